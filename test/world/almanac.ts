import { dayOf } from '@jejaring/contracts/codes/day';
import type { DayInterval } from '@jejaring/contracts/listing/dates';
import {
  CALENDARS,
  type CalendarName,
  examsOf,
  feastsOf,
  type Observed,
  type Span,
  termsOf,
} from './calendars.ts';

/** Days before and after today that a posting can speak of. */
const BEFORE = 400;
const AFTER = 1500;
const MS_PER_DAY = 86_400_000;

/** The calendars of the years around one day, made once for a world. */
export interface Almanac {
  today: number;
  /** The days as a posting writes them, from day numbers; each string is made once. */
  interval(from: number, to: number): DayInterval;
  /** Terms that end today or later, in order. */
  terms(calendar: CalendarName): readonly Span[];
  /** First and last day of the month in which a day is. */
  monthOf(day: number): Span;
  /** Exams and feasts from today on: the same list for every school of this calendar that observes the same. */
  blackouts(calendar: CalendarName, observed: Observed): Blackouts;
}

/** The same days twice, as day numbers and as a posting writes them; in order. */
interface Blackouts {
  spans: readonly Span[];
  intervals: readonly DayInterval[];
}

export function almanacOf(today: number): Almanac {
  const days = Array.from({ length: BEFORE + AFTER }, (_, index) => dayOf(today - BEFORE + index));
  const dayString = (day: number): string => days[day - today + BEFORE] ?? dayOf(day);
  const interval = (from: number, to: number): DayInterval => ({ from: dayString(from), to: dayString(to) });
  const year = Number(dayOf(today).slice(0, 4));
  const fromToday = (spans: Span[]): Span[] => spans.filter(({ to }) => to >= today);

  const perCalendar = new Map(
    CALENDARS.map((name) => [
      name,
      { terms: fromToday(termsOf(name, year, year + 2)), exams: fromToday(examsOf(name, year, year + 2)) },
    ]),
  );
  const lists = new Map<string, Blackouts>();
  const months = new Map<number, Span>();

  return {
    today,
    interval,
    terms: (calendar) => perCalendar.get(calendar)!.terms,
    monthOf(day) {
      const known = months.get(day);
      if (known) return known;
      const date = new Date(day * MS_PER_DAY);
      const [year, month] = [date.getUTCFullYear(), date.getUTCMonth()];
      const span = {
        from: Date.UTC(year, month, 1) / MS_PER_DAY,
        to: Date.UTC(year, month + 1, 0) / MS_PER_DAY,
      };
      months.set(day, span);
      return span;
    },
    blackouts(calendar, observed) {
      const name = `${calendar} ${observed}`;
      const known = lists.get(name);
      if (known) return known;
      const feasts = fromToday(feastsOf(observed, year, year + 2));
      const spans = [...perCalendar.get(calendar)!.exams, ...feasts].sort((x, y) => x.from - y.from);
      const made = { spans, intervals: spans.map(({ from, to }) => interval(from, to)) };
      lists.set(name, made);
      return made;
    },
  };
}
