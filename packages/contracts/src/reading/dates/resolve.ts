import { dayNumber } from '../../codes/day.ts';
import type { DatePrecision, DayInterval } from '../../listing/dates.ts';
import type { Part } from './parts.ts';
import type { Span } from './spans.ts';
import type { Season } from './vocabulary.ts';

export interface YearHints {
  /** The year of days that are said without one, unless the phrase itself tells. */
  year?: number | undefined;
  /** Which half of the world says "summer"; without it seasons stay words. */
  hemisphere?: 'north' | 'south' | undefined;
}

export interface Resolved {
  span: Span;
  interval: DayInterval;
  precision: DatePrecision;
}

/** First month of each season in the north, as meteorologists count; half a year later in the south. */
const SEASON_START: Record<Season, number> = { spring: 3, summer: 6, autumn: 9, winter: 12 };
const LONGEST_DAYS = 3 * 366;

/** Gives each span its years and days, in order; spans that stay without a year, or make no sense, are left out. */
export function resolveSpans(spans: readonly Span[], hints: YearHints): Resolved[] {
  const resolved: Resolved[] = [];
  let anchor: number | undefined;
  const plain = spans.filter(({ except }) => !except);
  plain.forEach((span, index) => {
    const known =
      withYears(span, anchor) ?? beforeNext(span, plain.slice(index + 1)) ?? withHint(span, hints.year);
    const found = known && settle(known, hints);
    if (!found) return;
    resolved.push({ ...found, span });
    anchor = dayNumber(found.interval.from);
  });
  const start = Math.min(...resolved.map(({ interval }) => dayNumber(interval.from)));
  for (const span of spans.filter(({ except }) => except)) {
    const known = withYears(span, Number.isFinite(start) ? start : anchor) ?? withHint(span, hints.year);
    const found = known && settle(known, hints);
    if (found) resolved.push({ ...found, span });
  }
  return resolved;
}

type Dated = Pick<Span, 'from' | 'to'>;

/** Years that are said in the span, or that follow from the day after which it must be. */
function withYears({ from, to }: Dated, anchor: number | undefined): Dated | null {
  if (from.year !== undefined)
    return { from, to: { ...to, year: to.year ?? from.year + (isBefore(to, from) ? 1 : 0) } };
  if (to.year !== undefined) return { from: { ...from, year: to.year - (isBefore(to, from) ? 1 : 0) }, to };
  if (anchor === undefined || from.month === undefined) return null;
  const anchorYear = new Date(anchor * 86_400_000).getUTCFullYear();
  const starts = [anchorYear, anchorYear + 1].find((year) => (lastDay({ ...from, year }) ?? 0) >= anchor);
  return withHint({ from, to }, starts);
}

/** A day without a year just before one with a year, in the same clause: "9-16 March and 30 March 2018". */
function beforeNext(span: Span, later: readonly Span[]): Dated | null {
  const next = later.find(
    ({ clause, from, to }) => clause === span.clause && (from.year ?? to.year) !== undefined,
  );
  const dated = next && withYears(next, undefined);
  if (!dated || span.from.month === undefined) return null;
  return withHint(span, dated.from.year! - (isBefore(dated.from, span.from) ? 1 : 0));
}

/** Takes a year from outside only where the weekdays that are said agree with it. */
function withHint({ from, to }: Dated, year: number | undefined): Dated | null {
  if (year === undefined || from.month === undefined) return null;
  const dated = { from: { ...from, year }, to: { ...to, year: year + (isBefore(to, from) ? 1 : 0) } };
  return hasItsWeekday(dated.from) && hasItsWeekday(dated.to) ? dated : null;
}

/** True where `x` is in an earlier month of a year than `y`: "15 December to 10 January". "9 to 5 March" is a slip. */
const isBefore = (x: Part, y: Part): boolean => (x.month ?? 0) < (y.month ?? 0);

function hasItsWeekday(part: Part): boolean {
  if (part.weekday === undefined || part.day === undefined || part.month === undefined) return true;
  const day = firstDay(part);
  // 1970-01-01 was a Thursday.
  return day !== null && (((day + 4) % 7) + 7) % 7 === part.weekday;
}

function settle({ from, to }: Dated, { hemisphere }: YearHints): Omit<Resolved, 'span'> | null {
  const first = firstDay(from, hemisphere);
  const last = lastDay(to, hemisphere);
  if (first === null || last === null || first > last || last - first > LONGEST_DAYS) return null;
  const precision =
    from.day !== undefined && to.day !== undefined ? 'day' : from.month !== undefined ? 'month' : 'season';
  return { interval: { from: isoDay(first), to: isoDay(last) }, precision };
}

const isoDay = (day: number): string => new Date(day * 86_400_000).toISOString().slice(0, 10);

function firstDay(part: Part, hemisphere?: 'north' | 'south'): number | null {
  if (part.year === undefined) return null;
  if (part.season !== undefined) {
    const start = seasonStart(part.season, hemisphere);
    return start === null ? null : utcDay(part.year, start, 1);
  }
  return utcDay(part.year, part.month ?? 1, part.day ?? 1);
}

function lastDay(part: Part, hemisphere?: 'north' | 'south'): number | null {
  if (part.year === undefined) return null;
  if (part.season !== undefined) {
    const start = seasonStart(part.season, hemisphere);
    return start === null ? null : endOfMonth(part.year, start + 2);
  }
  return part.day === undefined
    ? endOfMonth(part.year, part.month ?? 12)
    : utcDay(part.year, part.month ?? 12, part.day);
}

const seasonStart = (season: Season, hemisphere: 'north' | 'south' | undefined): number | null =>
  hemisphere === undefined ? null : ((SEASON_START[season] - 1 + (hemisphere === 'south' ? 6 : 0)) % 12) + 1;

/** Day number, or null for a day that no calendar has, such as 31 April. */
function utcDay(year: number, month: number, day: number): number | null {
  const date = new Date(Date.UTC(year, month - 1, day));
  return date.getUTCMonth() === (month - 1) % 12 ? date.getTime() / 86_400_000 : null;
}

const endOfMonth = (year: number, month: number): number => Date.UTC(year, month, 0) / 86_400_000;
