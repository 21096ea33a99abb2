import { canListing } from '@jejaring/contracts/listing/states';
import { changeListingState, listings, lockListings, recordEvents, transact } from '@jejaring/db';
import { and, asc, inArray, lte } from 'drizzle-orm';
import type { MatcherDeps } from '../deps.ts';

const BATCH = 200;

/** Lets every listing expire whose time has come, each in its own transaction; returns how many. */
export async function expireListings({ db, now }: Pick<MatcherDeps, 'db' | 'now'>): Promise<number> {
  const due = await db
    .select({ id: listings.id })
    .from(listings)
    .where(and(inArray(listings.state, ['draft', 'published', 'paused']), lte(listings.expiresAt, now())))
    .orderBy(asc(listings.expiresAt))
    .limit(BATCH);
  for (const { id } of due) {
    await transact(db, async (tx) => {
      const listing = (await lockListings(tx, [id])).get(id)?.listing;
      // Somebody may have edited or ended it since it was found due.
      const stillDue =
        listing?.expiresAt && listing.expiresAt <= now() && canListing('expire', listing.state);
      if (stillDue) await recordEvents(tx, await changeListingState(tx, listing, 'expire', now()), now());
    });
  }
  return due.length;
}
