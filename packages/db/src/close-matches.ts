import { type MatchAction, nextMatchState, OPEN_MATCH_STATES } from '@jejaring/contracts/match/states';
import { and, asc, eq, inArray, or } from 'drizzle-orm';
import type { Tx } from './open-db.ts';
import type { Happening } from './record-events.ts';
import { matches } from './schema/index.ts';

export type MatchRow = typeof matches.$inferSelect;

/** The open matches of listings, locked, in the order of their ids. */
export const openMatchesOf = (tx: Tx, listingIds: readonly string[]): Promise<MatchRow[]> =>
  tx
    .select()
    .from(matches)
    .where(
      and(
        inArray(matches.state, [...OPEN_MATCH_STATES]),
        or(inArray(matches.listingA, [...listingIds]), inArray(matches.listingB, [...listingIds])),
      ),
    )
    .orderBy(asc(matches.id))
    .for('update');

const EVENT_OF = {
  withdraw: 'match.withdrawn',
  supersede: 'match.superseded',
  expire: 'match.expired',
} as const;

/**
 * Ends open matches by the system's hand and returns what happened. The caller holds the locks of their listings.
 * Rows that are no longer open are left alone. The places that they have in lists stay on record until the matcher takes
 * them out, since it then has to look for others: of this alone it knows whose list lost something.
 */
export async function closeMatches(
  tx: Tx,
  rows: readonly MatchRow[],
  action: keyof typeof EVENT_OF & MatchAction,
  now: Date,
): Promise<Happening[]> {
  const happenings: Happening[] = [];
  for (const match of rows) {
    const state = nextMatchState(match.state, action, 'system');
    if (state === null) continue;
    const version = match.version + 1;
    await tx
      .update(matches)
      .set({ state, version, updatedAt: now, deadline: null })
      .where(eq(matches.id, match.id));
    happenings.push({
      type: EVENT_OF[action],
      kind: match.kind,
      matchId: match.id,
      version,
      schoolIds: [match.schoolA, match.schoolB],
    });
  }
  return happenings;
}
