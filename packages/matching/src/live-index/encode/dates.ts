import type { LegDates } from '@jejaring/contracts/listing/dates';
import { freeDays } from '../../dates/free-days.ts';
import type { Scratch } from './scratch.ts';

/** Positions in the words of a leg's dates; runs of free days, `from, to` as day numbers, follow from RUNS on. */
export const DATES = {
  /** 0 day, 1 month, 2 season; 3 where the leg does not say when. */
  precision: 0,
  /** Shortest and longest stay as stated, 0 where not. */
  stayMin: 1,
  stayMax: 2,
  /** Travel days, -1 where not stated, and whether they are within the stay. */
  travel: 3,
  travelWithin: 4,
  runs: 5,
  first: 6,
} as const;

export const NO_DATES = 3;
export const PRECISIONS = ['day', 'month', 'season'] as const;
/** Before any day: the calendar is kept whole, and cut at today when it is looked at. */
const ALWAYS = Number.MIN_SAFE_INTEGER;

export function encodeDates(dates: LegDates | undefined, out: Scratch): void {
  const free = freeDays(dates, ALWAYS);
  out.begin().push(free ? PRECISIONS.indexOf((dates?.precision ?? 'day') as 'day') : NO_DATES);
  out.push(dates?.stay?.minDays ?? 0);
  out.push(dates?.stay?.maxDays ?? 0);
  out.push(dates?.travel?.days ?? -1);
  out.push(dates?.travel?.within ? 1 : 0);
  out.push(free?.length ?? 0);
  for (const { from, to } of free ?? []) {
    out.push(from);
    out.push(to);
  }
}
