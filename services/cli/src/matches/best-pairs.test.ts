import { fc, test as property } from '@fast-check/vitest';
import { dayNumber } from '@jejaring/contracts/codes/day';
import { bestMatches, rankOf, rankPair } from '@jejaring/matching';
import { expect } from 'vitest';
import { arbitraryPosting } from '../../../../packages/matching/src/testing/arbitrary.ts';
import { bestPairs, bestPairsOf } from './best-pairs.ts';

const TODAY = dayNumber('2027-01-01');
const postings = fc.uniqueArray(arbitraryPosting(), { selector: ({ id }) => id, maxLength: 14 });

property.prop([postings, fc.integer({ min: 1, max: 10 })], { numRuns: 150 })(
  'are the best of all pairs that fit, whatever the order of the listings',
  (all, limit) => {
    const every = all.flatMap((x) =>
      all.flatMap((y) => {
        if (x.id >= y.id || x.school.id === y.school.id) return [];
        const rank = rankPair(x, y, TODAY);
        return rank === null ? [] : [{ a: x.id, b: y.id, rank }];
      }),
    );
    const expected = every
      .toSorted((x, y) => y.rank - x.rank || (x.a + x.b < y.a + y.b ? -1 : 1))
      .slice(0, limit);
    const found = (given: typeof all) =>
      bestPairs(given, TODAY, limit).map(({ a, b, explanation }) => ({ a, b, rank: rankOf(explanation) }));
    expect(found(all)).toEqual(expected);
    expect(found(all.toReversed())).toEqual(expected);
  },
);

property.prop([postings], { numRuns: 100 })('of one listing are those of the matcher', (all) => {
  const [subject] = all;
  if (!subject) return;
  const others = bestPairsOf(subject, all, TODAY, 5).map(({ a, b }) => (a === subject.id ? b : a));
  expect(others).toEqual(bestMatches(subject, all, TODAY, 5).map(({ listingId }) => listingId));
});
