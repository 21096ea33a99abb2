import type { Item } from './items.ts';
import type { Season } from './vocabulary.ts';

/** A day, month, season or year as said: whatever is missing is undefined. */
export interface Part {
  day?: number;
  month?: number;
  season?: Season;
  year?: number;
  weekday?: number;
  /** "March 14": a further day may follow it, "and 15". */
  monthFirst?: boolean;
  /** A month whose name is a common word too, with neither day nor year: it only counts in a range. */
  doubtful?: boolean;
}

export interface ReadPart {
  part: Part;
  /** The item after it. */
  next: number;
  /** The items it is made of. */
  at: number[];
}

const isDay = (value: number): boolean => value >= 1 && value <= 31;

/** Reads one part that begins at an item, weekday and small words before it included; null where there is none. */
export function partAt(items: readonly Item[], start: number): ReadPart | null {
  const at: number[] = [];
  let weekday: number | undefined;
  let i = start;
  for (let item = items[i]; item?.kind === 'filler' || item?.kind === 'weekday'; item = items[i]) {
    if (item.kind === 'weekday') weekday = item.value;
    at.push(i);
    i += 1;
  }
  const read = plainPartAt(items, i);
  if (!read) return null;
  return {
    part: { ...read.part, ...(weekday !== undefined && { weekday }) },
    next: read.next,
    at: [...at, ...read.at],
  };
}

function plainPartAt(items: readonly Item[], i: number): ReadPart | null {
  const item = items[i];
  if (item?.kind === 'number') return isDay(item.value) ? dayFirst(items, item.value, i) : null;
  if (item?.kind === 'month') return monthFirst(items, item, i);
  if (item?.kind === 'year') return { part: { year: item.value }, next: i + 1, at: [i] };
  if (item?.kind === 'season') {
    const read = withYear(items, { season: item.value }, i + 1, [i]);
    return read.part.year === undefined ? null : read;
  }
  if (item?.kind !== 'figures') return null;
  const { day, month, year } = item;
  if (year === undefined) return withYear(items, { day, month }, i + 1, [i]);
  return { part: { day, month, year }, next: i + 1, at: [i] };
}

/** "29 July", "29. Juli 2026", "10 de setembro"; a bare number stands for a day whose month is told elsewhere. */
function dayFirst(items: readonly Item[], day: number, i: number): ReadPart {
  const after = afterFillers(items, i + 1);
  const month = items[after];
  if (month?.kind !== 'month') return withYear(items, { day }, i + 1, [i]);
  return withYear(items, { day, month: month.value }, after + 1, range(i, after));
}

/** "October 8, 2012", "Sept 2017", "March". */
function monthFirst(items: readonly Item[], item: Item & { kind: 'month' }, i: number): ReadPart | null {
  const after = items[i + 1];
  if (after?.kind === 'number' && isDay(after.value) && items[i + 2]?.kind !== 'month') {
    const read = withYear(items, { month: item.value, day: after.value, monthFirst: true }, i + 2, [
      i,
      i + 1,
    ]);
    // "Sept 08" is as often the year.
    return after.padded && read.part.year === undefined ? null : read;
  }
  const read = withYear(items, { month: item.value }, i + 1, [i]);
  return item.doubtful && read.part.year === undefined
    ? { ...read, part: { ...read.part, doubtful: true } }
    : read;
}

/** Takes the year that follows, after "of" or a comma. */
function withYear(items: readonly Item[], part: Part, next: number, at: number[]): ReadPart {
  const after = afterFillers(items, items[next]?.kind === 'both' ? next + 1 : next);
  const year = items[after];
  return year?.kind === 'year'
    ? { part: { ...part, year: year.value }, next: after + 1, at: [...at, ...range(next, after)] }
    : { part, next, at };
}

const afterFillers = (items: readonly Item[], i: number): number =>
  items[i]?.kind === 'filler' ? afterFillers(items, i + 1) : i;

/** Both ends included. */
const range = (from: number, to: number): number[] =>
  Array.from({ length: to - from + 1 }, (_, k) => from + k);
