import type { MatchState } from '@jejaring/contracts/match/states';
import { OPEN_MATCH_STATES } from '@jejaring/contracts/match/states';
import type { Tx } from '@jejaring/db';
import type { Edge } from '@jejaring/matching';
import { sql } from 'drizzle-orm';

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
 * Every pair that `subjects` were ever in, and every place in a list that `others` hold or give. Thousands of short rows in
 * a dense world: read as they are, without the mapping of a query builder, which took longer than the query.
 */
export async function pairRows(
  tx: Tx,
  subjects: readonly string[],
  others: Iterable<string>,
): Promise<PairRow[]> {
  const own = sql`${sql.param([...subjects])}::uuid[]`;
  const all = sql`${sql.param([...new Set([...subjects, ...others])])}::uuid[]`;
  return [
    ...(await tx.execute<PairRow & Record<string, unknown>>(sql`
      select id, listing_a as "a", listing_b as "b", school_a as "schoolA", school_b as "schoolB", state, rank,
        terms_hash_a as "termsHashA", terms_hash_b as "termsHashB",
        among_best_of_a as "amongBestOfA", among_best_of_b as "amongBestOfB"
      from matches
      where (listing_a = any(${all}) or listing_b = any(${all}))
        and (among_best_of_a or among_best_of_b or listing_a = any(${own}) or listing_b = any(${own}))`)),
  ];
}
