import { dayNumber } from '../codes/day.ts';
import type { ListingContent } from './content.ts';

/**
 * The day number of the last day of any window, or null where a leg has no window (its dates are unknown, so the
 * listing cannot run out by date). A listing whose last day is past expires.
 */
export function lastPossibleDay(content: ListingContent): number | null {
  let last: number | null = null;
  for (const leg of content.legs ?? []) {
    const windows = leg.dates?.windows ?? [];
    if (windows.length === 0) return null;
    for (const { to } of windows) last = Math.max(last ?? 0, dayNumber(to));
  }
  return last;
}
