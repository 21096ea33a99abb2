import { ISCED_AGES } from '@jejaring/contracts/codes/isced';
import type { AgeRange, SchoolLevel } from '@jejaring/contracts/listing/level';

/** The terms in which two levels were compared, and how well they overlap, in whole percent; 0 is "not at all". */
export type CommonLevel =
  | { terms: 'ages'; a: AgeRange; b: AgeRange; percent: number }
  | { terms: 'isced'; a: readonly number[]; b: readonly number[]; percent: number }
  /** Ages on one side and a school level on the other: only good for a rough answer. */
  | { terms: 'mixed'; a: SpokenLevel; b: SpokenLevel; percent: number };

/** A level as its school put it. */
export type SpokenLevel = { ages: AgeRange } | { isced: readonly number[] };

/** A match between ages and a school level is never more certain than this. */
export const ROUGH_PERCENT = 80;

/** Stated ages, or else those that the grade in words was mapped to. */
export const agesOf = (level: SchoolLevel | undefined): AgeRange | undefined =>
  level?.ages ?? level?.grade?.mappedAges;

export const saysLevel = (level: SchoolLevel | undefined): boolean =>
  agesOf(level) !== undefined || (level?.isced?.length ?? 0) > 0;

/**
 * Compares two levels in the most exact terms that both use. Pupils: ages, then ISCED levels, then ages against the
 * usual ages of a level. Where adults travel, the level is that of the school they teach at and an age may be their own,
 * so that ISCED comes first and ages are never compared with a level. Null where the terms do not meet.
 */
export function commonLevel(a: SchoolLevel, b: SchoolLevel, forAdults: boolean): CommonLevel | null {
  return forAdults ? (byIsced(a, b) ?? byAges(a, b)) : (byAges(a, b) ?? byIsced(a, b) ?? roughly(a, b));
}

function byAges(a: SchoolLevel, b: SchoolLevel): CommonLevel | null {
  const [x, y] = [agesOf(a), agesOf(b)];
  return x && y ? { terms: 'ages', a: x, b: y, percent: overlap([x], [y]) } : null;
}

function byIsced(a: SchoolLevel, b: SchoolLevel): CommonLevel | null {
  if (!a.isced?.length || !b.isced?.length) return null;
  const shared = a.isced.filter((level) => b.isced?.includes(level)).length;
  const percent = Math.floor((100 * shared) / Math.min(a.isced.length, b.isced.length));
  return { terms: 'isced', a: a.isced, b: b.isced, percent };
}

function roughly(a: SchoolLevel, b: SchoolLevel): CommonLevel | null {
  const [x, y] = [spoken(a), spoken(b)];
  if (!x || !y) return null;
  const percent = Math.floor((ROUGH_PERCENT * overlap(rangesOf(x), rangesOf(y))) / 100);
  return { terms: 'mixed', a: x, b: y, percent };
}

function spoken(level: SchoolLevel): SpokenLevel | null {
  const ages = agesOf(level);
  if (ages) return { ages };
  return level.isced?.length ? { isced: level.isced } : null;
}

const rangesOf = (level: SpokenLevel): AgeRange[] =>
  'ages' in level ? [level.ages] : level.isced.flatMap((isced) => ISCED_AGES[isced] ?? []);

/**
 * Years in both, as a share of the narrower side: pupils of 16 are as well placed with hosts of 15 to 18 as with hosts
 * of 16. The levels of one school overlap in age, so that its years are counted as a set.
 */
function overlap(xs: readonly AgeRange[], ys: readonly AgeRange[]): number {
  const [x, y] = [yearsOf(xs), yearsOf(ys)];
  const shared = [...x].filter((year) => y.has(year)).length;
  return Math.floor((100 * shared) / Math.max(1, Math.min(x.size, y.size)));
}

function yearsOf(ranges: readonly AgeRange[]): Set<number> {
  const years = new Set<number>();
  for (const { min, max } of ranges) for (let year = min; year <= max; year++) years.add(year);
  return years;
}
