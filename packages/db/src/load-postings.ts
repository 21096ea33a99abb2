import type { ListingKind } from '@jejaring/contracts/listing/kind';
import type { Posting, SchoolFacts } from '@jejaring/contracts/listing/posting';
import { and, asc, eq, inArray, type SQL } from 'drizzle-orm';
import type { Db, Tx } from './open-db.ts';
import { listingLegs, listings, schools } from './schema/index.ts';

/** A published listing as the matcher reads it, with the marks by which a later write can tell that it still stands. */
export interface ActiveListing {
  posting: Posting;
  /** `listings.change` at the time of reading. */
  change: number;
  termsHash: string;
}

type SchoolRow = typeof schools.$inferSelect;

/** What the matcher may know of a school. */
export const schoolFacts = (
  school: Pick<SchoolRow, 'id' | 'country' | 'networks' | 'safeguarding' | 'hasExchanged'>,
): SchoolFacts => ({
  id: school.id,
  country: school.country,
  networks: school.networks,
  ...(school.safeguarding === null ? {} : { safeguarding: school.safeguarding }),
  ...(school.hasExchanged ? { hasExchanged: true } : {}),
});

/** All published listings, of one kind or of every kind, in the order of their ids. */
export const loadActiveListings = (db: Db | Tx, kind?: ListingKind): Promise<ActiveListing[]> =>
  readActive(db, kind && eq(listings.kind, kind));

async function readActive(db: Db | Tx, narrower: SQL | undefined): Promise<ActiveListing[]> {
  const rows = await db
    .select({ listing: listings, school: schools })
    .from(listings)
    .innerJoin(schools, eq(schools.id, listings.schoolId))
    .where(and(eq(listings.state, 'published'), narrower))
    .orderBy(asc(listings.id));
  const taken = await takenSeats(
    db,
    rows.map(({ listing }) => listing.id),
  );
  return rows.map(({ listing, school }) => ({
    posting: {
      id: listing.id,
      school: schoolFacts(school),
      content: listing.content,
      taken: taken.get(listing.id) ?? {},
    },
    change: listing.change,
    termsHash: listing.termsHash,
  }));
}

/** The published listings as postings: what `bestMatches` is asked with. */
export const loadPostings = async (db: Db | Tx, kind?: ListingKind): Promise<Posting[]> =>
  (await loadActiveListings(db, kind)).map(({ posting }) => posting);

/** Postings of these listings; one that is not published is missing from the map. */
export async function loadPostingsById(db: Db | Tx, ids: readonly string[]): Promise<Map<string, Posting>> {
  if (ids.length === 0) return new Map();
  const active = await readActive(db, inArray(listings.id, [...new Set(ids)]));
  return new Map(active.map(({ posting }) => [posting.id, posting]));
}

/** Seats taken on each leg that has any, by listing. */
export async function takenSeats(
  db: Db | Tx,
  listingIds: readonly string[],
): Promise<Map<string, Posting['taken']>> {
  const taken = new Map<string, Posting['taken']>();
  if (listingIds.length === 0) return taken;
  const rows = await db
    .select()
    .from(listingLegs)
    .where(inArray(listingLegs.listingId, [...listingIds]));
  for (const row of rows) {
    if (row.schoolsTaken === 0) continue;
    const { schoolsTaken, pupilsTaken, adultsTaken } = row;
    const legs = taken.get(row.listingId) ?? {};
    legs[row.direction] = { schools: schoolsTaken, pupils: pupilsTaken, adults: adultsTaken };
    taken.set(row.listingId, legs);
  }
  return taken;
}
