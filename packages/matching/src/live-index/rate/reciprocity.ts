import { REQUIRED, TRAITS, WELCOME } from '../encode/terms.ts';
import type { KindRule } from './kind-rule.ts';
import { SILENT, type Tally } from './tally.ts';

const said = (traits: number): number => (traits >>> TRAITS.reciprocity) & 3;

/** Whether either side requires that the visit is returned. Both are traits. */
export const bothWaysNeeded = (ours: number, theirs: number): boolean =>
  said(ours) === REQUIRED || said(theirs) === REQUIRED;

/** The rule of criteria/reciprocity.ts over traits. */
export function countReciprocity(
  rule: KindRule,
  ours: number,
  theirs: number,
  meets: boolean,
  bothWays: boolean,
  tally: Tally,
): void {
  const [ourWish, theirWish] = [wishToReturn(ours, meets), wishToReturn(theirs, meets)];
  const weLike = ourWish >= WELCOME;
  const theyLike = theirWish >= WELCOME;
  const percent = bothWays ? 100 : weLike && theyLike ? 50 : 0;
  tally.add(rule.reciprocity, weLike ? percent : SILENT, theyLike ? percent : SILENT);
}

/** 0 where the school has not said whether it wants the visit returned. */
function wishToReturn(traits: number, meets: boolean): number {
  if (said(traits) > 0) return said(traits);
  return (traits >>> TRAITS.swap) & 1 && meets ? WELCOME : 0;
}
