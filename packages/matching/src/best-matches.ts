import type { Posting } from '@jejaring/contracts/listing/posting';
import type { Explanation } from '@jejaring/contracts/match/explanation';
import { judge, scorePair } from './judge.ts';

/** What the order of suggestions is made of; `score` in points, 0 to 100. */
interface Ranked {
  listingId: string;
  score: number;
}

/** A counterpart for a listing, with its reasons. */
export interface Suggestion extends Ranked {
  schoolId: string;
  explanation: Explanation;
}

/** The one order of suggestions: the better score first; of equals the smaller id, which is the older listing. */
export const compareSuggestions = (x: Ranked, y: Ranked): number =>
  y.score - x.score || (x.listingId < y.listingId ? -1 : x.listingId > y.listingId ? 1 : 0);

interface Candidate extends Ranked {
  schoolId: string;
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
    const score = scorePair(subject, posting, today);
    if (score === null) continue;
    const schoolId = posting.school.id;
    const candidate = { listingId: posting.id, score, schoolId, posting };
    const best = bestOfSchool.get(schoolId);
    if (!best || compareSuggestions(candidate, best) < 0) bestOfSchool.set(schoolId, candidate);
  }
  const kept = [...bestOfSchool.values()].sort(compareSuggestions).slice(0, limit);
  return kept.flatMap(({ posting, ...ranked }) => {
    const judgement = judge(subject, posting, today);
    return judgement.fits ? [{ ...ranked, explanation: judgement.explanation }] : [];
  });
}
