import { checkListing } from '@jejaring/contracts/listing/check';
import type { ListingContent } from '@jejaring/contracts/listing/content';
import { Refusal } from '@jejaring/contracts/refusal/refusal';

/** Refuses content whose fields contradict each other, naming each. */
export function demandSoundContent(content: ListingContent): void {
  const faults = checkListing(content);
  if (faults.length > 0) throw new Refusal('request.invalid', { faults });
}
