import { dayNumber, dayOf } from '@jejaring/contracts/codes/day';
import type { Explanation } from '@jejaring/contracts/match/explanation';
import { MATCH_OPEN_DAYS } from '@jejaring/contracts/match/states';

const MS_PER_DAY = 86_400_000;

/** An open match waits for some weeks, and never beyond the last day on which the stay could begin. */
export function matchDeadline({ pairings }: Explanation, today: number, now: Date): Date {
  const patience = now.getTime() + MATCH_OPEN_DAYS * MS_PER_DAY;
  const lastStarts = pairings.map(({ window, stayDays }) =>
    window ? dayNumber(window.to) - ((stayDays?.min ?? 1) - 1) : Number.POSITIVE_INFINITY,
  );
  const lastStart = Math.max(today, Math.max(...lastStarts));
  if (!Number.isFinite(lastStart)) return new Date(patience);
  return new Date(Math.min(patience, Date.parse(`${dayOf(lastStart + 1)}T00:00:00Z`)));
}
