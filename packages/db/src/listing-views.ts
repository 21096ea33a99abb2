import { listingActions } from '@jejaring/contracts/listing/states';
import type { ListingView } from '@jejaring/contracts/listing/view';
import type { SchoolBrief } from '@jejaring/contracts/school/school';
import { asc, eq, inArray } from 'drizzle-orm';
import { timesListed } from './list-exposure.ts';
import type { LegRow, ListingRow } from './lock-listings.ts';
import type { Db, Tx } from './open-db.ts';
import { listingLegs, listings, schools } from './schema/index.ts';

type SchoolRow = typeof schools.$inferSelect;

const schoolBrief = (school: SchoolRow): SchoolBrief => ({
  id: school.id,
  name: school.name,
  country: school.country,
  ...(school.city === null ? {} : { city: school.city }),
  sample: school.origin === 'sample',
});

/** Who looks at a listing: decides which actions are theirs. `acts` is false for roles that only read. */
export interface Reader {
  schoolId: string;
  acts: boolean;
}

const actionsOf = (listing: ListingRow, reader: Reader) =>
  reader.acts && reader.schoolId === listing.schoolId ? listingActions(listing.state) : [];

function listingView(
  listing: ListingRow,
  school: SchoolRow,
  legs: readonly LegRow[],
  reader: Reader,
): ListingView {
  return {
    id: listing.id,
    school: schoolBrief(school),
    state: listing.state,
    version: listing.version,
    ...listing.content,
    seats: legs.map((leg) => {
      const capacity = leg.pupilsCapacity ?? leg.adultsCapacity;
      return {
        direction: leg.direction,
        ...(capacity === null ? {} : { capacity }),
        schools: leg.schoolsTaken,
        pupils: leg.pupilsTaken,
        adults: leg.adultsTaken,
      };
    }),
    createdAt: listing.createdAt.toISOString(),
    ...(listing.publishedAt === null ? {} : { publishedAt: listing.publishedAt.toISOString() }),
    ...(listing.expiresAt === null ? {} : { expiresAt: listing.expiresAt.toISOString() }),
    actions: actionsOf(listing, reader),
  };
}

/** Views of listings by id, as one reader sees them; ids that are gone are missing from the map. */
export async function listingViews(
  db: Db | Tx,
  ids: readonly string[],
  reader: Reader,
): Promise<Map<string, ListingView>> {
  const views = new Map<string, ListingView>();
  if (ids.length === 0) return views;
  const wanted = [...new Set(ids)];
  const rows = await db
    .select({ listing: listings, school: schools })
    .from(listings)
    .innerJoin(schools, eq(schools.id, listings.schoolId))
    .where(inArray(listings.id, wanted));
  const legs = await db
    .select()
    .from(listingLegs)
    .where(inArray(listingLegs.listingId, wanted))
    .orderBy(asc(listingLegs.direction));
  const active = rows.filter(
    ({ listing: { state, schoolId } }) => state === 'published' && schoolId === reader.schoolId,
  );
  const listed = await timesListed(
    db,
    active.map(({ listing }) => listing.id),
  );
  for (const { listing, school } of rows) {
    const own = legs.filter((leg) => leg.listingId === listing.id);
    const inLists = listed.get(listing.id);
    const view = listingView(listing, school, own, reader);
    views.set(listing.id, inLists === undefined ? view : { ...view, inLists });
  }
  return views;
}
