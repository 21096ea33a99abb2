import type { Posting } from '@jejaring/contracts/listing/posting';
import type { Explanation, Part } from '@jejaring/contracts/match/explanation';
import { conflictsOf } from './conflicts.ts';
import { decide } from './decide.ts';
import { conflictParts, explanationOf } from './explanation.ts';
import { liftOf } from './lift.ts';

/** Whether two postings can serve each other, and why or why not. */
export type Judgement = { fits: true; explanation: Explanation } | { fits: false; conflicts: Part[] };

/**
 * Judges a pair: the rule, in full and in words. The order of the arguments does not matter; `a` of the explanation is
 * the posting with the smaller id.
 *
 * @param today day number of today; nothing is planned before it
 */
export function judge(x: Posting, y: Posting, today: number): Judgement {
  const decision = decide(x, y, today);
  return decision
    ? { fits: true, explanation: explanationOf(decision) }
    : { fits: false, conflicts: conflictParts(conflictsOf(x, y, today)) };
}

/**
 * The score of a pair in points, 0 to 100 with two decimals, or null where it conflicts: all that ranking needs, at a
 * fraction of the price of {@link judge}. Symmetric.
 */
export function scorePair(x: Posting, y: Posting, today: number): number | null {
  const decision = decide(x, y, today);
  return decision && decision.score / 100;
}

/**
 * What suggestions are ordered by: the score in hundredths of a point plus the lift of schools that have had no exchange
 * yet; null where the pair conflicts. Symmetric.
 */
export function rankPair(x: Posting, y: Posting, today: number): number | null {
  const decision = decide(x, y, today);
  return decision && decision.score + liftOf(x.school) + liftOf(y.school);
}

/** The rank of a pair that was explained: what {@link rankPair} gives. */
export const rankOf = ({ score, lift }: Pick<Explanation, 'score' | 'lift'>): number =>
  Math.round(100 * (score + (lift ? lift.a + lift.b : 0)));
