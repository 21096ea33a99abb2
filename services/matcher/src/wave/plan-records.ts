import type { BestLists } from './decide-wave.ts';
import { type Pair, pairKey, pairOf } from './pair-key.ts';

/** What should be on record for a pair after a wave. */
export interface PairPlan extends Pair {
  amongBestOfA: boolean;
  amongBestOfB: boolean;
}

/**
 * The pairs that a wave has to look at: those that entered, stayed in or left a list that was decided anew, and those
 * of the changed listings that are on record for other reasons, each with the lists it is in now.
 */
export function planRecords(
  decided: BestLists,
  recorded: BestLists,
  alsoOnRecord: readonly Pair[],
): PairPlan[] {
  const plans = new Map<string, PairPlan>();
  const isIn = (owner: string, other: string) =>
    (decided.get(owner) ?? recorded.get(owner) ?? []).some(({ listingId }) => listingId === other);
  const consider = (x: string, y: string) => {
    const { a, b } = pairOf(x, y);
    plans.set(pairKey(a, b), { a, b, amongBestOfA: isIn(a, b), amongBestOfB: isIn(b, a) });
  };
  for (const [owner, list] of decided) {
    for (const { listingId } of [...list, ...(recorded.get(owner) ?? [])]) consider(owner, listingId);
  }
  for (const { a, b } of alsoOnRecord) consider(a, b);
  return [...plans.values()].sort((x, y) => (pairKey(x.a, x.b) < pairKey(y.a, y.b) ? -1 : 1));
}
