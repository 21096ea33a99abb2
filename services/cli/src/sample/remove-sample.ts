import {
  closeMatches,
  type Db,
  events,
  listings,
  lockListings,
  matches,
  members,
  openMatchesOf,
  recordEvents,
  schools,
  type Tx,
  transact,
  users,
} from '@jejaring/db';
import { and, eq, inArray, notInArray, or, sql } from 'drizzle-orm';
import { SAMPLE_PEOPLE } from './people.ts';
import { legsWithOthers, releasePlaces, stayingListing } from './release-places.ts';

export interface RemovedSample {
  schools: number;
  listings: number;
  people: number;
}

/**
 * Removes the sample world, with everything its schools posted and agreed, and nothing else, in one transaction. Real
 * schools that had an open match with it are told that it is withdrawn; places that an exchange with it had taken are
 * free again. What their members were told stays in their inboxes, whose numbers may have no holes.
 */
export const removeSample = (db: Db, now: Date): Promise<RemovedSample> =>
  transact(db, async (tx) => {
    const schoolIds = (
      await tx.select({ id: schools.id }).from(schools).where(eq(schools.origin, 'sample'))
    ).map(({ id }) => id);
    const posted = await tx
      .select({ id: listings.id })
      .from(listings)
      .where(inArray(listings.schoolId, schoolIds));
    const listingIds = posted.map(({ id }) => id);

    const shared = await legsWithOthers(tx, listingIds);
    await lockListings(tx, [...listingIds, ...shared.map((leg) => stayingListing(leg, listingIds))]);
    const open = await openMatchesOf(tx, listingIds);
    const withOthers = open.filter(
      ({ schoolA, schoolB }) => !schoolIds.includes(schoolA) || !schoolIds.includes(schoolB),
    );
    const happenings = [
      ...(await closeMatches(tx, withOthers, 'withdraw', now)),
      ...(await releasePlaces(tx, shared, listingIds, now)),
    ];
    await recordEvents(tx, happenings, now);

    await keepWhatOthersWereTold(tx, schoolIds, listingIds);
    const people = await removePeople(tx, schoolIds);
    await tx.delete(schools).where(inArray(schools.id, schoolIds));
    return { schools: schoolIds.length, listings: listingIds.length, people };
  });

/** Events that went to members of other schools stay, without the match or listing that is about to go. */
async function keepWhatOthersWereTold(
  tx: Tx,
  schoolIds: readonly string[],
  listingIds: readonly string[],
): Promise<void> {
  const [schoolsGoing, listingsGoing] = [[...schoolIds], [...listingIds]];
  const matchesGoing = tx
    .select({ id: matches.id })
    .from(matches)
    .where(or(inArray(matches.listingA, listingsGoing), inArray(matches.listingB, listingsGoing)));
  const others = tx
    .select({ id: members.id })
    .from(members)
    .where(notInArray(members.schoolId, schoolsGoing));
  await tx
    .update(events)
    .set({ matchId: null, listingId: null })
    .where(
      and(
        or(inArray(events.matchId, matchesGoing), inArray(events.listingId, listingsGoing)),
        sql`${events.recipients} && array(${others})`,
      ),
    );
}

/** The sample's own people: known by address and by belonging to a sample school. Nobody else's account is touched. */
async function removePeople(tx: Tx, schoolIds: readonly string[]): Promise<number> {
  const theirs = tx
    .select({ id: members.userId })
    .from(members)
    .where(inArray(members.schoolId, [...schoolIds]));
  const removed = await tx
    .delete(users)
    .where(
      and(
        inArray(
          users.email,
          SAMPLE_PEOPLE.map(({ email }) => email),
        ),
        inArray(users.id, theirs),
      ),
    )
    .returning({ id: users.id });
  return removed.length;
}
