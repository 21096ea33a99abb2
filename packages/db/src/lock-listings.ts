import { asc, eq } from 'drizzle-orm';
import { anyOf } from './any-of.ts';
import type { Tx } from './open-db.ts';
import { listingLegs, listings, schools } from './schema/index.ts';

export type ListingRow = typeof listings.$inferSelect;
export type LegRow = typeof listingLegs.$inferSelect;

export interface LockedListing {
  listing: ListingRow;
  legs: LegRow[];
  school: typeof schools.$inferSelect;
}

/**
 * Locks listings for change, in the order of their ids, and reads them after the lock was granted. Everything that
 * changes a listing, its seats or its matches takes this lock first, so that nothing else moves meanwhile.
 */
export async function lockListings(tx: Tx, ids: readonly string[]): Promise<Map<string, LockedListing>> {
  const found = new Map<string, LockedListing>();
  if (ids.length === 0) return found;
  const wanted = [...new Set(ids)];
  await tx
    .select({ id: listings.id })
    .from(listings)
    .where(anyOf(listings.id, wanted))
    .orderBy(asc(listings.id))
    .for('no key update');
  const rows = await tx
    .select({ listing: listings, school: schools })
    .from(listings)
    .innerJoin(schools, eq(schools.id, listings.schoolId))
    .where(anyOf(listings.id, wanted));
  const legs = await tx.select().from(listingLegs).where(anyOf(listingLegs.listingId, wanted));
  for (const { listing, school } of rows) {
    found.set(listing.id, { listing, school, legs: legs.filter((leg) => leg.listingId === listing.id) });
  }
  return found;
}
