import { dayNumber } from '@jejaring/contracts/codes/day';
import { LISTING_KINDS } from '@jejaring/contracts/listing/kind';
import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { arbitraryPosting } from '../testing/arbitrary.ts';
import { naiveIndex } from '../testing/naive-index.ts';
import { liveIndex } from './live-index.ts';

const TODAY = dayNumber('2027-05-01');
const SCHOOLS = Array.from({ length: 30 }, (_, i) => `0190a000-0000-7000-8000-0000000000${String(i + 10)}`);

test.for(LISTING_KINDS)('%s: the same answers as comparing with every listing', (kind) => {
  fc.assert(
    fc.property(
      fc.array(arbitraryPosting([kind], SCHOOLS), { minLength: 1, maxLength: 200, size: 'max' }),
      fc.array(arbitraryPosting([kind], SCHOOLS), { minLength: 1, maxLength: 5 }),
      (postings, drafts) => {
        const naive = naiveIndex();
        const live = liveIndex();
        for (const posting of postings) {
          naive.put(posting);
          live.put(posting);
        }
        for (const subject of [...drafts, ...postings.slice(0, 5)]) {
          expect(live.best(subject, TODAY, { limit: 1000, everyListing: true })).toEqual(
            naive.best(subject, TODAY, { limit: 1000, everyListing: true }),
          );
          expect(live.best(subject, TODAY)).toEqual(naive.best(subject, TODAY));
        }
      },
    ),
    { numRuns: 25 },
  );
});
