import { dayNumber } from '@jejaring/contracts/codes/day';
import { MOVABLE_FEASTS } from './feasts.ts';

/** Consecutive days, as day numbers, both included. */
export interface Span {
  from: number;
  to: number;
}

/** A term with the weeks of exams in which no guest comes, all as month and day. */
interface TermOfYear {
  from: string;
  to: string;
  exams?: readonly [string, string];
}

/**
 * School years by the month in which they begin, as the ministries publish them, rounded to weeks that hold from year to
 * year (field guide, 1.1: Indonesia July to June, Malaysia and the southern hemisphere January to December; general
 * knowledge for the others).
 */
const SCHOOL_YEARS = {
  /** Indonesia, the Philippines nearly: two semesters. */
  july: [
    { from: '07-14', to: '12-18', exams: ['11-30', '12-12'] },
    { from: '01-05', to: '06-19', exams: ['05-30', '06-12'] },
  ],
  /** Australia, New Zealand, Malaysia, Singapore, South America: four terms. */
  january: [
    { from: '01-29', to: '04-02' },
    { from: '04-20', to: '06-26', exams: ['06-08', '06-19'] },
    { from: '07-13', to: '09-18' },
    { from: '10-05', to: '12-11', exams: ['10-19', '11-20'] },
  ],
  /** Europe, North America, China, the Gulf: three terms. */
  september: [
    { from: '09-02', to: '12-18' },
    { from: '01-08', to: '03-26' },
    { from: '04-12', to: '06-20', exams: ['05-11', '06-05'] },
  ],
  /** Japan, Thailand and India nearly: three terms. */
  april: [
    { from: '04-08', to: '07-18', exams: ['07-01', '07-08'] },
    { from: '09-01', to: '12-22', exams: ['12-01', '12-09'] },
    { from: '01-09', to: '03-20', exams: ['02-20', '03-01'] },
  ],
  /** Korea: two semesters. */
  march: [
    { from: '03-03', to: '07-17', exams: ['06-28', '07-08'] },
    { from: '08-20', to: '12-24', exams: ['11-10', '12-12'] },
  ],
} as const satisfies Record<string, readonly TermOfYear[]>;

export type CalendarName = keyof typeof SCHOOL_YEARS;
export const CALENDARS = Object.keys(SCHOOL_YEARS) as CalendarName[];

/** What keeps a school from having guests: its own exams, and the feasts of its people. */
export type Observed = 'eid' | 'christmas' | 'lunar_new_year';

const onDay = (year: number, monthAndDay: string): number => dayNumber(`${year}-${monthAndDay}`);

/** The terms of the years from `first` to `last`, in order. */
export const termsOf = (name: CalendarName, first: number, last: number): Span[] =>
  eachYear(first, last, (year) =>
    SCHOOL_YEARS[name].map(({ from, to }) => ({ from: onDay(year, from), to: onDay(year, to) })),
  );

export const examsOf = (name: CalendarName, first: number, last: number): Span[] =>
  eachYear(first, last, (year) =>
    SCHOOL_YEARS[name].flatMap((term: TermOfYear) =>
      term.exams ? [{ from: onDay(year, term.exams[0]), to: onDay(year, term.exams[1]) }] : [],
    ),
  );

/** The days of a feast on which nobody travels; Christmas up to the New Year. */
export const feastsOf = (observed: Observed, first: number, last: number): Span[] =>
  observed === 'christmas'
    ? eachYear(first, last, (year) => [{ from: onDay(year, '12-20'), to: onDay(year + 1, '01-03') }])
    : MOVABLE_FEASTS[observed]
        .map(({ from, to }) => ({ from: dayNumber(from), to: dayNumber(to) }))
        .filter(({ from, to }) => to >= onDay(first, '01-01') && from <= onDay(last, '12-31'));

function eachYear(first: number, last: number, spans: (year: number) => Span[]): Span[] {
  const years = Array.from({ length: last - first + 1 }, (_, index) => first + index);
  return years.flatMap(spans).sort((x, y) => x.from - y.from);
}
