import { dayNumber } from '@jejaring/contracts/codes/day';
import { DATE_PRECISIONS, type DayInterval } from '@jejaring/contracts/listing/dates';
import type { Leg } from '@jejaring/contracts/listing/legs';
import type { SeatsTaken } from '@jejaring/contracts/listing/posting';
import { codeOf } from './codes.ts';
import type { LegRow } from './row.ts';

/** One leg as it was posted; a leg that the listing does not have is silent in everything. */
export function legColumns(leg: Leg | undefined, taken: SeatsTaken | undefined): LegRow {
  const { windows = [], blackouts = [], stay, travel, precision } = leg?.dates ?? {};
  const saysWhen = windows.length > 0 && precision !== 'unknown';
  return {
    windows: saysWhen ? multirange(windows) : null,
    blackouts: multirange(blackouts),
    precision: codeOf(DATE_PRECISIONS, precision ?? 'day'),
    stay_min: stay?.minDays ?? null,
    stay_max: stay?.maxDays ?? null,
    travel: travel?.days ?? null,
    travel_within: travel?.within ?? null,
    pupils_min: leg?.group?.pupils?.min ?? null,
    pupils_max: leg?.group?.pupils?.max ?? null,
    adults_min: leg?.group?.adults?.min ?? null,
    adults_max: leg?.group?.adults?.max ?? null,
    split: leg?.split?.minimumToRun ?? null,
    taken_schools: taken?.schools ?? 0,
    taken_pupils: taken?.pupils ?? 0,
    taken_adults: taken?.adults ?? 0,
  };
}

/** PostgreSQL refuses an interval that ends before it starts; it has no days. */
const multirange = (intervals: readonly DayInterval[]): string =>
  `{${intervals
    .filter(({ from, to }) => from <= to)
    .map(({ from, to }) => `[${dayNumber(from)},${dayNumber(to)}]`)
    .join(',')}}`;
