import { dayNumber } from '@jejaring/contracts/codes/day';
import type { ListingKind } from '@jejaring/contracts/listing/kind';
import type { Posting } from '@jejaring/contracts/listing/posting';
import { arbitraryPosting } from '@jejaring/matching/testing/arbitrary';
import * as fc from 'fast-check';

/** Amid the windows of arbitrary postings, so that some are past and some have begun. */
export const TODAY = dayNumber('2027-05-01');

/** A made-up id that is in order with its number. */
export const uuidOf = (number: number): string =>
  `00000000-0000-7000-8000-${String(number).padStart(12, '0')}`;

/** Postings of these kinds, of these schools or each of its own. */
export const postings = (
  kinds: readonly ListingKind[],
  schools: readonly string[] = [],
): fc.Arbitrary<Posting[]> =>
  fc
    .array(arbitraryPosting(kinds, schools), { minLength: 60, maxLength: 200 })
    .map((all) => [...new Map(all.map((one) => [one.id, one])).values()]);

/** Checks a property on a few large sets; to shrink or print them would take longer than to run the seed again. */
export const check = (property: fc.IAsyncProperty<[Posting[]]>, numRuns: number): Promise<void> =>
  fc.assert(property, {
    numRuns,
    endOnFailure: true,
    reporter: ({ failed, seed, counterexamplePath, errorInstance }) => {
      if (failed) throw new Error(`seed ${seed}, path ${counterexamplePath}`, { cause: errorInstance });
    },
  });
