import type { Posting } from '@jejaring/contracts/listing/posting';
import type { Explanation } from '@jejaring/contracts/match/explanation';
import { judge, rankPair } from './judge.ts';
import { compareRanked, type Ranked } from './listing-index.ts';

/** A counterpart for a listing, with its reasons. */
export interface Suggestion extends Ranked {
  explanation: Explanation;
}

interface Candidate extends Ranked {
  posting: Posting;
}

/**
 * The best counterparts of a listing, best first: of each school only its best one, never of the own school. The answer
 * does not depend on the order of `among`. This is the definition that every faster way must agree with.
 *
 * @param today day number of today
 * @param limit how many at most
 */
export function bestMatches(
  subject: Posting,
  among: Iterable<Posting>,
  today: number,
  limit = 20,
): Suggestion[] {
  const bestOfSchool = new Map<string, Candidate>();
  for (const posting of among) {
    const rank = rankPair(subject, posting, today);
    if (rank === null) continue;
    const schoolId = posting.school.id;
    const candidate = { listingId: posting.id, schoolId, rank, posting };
    const best = bestOfSchool.get(schoolId);
    if (!best || compareRanked(candidate, best) < 0) bestOfSchool.set(schoolId, candidate);
  }
  const kept = [...bestOfSchool.values()].sort(compareRanked).slice(0, limit);
  return kept.flatMap(({ posting, ...ranked }) => {
    const judgement = judge(subject, posting, today);
    return judgement.fits ? [{ ...ranked, explanation: judgement.explanation }] : [];
  });
}
