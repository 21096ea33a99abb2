import { dayNumber, dayOfInstant } from '@jejaring/contracts/codes/day';
import type { LegDirection } from '@jejaring/contracts/listing/kind';
import type { Pairing } from '@jejaring/contracts/match/explanation';
import {
  changeListingState,
  closeMatches,
  exchangeLegs,
  exchanges,
  type Happening,
  type LockedListing,
  listingLegs,
  listings,
  loadPostingsById,
  lockListings,
  newId,
  openMatchesOf,
  schools,
  type Tx,
} from '@jejaring/db';
import { hasPlacesLeft, judge } from '@jejaring/matching';
import { and, eq, inArray, sql } from 'drizzle-orm';
import { postingOf } from './agree-terms.ts';
import type { LockedMatch } from './own-match.ts';

/**
 * Takes the places of an agreed match and records the exchange; then fills the listings that have nothing left and
 * supersedes the open matches that no longer fit what is left. Both listings are locked by the caller, and the checks
 * on `listing_legs` refuse an oversold leg whatever happens here.
 */
export async function confirmExchange(
  tx: Tx,
  { match, a, b }: LockedMatch,
  agreed: readonly Pairing[],
  now: Date,
): Promise<Happening[]> {
  const exchangeId = newId();
  await tx.insert(exchanges).values({ id: exchangeId, matchId: match.id, confirmedAt: now });
  for (const pairing of agreed) {
    const [host, sender] = pairing.hosting === 'a' ? [a, b] : [b, a];
    await tx.insert(exchangeLegs).values({
      exchangeId,
      hostingListingId: host.listing.id,
      sendingListingId: sender.listing.id,
      pupils: pairing.pupils ?? null,
      adults: pairing.adults ?? null,
      windowFrom: pairing.window?.from ?? null,
      windowTo: pairing.window?.to ?? null,
    });
    await takePlaces(tx, host.listing.id, 'hosting', pairing);
    await takePlaces(tx, sender.listing.id, 'sending', pairing);
  }
  await endLift(tx, [a.school.id, b.school.id]);
  const ids = [a.listing.id, b.listing.id];
  await tx
    .update(listings)
    .set({ change: sql`${listings.change} + 1` })
    .where(inArray(listings.id, ids));
  const after = [...(await lockListings(tx, ids)).values()];
  const filled: Happening[] = [];
  for (const { listing } of after.filter(hasNothingLeft))
    filled.push(...(await changeListingState(tx, listing, 'fill', now)));
  return [...filled, ...(await supersedeUnfit(tx, after, now))];
}

/** Schools with an exchange are no longer lifted: a trigger marks their listings, as all their ranks change with it. */
const endLift = (tx: Tx, schoolIds: readonly string[]) =>
  tx
    .update(schools)
    .set({ hasExchanged: true })
    .where(and(inArray(schools.id, [...schoolIds]), eq(schools.hasExchanged, false)));

const takePlaces = (
  tx: Tx,
  listingId: string,
  direction: LegDirection,
  { pupils = 0, adults = 0 }: Pairing,
) =>
  tx
    .update(listingLegs)
    .set({
      schoolsTaken: sql`${listingLegs.schoolsTaken} + 1`,
      pupilsTaken: sql`${listingLegs.pupilsTaken} + ${pupils}`,
      adultsTaken: sql`${listingLegs.adultsTaken} + ${adults}`,
    })
    .where(and(eq(listingLegs.listingId, listingId), eq(listingLegs.direction, direction)));

const hasNothingLeft = (locked: LockedListing) => !hasPlacesLeft(postingOf(locked));

/** Open matches of these listings that the matcher would no longer make with the seats of now. */
async function supersedeUnfit(tx: Tx, changed: readonly LockedListing[], now: Date): Promise<Happening[]> {
  const ids = changed.map(({ listing }) => listing.id);
  const open = await openMatchesOf(tx, ids);
  const postings = await loadPostingsById(
    tx,
    open.flatMap(({ listingA, listingB }) => [listingA, listingB]),
  );
  const today = dayNumber(dayOfInstant(now));
  const unfit = open.filter(({ listingA, listingB }) => {
    const [a, b] = [postings.get(listingA), postings.get(listingB)];
    return !a || !b || !judge(a, b, today).fits;
  });
  return closeMatches(tx, unfit, 'supersede', now);
}
