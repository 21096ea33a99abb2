import { dayNumber, dayOfInstant } from '@jejaring/contracts/codes/day';
import { checkListing } from '@jejaring/contracts/listing/check';
import type { ListingContent } from '@jejaring/contracts/listing/content';
import { lastPossibleDay } from '@jejaring/contracts/listing/last-possible-day';
import { Refusal } from '@jejaring/contracts/refusal/refusal';

/** Refuses content whose fields contradict each other, naming each. */
export function demandSoundContent(content: ListingContent): void {
  const faults = checkListing(content);
  if (faults.length > 0) throw new Refusal('request.invalid', { faults });
}

/** Refuses content whose days are all past where it is, or is about to be, published. Open dates are never past. */
export function demandDaysAhead(content: ListingContent, now: Date): void {
  const last = lastPossibleDay(content);
  if (last !== null && last < dayNumber(dayOfInstant(now))) throw new Refusal('listing.dates_past');
}
