import { canListing, type ListingAction } from '@jejaring/contracts/listing/states';
import { Refusal } from '@jejaring/contracts/refusal/refusal';
import { type LockedListing, lockListings, type Tx } from '@jejaring/db';

/**
 * Locks a listing of one's own school. Another school's listing is refused as not found, whether it exists or not, so
 * that ids tell nothing.
 */
export async function lockOwnListing(tx: Tx, id: string, schoolId: string): Promise<LockedListing> {
  const found = (await lockListings(tx, [id])).get(id);
  if (!found || found.listing.schoolId !== schoolId) throw new Refusal('listing.not_found');
  return found;
}

/** Refuses an action that the table of states does not allow now. */
export function demandAction({ listing }: LockedListing, action: ListingAction): void {
  if (canListing(action, listing.state)) return;
  throw new Refusal('listing.action_not_allowed', { internal: `${action} in state ${listing.state}` });
}
