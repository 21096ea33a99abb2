import { LISTS_AT_MOST } from '@jejaring/contracts/match/lists';
import { OPEN_MATCH_STATES } from '@jejaring/contracts/match/states';
import { and, count, eq, inArray, isNotNull } from 'drizzle-orm';
import type { MatchRow } from './close-matches.ts';
import type { Db, Tx } from './open-db.ts';
import { listings, matches } from './schema/index.ts';

/** In how many lists of others each of these listings is. */
export async function timesListed(db: Db | Tx, ids: readonly string[]): Promise<Map<string, number>> {
  const times = new Map(ids.map((id) => [id, 0]));
  if (ids.length === 0) return times;
  for (const [own, listed] of [
    [matches.listingB, matches.amongBestOfA],
    [matches.listingA, matches.amongBestOfB],
  ] as const) {
    const rows = await db
      .select({ id: own, lists: count() })
      .from(matches)
      .where(and(inArray(own, [...ids]), eq(listed, true), inArray(matches.state, [...OPEN_MATCH_STATES])))
      .groupBy(own);
    for (const { id, lists } of rows) times.set(id, times.get(id)! + lists);
  }
  return times;
}

/**
 * The matches in which one listing is in as many lists as may be, and the other's is one of these: how many they are, by
 * match and the side that reads it.
 */
export async function sharedAmong(
  db: Db | Tx,
  rows: readonly MatchRow[],
): Promise<(row: MatchRow, reader: 'a' | 'b') => number | undefined> {
  const ids = [...new Set(rows.flatMap(({ listingA, listingB }) => [listingA, listingB]))];
  const full =
    ids.length === 0
      ? []
      : await db
          .select({ id: listings.id })
          .from(listings)
          .where(and(inArray(listings.id, ids), isNotNull(listings.soughtBar)));
  const sought = new Set(full.map(({ id }) => id));
  return ({ listingA, listingB, amongBestOfA, amongBestOfB }, reader) => {
    const [listed, theirs] = reader === 'a' ? [amongBestOfA, listingB] : [amongBestOfB, listingA];
    return listed && sought.has(theirs) ? LISTS_AT_MOST : undefined;
  };
}
