import type { ListingKind } from '@jejaring/contracts/listing/kind';
import { type ActiveListing, listings, loadActiveListings, matches, type Tx } from '@jejaring/db';
import { and, eq, gt, inArray, or } from 'drizzle-orm';
import type { BestLists } from './decide-wave.ts';
import { pairKey } from './pair-key.ts';

/** A listing with matching to do, active or no longer so, as of `change`. */
export interface ChangedListing {
  id: string;
  change: number;
}

/** All that a wave decides from: one kind's active listings, what changed, and what was recorded before. */
export interface Pool {
  active: Map<string, ActiveListing>;
  changed: ChangedListing[];
  lists: BestLists;
  /** Listings that have, or had, a match with a changed one: their lists may have lost an entry. */
  counterparts: Set<string>;
  /** Pairs that have ended and may not be suggested again while the terms of both are the same. */
  ended: Set<string>;
}

export const changedListings = (tx: Tx, kind: ListingKind): Promise<ChangedListing[]> =>
  tx
    .select({ id: listings.id, change: listings.change })
    .from(listings)
    .where(and(eq(listings.kind, kind), gt(listings.change, listings.matchedChange)));

export async function readPool(tx: Tx, kind: ListingKind, changed: ChangedListing[]): Promise<Pool> {
  const active = new Map(
    (await loadActiveListings(tx, kind)).map((listing) => [listing.posting.id, listing]),
  );
  return {
    active,
    changed,
    lists: await readLists(tx, kind),
    counterparts: await readCounterparts(tx, changed),
    ended: await readEnded(tx, kind, active),
  };
}

/** The recorded best lists: of each listing, the ids of its counterparts with the score of the pair. */
async function readLists(tx: Tx, kind: ListingKind): Promise<BestLists> {
  const rows = await tx
    .select({
      a: matches.listingA,
      b: matches.listingB,
      score: matches.score,
      ofA: matches.amongBestOfA,
      ofB: matches.amongBestOfB,
    })
    .from(matches)
    .where(and(eq(matches.kind, kind), or(matches.amongBestOfA, matches.amongBestOfB)));
  const lists: BestLists = new Map();
  const put = (owner: string, listingId: string, score: number) => {
    const list = lists.get(owner) ?? [];
    list.push({ listingId, score });
    lists.set(owner, list);
  };
  for (const { a, b, score, ofA, ofB } of rows) {
    if (ofA) put(a, b, score);
    if (ofB) put(b, a, score);
  }
  return lists;
}

async function readCounterparts(tx: Tx, changed: readonly ChangedListing[]): Promise<Set<string>> {
  const ids = changed.map(({ id }) => id);
  const rows = await tx
    .select({ a: matches.listingA, b: matches.listingB })
    .from(matches)
    .where(or(inArray(matches.listingA, ids), inArray(matches.listingB, ids)));
  return new Set(rows.flatMap(({ a, b }) => [a, b]));
}

async function readEnded(tx: Tx, kind: ListingKind, active: Pool['active']): Promise<Set<string>> {
  const rows = await tx
    .select({
      a: matches.listingA,
      b: matches.listingB,
      state: matches.state,
      hashA: matches.termsHashA,
      hashB: matches.termsHashB,
    })
    .from(matches)
    .where(and(eq(matches.kind, kind), inArray(matches.state, ['declined', 'expired', 'confirmed'])));
  const stays = rows.filter(
    ({ a, b, state, hashA, hashB }) =>
      state === 'confirmed' || (active.get(a)?.termsHash === hashA && active.get(b)?.termsHash === hashB),
  );
  return new Set(stays.map(({ a, b }) => pairKey(a, b)));
}
