import type { Posting } from '@jejaring/contracts/listing/posting';
import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { bestMatches } from './best-matches.ts';
import { judge, rankPair } from './judge.ts';
import { compareRanked } from './listing-index.ts';
import { arbitraryPosting } from './testing/arbitrary.ts';
import { need, offer, TODAY } from './testing/sketch.ts';

const today = TODAY + 150;
const RUNS = { numRuns: 300 };

const posting = arbitraryPosting(
  ['student_exchange', 'virtual_project'],
  ['s1', 's2', 's3', 's4', 's5', 's6'],
);
const subjectAmongOthers = fc.uniqueArray(posting, { minLength: 1, maxLength: 25, selector: ({ id }) => id });

/** The definition in three steps, without a thought for speed. */
function byTheBook(subject: Posting, among: readonly Posting[], limit: number) {
  const fitting = among.flatMap((other) => {
    const judgement = judge(subject, other, today);
    return judgement.fits
      ? [
          {
            listingId: other.id,
            schoolId: other.school.id,
            rank: rankPair(subject, other, today)!,
            explanation: judgement.explanation,
          },
        ]
      : [];
  });
  const best = fitting.filter((one) =>
    fitting.every((other) => other.schoolId !== one.schoolId || compareRanked(one, other) <= 0),
  );
  return best.sort(compareRanked).slice(0, limit);
}

describe('the best matches', () => {
  test('are what the definition says, in any order of the listings', () => {
    const shuffled = subjectAmongOthers.chain((all) =>
      fc.record({
        all: fc.constant(all),
        reordered: fc.shuffledSubarray(all, { minLength: all.length }),
        limit: fc.integer({ min: 0, max: 5 }),
      }),
    );
    fc.assert(
      fc.property(shuffled, ({ all, reordered, limit }) => {
        const subject = all[0]!;
        const best = bestMatches(subject, all, today, limit);
        expect(best).toEqual(byTheBook(subject, all, limit));
        expect(bestMatches(subject, reordered, today, limit)).toEqual(best);
      }),
      RUNS,
    );
  });

  test('name no school twice, never the own one, and hold no conflict', () => {
    fc.assert(
      fc.property(subjectAmongOthers, (all) => {
        const subject = all[0]!;
        const best = bestMatches(subject, all, today);
        const schools = best.map(({ schoolId }) => schoolId);
        expect(new Set(schools).size).toBe(schools.length);
        expect(schools).not.toContain(subject.school.id);
        expect(
          best.flatMap(({ explanation }) => explanation.parts).map(({ verdict }) => verdict),
        ).not.toContain('conflicts');
      }),
      RUNS,
    );
  });

  test('are twenty at most, of equals those with the smaller id', () => {
    const many = Array.from({ length: 30 }, (_, index) =>
      offer({ id: `offer ${String(index).padStart(2, '0')}` }),
    );
    const best = bestMatches(need(), many, today);
    expect(best.map(({ listingId }) => listingId)).toEqual(many.slice(0, 20).map(({ id }) => id));
  });
});
