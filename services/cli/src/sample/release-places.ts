import { dayNumber, dayOfInstant } from '@jejaring/contracts/codes/day';
import { lastPossibleDay } from '@jejaring/contracts/listing/last-possible-day';
import {
  exchangeLegs,
  type Happening,
  listingExpiry,
  listingLegs,
  listings,
  lockListings,
  schoolFacts,
  type Tx,
  takenSeats,
} from '@jejaring/db';
import { hasPlacesLeft } from '@jejaring/matching';
import { and, eq, inArray, or, sql } from 'drizzle-orm';

type ExchangeLeg = typeof exchangeLegs.$inferSelect;

/** Legs of exchanges between a listing that goes and one that stays. */
export async function legsWithOthers(tx: Tx, going: readonly string[]): Promise<ExchangeLeg[]> {
  const ids = [...going];
  const legs = await tx
    .select()
    .from(exchangeLegs)
    .where(or(inArray(exchangeLegs.hostingListingId, ids), inArray(exchangeLegs.sendingListingId, ids)));
  return legs.filter((leg) => going.includes(leg.hostingListingId) !== going.includes(leg.sendingListingId));
}

/** The listing of such a leg that stays. */
export const stayingListing = (leg: ExchangeLeg, going: readonly string[]): string =>
  going.includes(leg.hostingListingId) ? leg.sendingListingId : leg.hostingListingId;

/** Gives back what these exchanges had taken, and publishes again what was only filled by them. Listings are locked. */
export async function releasePlaces(
  tx: Tx,
  legs: readonly ExchangeLeg[],
  going: readonly string[],
  now: Date,
): Promise<Happening[]> {
  for (const leg of legs) {
    const listingId = stayingListing(leg, going);
    const direction = listingId === leg.hostingListingId ? 'hosting' : 'sending';
    await tx
      .update(listingLegs)
      .set({
        schoolsTaken: sql`${listingLegs.schoolsTaken} - 1`,
        pupilsTaken: sql`${listingLegs.pupilsTaken} - ${leg.pupils ?? 0}`,
        adultsTaken: sql`${listingLegs.adultsTaken} - ${leg.adults ?? 0}`,
      })
      .where(and(eq(listingLegs.listingId, listingId), eq(listingLegs.direction, direction)));
  }
  const ids = [...new Set(legs.map((leg) => stayingListing(leg, going)))].sort();
  const happenings: Happening[] = [];
  for (const id of ids) happenings.push(...(await reopened(tx, id, now)));
  return happenings;
}

async function reopened(tx: Tx, id: string, now: Date): Promise<Happening[]> {
  await tx
    .update(listings)
    .set({ change: sql`${listings.change} + 1` })
    .where(eq(listings.id, id));
  const { listing, school } = (await lockListings(tx, [id])).get(id)!;
  const taken = (await takenSeats(tx, [id])).get(id) ?? {};
  const hasPlaces = hasPlacesLeft({ id, school: schoolFacts(school), content: listing.content, taken });
  if (listing.state !== 'filled' || !hasPlaces) return [];
  const lastDay = lastPossibleDay(listing.content);
  if (lastDay !== null && lastDay < dayNumber(dayOfInstant(now))) return [];
  const version = listing.version + 1;
  const expiresAt = listingExpiry('published', listing.content, now);
  await tx
    .update(listings)
    .set({ state: 'published', version, updatedAt: now, expiresAt })
    .where(eq(listings.id, id));
  return [
    { type: 'listing.published', kind: listing.kind, listingId: id, version, schoolIds: [listing.schoolId] },
  ];
}
