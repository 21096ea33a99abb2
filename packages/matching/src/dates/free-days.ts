import { dayNumber } from '@jejaring/contracts/codes/day';
import type { DayInterval, LegDates } from '@jejaring/contracts/listing/dates';
import { type Days, subtract, union } from './intervals.ts';

/** True where a leg says when: at least one window, and not merely a guess. */
const saysWhen = (dates: LegDates | undefined): boolean =>
  (dates?.windows?.length ?? 0) > 0 && dates?.precision !== 'unknown';

/** The days on which a leg can happen: windows minus blackouts, from today on. Null where the leg does not say when. */
export function freeDays(dates: LegDates | undefined, today: number): Days[] | null {
  if (!dates?.windows || !saysWhen(dates)) return null;
  const open: Days[] = [];
  for (const window of dates.windows) {
    const { from, to } = daysOf(window);
    if (to >= today) open.push({ from: Math.max(from, today), to });
  }
  const blackouts = dates.blackouts ?? [];
  return blackouts.length === 0 ? union(open) : subtract(union(open), union(blackouts.map(daysOf)));
}

const daysOf = ({ from, to }: DayInterval): Days => ({ from: dayNumber(from), to: dayNumber(to) });
