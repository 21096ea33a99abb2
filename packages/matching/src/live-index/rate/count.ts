import { TRAITS, WELCOME } from '../encode/terms.ts';
import { NO_DEMAND, OPEN } from './demands.ts';
import type { KindRule } from './kind-rule.ts';
import { SILENT, type Tally } from './tally.ts';

/** As judgeDemands: where an answer is missing, nothing counts for more than unknown. */
export function countDemands(weight: number, ours: number, theirs: number, tally: Tally): void {
  const percent = ours === OPEN || theirs === OPEN ? 0 : 100;
  tally.add(weight, ours === NO_DEMAND ? SILENT : percent, theirs === NO_DEMAND ? SILENT : percent);
}

/** 0 where the school has not said whether it wants the visit returned. */
export function wishToReturn(traits: number, meets: boolean): number {
  const said = (traits >>> TRAITS.reciprocity) & 3;
  return said > 0 ? said : (traits >>> TRAITS.swap) & 1 && meets ? WELCOME : 0;
}

export function countReciprocity(
  rule: KindRule,
  ours: number,
  theirs: number,
  bothWays: boolean,
  tally: Tally,
): void {
  const weLike = ours >= WELCOME;
  const theyLike = theirs >= WELCOME;
  const silent = ours === 0 || theirs === 0;
  const percent = bothWays ? 100 : !silent && weLike && theyLike ? 50 : 0;
  tally.add(rule.reciprocity, weLike ? percent : SILENT, theyLike ? percent : SILENT);
}
