import { dayOf } from '@jejaring/contracts/codes/day';
import type { LegDates } from '@jejaring/contracts/listing/dates';
import { DATES, NO_DATES, PRECISIONS } from '../encode/dates.ts';

/** Long gone: the window of a leg that says when, and whose blackouts left it no day. */
const NEVER = { from: dayOf(0), to: dayOf(0) };

/** The dates of a leg from the words at `words[at]`: free days as windows, since blackouts are taken off already. */
export function decodeDates(words: Int32Array, at: number): LegDates {
  const [minDays, maxDays] = [words[at + DATES.stayMin]!, words[at + DATES.stayMax]!];
  const days = words[at + DATES.travel]!;
  const dates: LegDates = {
    ...(minDays + maxDays > 0 && {
      stay: { ...(minDays > 0 && { minDays }), ...(maxDays > 0 && { maxDays }) },
    }),
    ...(days >= 0 && { travel: { days, within: words[at + DATES.travelWithin] === 1 } }),
  };
  const precision = words[at + DATES.precision]!;
  if (precision === NO_DATES) return dates;
  const windows = Array.from({ length: words[at + DATES.runs]! }, (_, run) => {
    const first = at + DATES.first + 2 * run;
    return { from: dayOf(words[first]!), to: dayOf(words[first + 1]!) };
  });
  return { ...dates, windows: windows.length > 0 ? windows : [NEVER], precision: PRECISIONS[precision]! };
}
