import { dayNumber } from '@jejaring/contracts/codes/day';
import type { Posting } from '@jejaring/contracts/listing/posting';
import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { nearMisses, nearMissesIn } from '../near-misses/near-misses.ts';
import { surroundingsAmong } from '../near-misses/surroundings.ts';
import { arbitraryPosting } from '../testing/arbitrary.ts';
import { liveIndex } from './live-index.ts';

const TODAY = dayNumber('2027-05-01');
const SCHOOLS = Array.from({ length: 40 }, (_, i) => `0190a000-0000-7000-8000-0000000000${String(i + 10)}`);

const postingsOf = (most: number) =>
  fc
    .constantFrom('student_exchange' as const, 'teacher_immersion' as const, 'virtual_project' as const)
    .chain((kind) =>
      fc.uniqueArray(arbitraryPosting([kind], SCHOOLS), {
        minLength: 2,
        maxLength: most,
        size: 'max',
        selector: ({ id }) => id,
      }),
    );

function indexOf(postings: readonly Posting[]) {
  const index = liveIndex();
  for (const posting of postings) index.put(posting);
  return index;
}

describe('what is near a subject, in the index', () => {
  test('as many schools fit as by comparing with every listing, up to the limit', () => {
    fc.assert(
      fc.property(postingsOf(80), ([subject, ...others]) => {
        const around = indexOf(others).around(subject!, TODAY);
        const { schools } = surroundingsAmong(subject!, others, TODAY).schools(Number.POSITIVE_INFINITY);
        expect(around.schools(1000)).toEqual({ schools, atLeast: false });
        expect(around.schools(3)).toEqual({ schools: Math.min(3, schools), atLeast: schools > 3 });
      }),
      { numRuns: 30 },
    );
  });

  test('where few are missed, the near misses are those of comparing with every listing', () => {
    let seen = 0;
    fc.assert(
      fc.property(postingsOf(20), ([subject, ...others]) => {
        const missed = nearMissesIn(indexOf(others).around(subject!, TODAY), subject!, TODAY);
        expect(missed).toEqual(nearMisses(subject!, others, TODAY));
        seen += missed.length;
      }),
      { numRuns: 100 },
    );
    expect(seen).toBeGreaterThan(50);
  });

  test('where many are missed, no change wins fewer schools than it says, and none that fits is lost', () => {
    let seen = 0;
    fc.assert(
      fc.property(postingsOf(250), ([subject, ...others]) => {
        const definition = surroundingsAmong(subject!, others, TODAY);
        const missed = nearMissesIn(indexOf(others).around(subject!, TODAY), subject!, TODAY);
        for (const { change, schools, atLeast = false } of missed) {
          const posting: Posting = { ...subject!, content: { ...subject!.content, ...change } };
          const [won] = definition.won([{ posting, only: posting, known: new Set() }]);
          expect({ schools, atLeast }).toEqual({ schools: won!.schools, atLeast: false });
          expect(definition.mightLose(posting)).toBe(false);
          seen += 1;
        }
      }),
      { numRuns: 30 },
    );
    expect(seen).toBeGreaterThan(50);
  });
});
