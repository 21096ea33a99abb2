import { anyOf, listings, matches, type Tx } from '@jejaring/db';
import { type Edge, LIST_RULES, type ListingIndex } from '@jejaring/matching';
import { eq, or, sql } from 'drizzle-orm';
import { alias } from 'drizzle-orm/pg-core';
import { barsOf } from './bars-of.ts';
import type { MarkedListing } from './marked-listings.ts';
import { isOpen } from './pair-rows.ts';
import type { PassedOver } from './passed-over.ts';
import { seekOwners, seekTargets } from './seek.ts';
import type { Bars } from './standing.ts';

/** What a wave has found, without any lock: it may be out of date by the time it decides. */
export interface Found {
  marked: readonly MarkedListing[];
  offers: Edge[];
  /** Listings that the decision may concern, and whose lists it has to know whole. */
  involved: Set<string>;
  /** Listings that may be pushed out by what was found. */
  mayLose: Set<string>;
}

/**
 * Looks for counterparts of the marked listings in the replica, once it has caught up with everything that was committed
 * when their marks were read.
 */
export async function searchAround(
  tx: Tx,
  replica: { index: Pick<ListingIndex, 'best' | 'takers'>; catchUp(): Promise<void> },
  marked: readonly MarkedListing[],
  memory: PassedOver,
  today: number,
): Promise<Found> {
  const ids = marked.map(({ id }) => id);
  const [history] = await Promise.all([pairsEver(tx, ids), replica.catchUp()]);
  const changed = new Set(
    marked.filter(({ change, matchedChange }) => change > matchedChange).map(({ id }) => id),
  );
  const found: Found = { marked, offers: [], involved: new Set(ids), mayLose: new Set() };
  for (const { a, b, onRecord } of history)
    if (onRecord && (changed.has(a) || changed.has(b))) for (const id of [a, b]) found.involved.add(id);
  const ended = new Set(
    history.filter((pair) => pair.ended).flatMap(({ a, b }) => [`${a} ${b}`, `${b} ${a}`]),
  );
  const known = new Map<string, Bars>();
  await Promise.all(
    marked.map(async (subject) => {
      if (!subject.posting) return;
      const hasEnded = (id: string) => ended.has(`${subject.id} ${id}`);
      const [asTarget, asOwner] = [memory.asTarget(subject), memory.asOwner(subject)];
      const search = {
        index: replica.index,
        subject: subject.posting,
        today,
        without: {
          asTarget: (id: string) => hasEnded(id) || asTarget(id),
          asOwner: (id: string) => hasEnded(id) || asOwner(id),
        },
        barsOf: async (some: readonly string[]) => {
          // The subjects of a wave mostly find the same listings.
          const bars = await barsOf(
            tx,
            some.filter((id) => !known.has(id)),
            LIST_RULES,
          );
          for (const [id, each] of bars) known.set(id, each);
          return known;
        },
        rules: LIST_RULES,
      };
      const offers = await Promise.all([seekTargets(search), seekOwners(search)]);
      found.offers.push(...offers.flat());
    }),
  );
  for (const { owner, target } of found.offers) {
    for (const id of [owner, target]) found.involved.add(id);
    const [last, worst] = [known.get(owner)?.barListing, known.get(target)?.soughtBarListing];
    for (const id of [last, worst]) if (id) found.mayLose.add(id);
  }
  return found;
}

const [listingA, listingB] = [alias(listings, 'listing_a'), alias(listings, 'listing_b')];

/** Every pair that these listings were ever in: what is on record, and what ended and may not be suggested again. */
async function pairsEver(tx: Tx, ids: readonly string[]) {
  const rows = await tx
    .select({
      a: matches.listingA,
      b: matches.listingB,
      state: matches.state,
      listed: sql<boolean>`${matches.amongBestOfA} or ${matches.amongBestOfB}`,
      sameTerms: sql<boolean>`${listingA.termsHash} = ${matches.termsHashA} and ${listingB.termsHash} = ${matches.termsHashB}`,
    })
    .from(matches)
    .innerJoin(listingA, eq(listingA.id, matches.listingA))
    .innerJoin(listingB, eq(listingB.id, matches.listingB))
    .where(or(anyOf(matches.listingA, ids), anyOf(matches.listingB, ids)));
  return rows.map(({ a, b, state, listed, sameTerms }) => ({
    a,
    b,
    onRecord: listed || isOpen({ state }),
    ended: state === 'confirmed' || ((state === 'declined' || state === 'expired') && sameTerms),
  }));
}
