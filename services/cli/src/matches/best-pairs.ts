import type { Posting } from '@jejaring/contracts/listing/posting';
import type { Explanation } from '@jejaring/contracts/match/explanation';
import { bestMatches, judge, rankPair } from '@jejaring/matching';

/** Two listings that suit each other; `a` is the one with the smaller id, as in the explanation. */
export interface BestPair {
  a: string;
  b: string;
  explanation: Explanation;
}

/** The best counterparts of one listing, best first. */
export function bestPairsOf(
  subject: Posting,
  postings: readonly Posting[],
  today: number,
  limit: number,
): BestPair[] {
  const sameKind = postings.filter(({ content }) => content.kind === subject.content.kind);
  return bestMatches(subject, sameKind, today, limit).map(({ listingId, explanation }) => ({
    a: subject.id < listingId ? subject.id : listingId,
    b: subject.id < listingId ? listingId : subject.id,
    explanation,
  }));
}

/** The best pairs of all, best first; of equals the older listings first. Every pair of a kind is ranked. */
export function bestPairs(postings: readonly Posting[], today: number, limit: number): BestPair[] {
  let best: { a: Posting; b: Posting; rank: number }[] = [];
  const inOrder = postings.toSorted((x, y) => (x.id < y.id ? -1 : 1));
  inOrder.forEach((a, i) => {
    for (const b of inOrder.slice(i + 1)) {
      if (a.content.kind !== b.content.kind || a.school.id === b.school.id) continue;
      const rank = rankPair(a, b, today);
      if (rank !== null && (best.length < limit || rank > best.at(-1)!.rank)) {
        // Few are kept, and equals stay in the order in which they came, which is that of their ids.
        best = [...best, { a, b, rank }].toSorted((x, y) => y.rank - x.rank).slice(0, limit);
      }
    }
  });
  return best.flatMap(({ a, b }) => {
    const judgement = judge(a, b, today);
    return judgement.fits ? [{ a: a.id, b: b.id, explanation: judgement.explanation }] : [];
  });
}
