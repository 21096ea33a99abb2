import type { Posting } from '@jejaring/contracts/listing/posting';
import { listings, schoolFacts, schools, type Tx, takenSeats } from '@jejaring/db';
import { and, asc, eq, notInArray, type SQL, sql } from 'drizzle-orm';
import { isInLane, type Lane } from './lanes.ts';

/** A listing that has to look around, as it was when this was read. */
export interface MarkedListing {
  id: string;
  change: number;
  matchedChange: number;
  gaps: number;
  /** The transaction that last wrote to it. */
  stamp: string;
  /** Null while it is not active. */
  posting: Posting | null;
}

/** True of listings that changed, or lost something, since their last wave: in SQL what `isMarked` is of one. */
export const markedInSql: SQL = sql`(${listings.change} > ${listings.matchedChange} or ${listings.gaps} > 0)`;

/** The oldest marked listings of a lane. Their marks are read no later than what they say, so no change is taken for done. */
export async function markedListings(
  tx: Tx,
  { kind, lane }: Lane,
  limit: number,
  without: readonly string[],
): Promise<MarkedListing[]> {
  const rows = await tx
    .select({ listing: listings, school: schools, stamp: sql<string>`${listings}.xmin::text` })
    .from(listings)
    .innerJoin(schools, eq(schools.id, listings.schoolId))
    .where(and(eq(listings.kind, kind), markedInSql, isInLane(lane), notInArray(listings.id, [...without])))
    .orderBy(asc(listings.id))
    .limit(limit);
  const taken = await takenSeats(
    tx,
    rows.map(({ listing }) => listing.id),
  );
  return rows.map(({ listing, school, stamp }) => {
    const { id, change, matchedChange, gaps, state, content } = listing;
    const posting =
      state === 'published' ? { id, school: schoolFacts(school), content, taken: taken.get(id) ?? {} } : null;
    return { id, change, matchedChange, gaps, stamp, posting };
  });
}
