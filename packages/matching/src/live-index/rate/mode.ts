import { HYBRID, TRAITS, VIRTUAL } from '../encode/terms.ts';
import type { KindRule } from './kind-rule.ts';
import { SILENT, type Tally } from './tally.ts';

/** The percent for whoever states a mode: 0 where only one does, -1 where they exclude each other. Both are traits. */
export function rateMode(ours: number, theirs: number): number {
  const [x, y] = [(ours >>> TRAITS.mode) & 3, (theirs >>> TRAITS.mode) & 3];
  if (x === 0 || y === 0) return 0;
  if (x === y) return 100;
  return x === HYBRID || y === HYBRID ? 50 : -1;
}

/** Adds a mode's percent for whoever states one. Both are traits. */
export function countMode(rule: KindRule, ours: number, theirs: number, percent: number, tally: Tally): void {
  const says = (traits: number) => ((traits >>> TRAITS.mode) & 3) !== 0;
  tally.add(rule.mode, says(ours) ? percent : SILENT, says(theirs) ? percent : SILENT);
}

/** Whether anybody travels, as in pair.ts: the mode as stated, not the default of a virtual project. Both are traits. */
export function meet(ours: number, theirs: number, rule: KindRule): boolean {
  const weSay = (ours >>> TRAITS.modeStated) & 1;
  const theySay = (theirs >>> TRAITS.modeStated) & 1;
  if (weSay && ((ours >>> TRAITS.mode) & 3) === VIRTUAL) return false;
  if (theySay && ((theirs >>> TRAITS.mode) & 3) === VIRTUAL) return false;
  return !rule.isVirtualProject || (weSay | theySay) === 1;
}
