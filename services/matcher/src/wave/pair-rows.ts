import type { MatchState } from '@jejaring/contracts/match/states';
import { OPEN_MATCH_STATES } from '@jejaring/contracts/match/states';
import { anyOf, matches, type Tx } from '@jejaring/db';
import type { Edge } from '@jejaring/matching';
import { and, or, type SQL } from 'drizzle-orm';

/** What is on record for a pair, as far as lists go. */
export interface PairRow {
  id: string;
  a: string;
  b: string;
  schoolA: string;
  schoolB: string;
  state: MatchState;
  rank: number;
  termsHashA: string;
  termsHashB: string;
  /** Whether b is in the list of a, and a in that of b. */
  amongBestOfA: boolean;
  amongBestOfB: boolean;
}

export const isOpen = ({ state }: Pick<PairRow, 'state'>): boolean =>
  (OPEN_MATCH_STATES as readonly MatchState[]).includes(state);

/** The places in lists that a row stands for. */
export function edgesOf({ a, b, rank, amongBestOfA, amongBestOfB }: PairRow): Edge[] {
  return [
    ...(amongBestOfA ? [{ owner: a, target: b, rank }] : []),
    ...(amongBestOfB ? [{ owner: b, target: a, rank }] : []),
  ];
}

/**
 * Every pair that `subjects` were ever in, and every place in a list that `others` hold or give.
 */
export function pairRows(tx: Tx, subjects: readonly string[], others: readonly string[]): Promise<PairRow[]> {
  return tx
    .select({
      id: matches.id,
      a: matches.listingA,
      b: matches.listingB,
      schoolA: matches.schoolA,
      schoolB: matches.schoolB,
      state: matches.state,
      rank: matches.rank,
      termsHashA: matches.termsHashA,
      termsHashB: matches.termsHashB,
      amongBestOfA: matches.amongBestOfA,
      amongBestOfB: matches.amongBestOfB,
    })
    .from(matches)
    .where(
      and(
        touching(new Set([...subjects, ...others])),
        or(matches.amongBestOfA, matches.amongBestOfB, touching(subjects)),
      ),
    );
}

const touching = (ids: Iterable<string>): SQL | undefined =>
  or(anyOf(matches.listingA, ids), anyOf(matches.listingB, ids));
