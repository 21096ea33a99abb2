import type { Verdict } from '@jejaring/contracts/match/explanation';
import type { MatchSide } from '@jejaring/contracts/match/states';
import type { Sentence } from '@jejaring/contracts/sentence';
import type { Way } from './pair.ts';

/**
 * How well a criterion suits one side, in whole percent, so that every implementation of the rule adds up the same
 * integers; null where the side said nothing that could be compared, and the criterion does not count in its view.
 */
export type Percent = number | null;

/** What a criterion says of a pair. Sentences are made when they are read: most pairs are never shown. */
export interface Finding {
  verdict: Verdict;
  /** Always 0 (or null) unless it fits. */
  percent: { a: Percent; b: Percent };
  sentence: () => Sentence;
  asks?: MatchSide | 'both';
  question?: () => Sentence;
}

export const fits = (percent: Finding['percent'], sentence: () => Sentence): Finding => ({
  verdict: 'fits',
  percent,
  sentence,
});

export const conflicts = (sentence: () => Sentence): Finding => ({
  verdict: 'conflicts',
  percent: { a: 0, b: 0 },
  sentence,
});

/** @param counts the sides for which the missing answer weighs: those who stated a wish. */
export const unknown = (
  asks: MatchSide | 'both',
  counts: { a: boolean; b: boolean },
  sentence: () => Sentence,
  question: () => Sentence,
): Finding => ({
  verdict: 'unknown',
  percent: { a: counts.a ? 0 : null, b: counts.b ? 0 : null },
  sentence,
  asks,
  question,
});

export const BOTH_COUNT = { a: true, b: true };

/** Puts the host's and the sender's value on the sides that they are in this way. */
export const bySide = <T>(way: Way, host: T, sender: T): { a: T; b: T } =>
  way.hosting === 'a' ? { a: host, b: sender } : { a: sender, b: host };

/** `part` of `whole` in whole percent, rounded down, at most 100: integer arithmetic that any language repeats exactly. */
export const percentOf = (part: number, whole: number): number =>
  part >= whole ? 100 : Math.floor((100 * part) / whole);

/** Whose answer is missing, of the sides that were silent; null where neither was. */
export const whoIsSilent = (aSilent: boolean, bSilent: boolean): MatchSide | 'both' | null =>
  aSilent ? (bSilent ? 'both' : 'a') : bSilent ? 'b' : null;
