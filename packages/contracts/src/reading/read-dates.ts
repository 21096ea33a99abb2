import { dayNumber, dayOf } from '../codes/day.ts';
import type { DatePrecision, DayInterval, LegDates } from '../listing/dates.ts';
import { itemsOf } from './dates/items.ts';
import { readLengths } from './dates/read-lengths.ts';
import { type Resolved, resolveSpans, type YearHints } from './dates/resolve.ts';
import { spansOf } from './dates/spans.ts';
import { leftover, tokenise } from './tokens.ts';

export interface DatesRead {
  /** What was understood, without the words themselves; empty where nothing was. */
  dates: Omit<LegDates, 'words'>;
  /** What was not, in the words of the phrase. */
  leftover: string;
}

const COARSEST_LAST: readonly DatePrecision[] = ['day', 'month', 'season', 'unknown'];
const MOST_WINDOWS = 24;
const MOST_BLACKOUTS = 100;

/**
 * Reads dates as people write them in English, Indonesian, Malay, German, French, Spanish, Galician and Italian:
 * windows and days that are excepted, the length of the stay, days of travel, and how exact all that is. Nothing is
 * guessed: a month without a year stays words unless `hints` or the phrase tell the year, and a weekday that does not
 * agree with that year makes it stay words too. Never throws.
 */
export function readDates(words: string, hints: YearHints = {}): DatesRead {
  const tokens = tokenise(words);
  const lengthWords = new Set<number>();
  const { stay, travel } = readLengths(tokens, lengthWords);
  const resolved = resolveSpans(spansOf(itemsOf(tokens, lengthWords)), hints);
  const [blackouts, windows] = split(resolved, ({ span }) => span.except);
  const kept = fits(stay?.minDays, windows) ? { ...(stay && { stay }), ...(travel && { travel }) } : null;
  const used = new Set([...(kept ? lengthWords : []), ...resolved.flatMap(({ span }) => span.at)]);
  const precision = COARSEST_LAST.findLast((each) => windows.some((window) => window.precision === each));
  const free = roomFor(stay?.minDays, windows);
  return {
    dates: {
      ...(free.length > 0 && { windows: free.slice(0, MOST_WINDOWS) }),
      ...(blackouts.length > 0 && {
        blackouts: merged(blackouts.map(({ interval }) => interval)).slice(0, MOST_BLACKOUTS),
      }),
      ...kept,
      ...(free.length > 0 && precision && { precision }),
    },
    leftover: leftover(words, tokens, used),
  };
}

function split<T>(items: readonly T[], isFirst: (item: T) => boolean): [T[], T[]] {
  return [items.filter(isFirst), items.filter((item) => !isFirst(item))];
}

const lengthOf = ({ from, to }: DayInterval): number => dayNumber(to) - dayNumber(from) + 1;

/** A stay longer than every window of exact days is no stay there: "17-29 February; 15 days" counts the journey. */
const fits = (minDays: number | undefined, windows: readonly Resolved[]): boolean =>
  minDays === undefined ||
  windows.length === 0 ||
  windows.some(({ interval, precision }) => precision !== 'day' || lengthOf(interval) >= minDays);

/** A stay longer than a month that is named begins in it: "September 2017; a year" runs until the next summer. */
function roomFor(minDays: number | undefined, windows: readonly Resolved[]): DayInterval[] {
  const extended = windows.map(({ interval, precision }) =>
    precision === 'day' || minDays === undefined || lengthOf(interval) >= minDays
      ? interval
      : { from: interval.from, to: dayOf(dayNumber(interval.to) + minDays - 1) },
  );
  return merged(extended);
}

/** In order, with overlapping and adjacent ones joined. */
function merged(intervals: readonly DayInterval[]): DayInterval[] {
  const inOrder = intervals.toSorted((x, y) => dayNumber(x.from) - dayNumber(y.from));
  const result: DayInterval[] = [];
  for (const { from, to } of inOrder) {
    const last = result.at(-1);
    if (last && dayNumber(from) <= dayNumber(last.to) + 1) {
      if (dayNumber(to) > dayNumber(last.to)) last.to = to;
    } else result.push({ from, to });
  }
  return result;
}
