import type { Settlement } from '@jejaring/matching';
import { type Pair, pairKey, pairOf } from './pair-key.ts';
import type { PairRow } from './pair-rows.ts';

/** What should be on record for a pair after a wave. */
export interface PairPlan extends Pair {
  row: PairRow | undefined;
  amongBestOfA: boolean;
  amongBestOfB: boolean;
  /** `kept`: only its places changed. `holds`: judged anew, or new to a list. `gone`: it does not hold any longer. */
  pair: 'kept' | 'holds' | 'gone';
  /** True where it was on record before and what was decided about it may be another now. */
  judged: boolean;
}

/** A pair on record that was judged anew. */
export interface JudgedRow {
  row: PairRow;
  rank: number | null;
}

/** The pairs that a wave has to look at: those judged anew, and those that came into a list or left one. */
export function planPairs(
  { added, removed, book }: Settlement,
  judged: readonly JudgedRow[],
  rowOf: ReadonlyMap<string, PairRow>,
): PairPlan[] {
  const plans = new Map<string, PairPlan>();
  const plan = (x: string, y: string, pair: PairPlan['pair'], judged: boolean) => {
    const { a, b } = pairOf(x, y);
    const key = pairKey(a, b);
    plans.set(key, {
      a,
      b,
      row: rowOf.get(key),
      amongBestOfA: book.find({ owner: a, target: b }) !== undefined,
      amongBestOfB: book.find({ owner: b, target: a }) !== undefined,
      pair,
      judged,
    });
  };
  for (const { owner, target } of removed) plan(owner, target, 'kept', false);
  for (const { owner, target } of added) plan(owner, target, 'holds', false);
  for (const { row, rank } of judged) plan(row.a, row.b, rank === null ? 'gone' : 'holds', true);
  return [...plans.values()].sort((x, y) => (pairKey(x.a, x.b) < pairKey(y.a, y.b) ? -1 : 1));
}
