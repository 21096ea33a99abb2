import { dayNumber } from '@jejaring/contracts/codes/day';
import { LISTING_KINDS } from '@jejaring/contracts/listing/kind';
import type { Posting } from '@jejaring/contracts/listing/posting';
import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { editOf } from '../../../../test/world/edit-of.ts';
import { seededRandom } from '../../../../test/world/random.ts';
import { openWorld } from '../../../../test/world/world.ts';
import { arbitraryPosting } from '../testing/arbitrary.ts';
import { naiveIndex } from '../testing/naive-index.ts';
import { liveIndex } from './live-index.ts';

const TODAY = dayNumber('2027-05-01');
const SCHOOLS = Array.from({ length: 30 }, (_, i) => `0190a000-0000-7000-8000-0000000000${i + 10}`);
const ALL = { limit: 100_000, everyListing: true };

describe('the same answers as comparing with every listing', () => {
  test.for(LISTING_KINDS)('%s, whatever is posted', (kind) => {
    fc.assert(
      fc.property(
        fc.array(arbitraryPosting([kind], SCHOOLS), { minLength: 1, maxLength: 200, size: 'max' }),
        fc.array(arbitraryPosting([kind], SCHOOLS), { minLength: 1, maxLength: 5 }),
        (postings, drafts) => {
          const [naive, live] = [naiveIndex(), liveIndex()];
          for (const posting of postings) for (const index of [naive, live]) index.put(posting);
          for (const subject of [...drafts, ...postings.slice(0, 3)]) {
            expect(live.best(subject, TODAY, ALL)).toEqual(naive.best(subject, TODAY, ALL));
            expect(live.best(subject, TODAY)).toEqual(naive.best(subject, TODAY));
          }
        },
      ),
      { numRuns: 25, endOnFailure: true },
    );
  });

  test('through any history of puts, removals and bars', () => {
    const posting = arbitraryPosting(['student_exchange'], SCHOOLS);
    const ids = fc.integer({ min: 0, max: 150 });
    const step = fc.oneof(
      { weight: 5, arbitrary: fc.record({ put: posting, id: ids }) },
      { weight: 3, arbitrary: fc.record({ remove: ids }) },
      { weight: 1, arbitrary: fc.constant({ compact: true }) },
      { weight: 2, arbitrary: fc.record({ bar: fc.option(fc.integer({ min: 0, max: 9000 })), id: ids }) },
    );
    const idOf = (number: number) => `0190b000-0000-7000-8000-${String(number).padStart(12, '0')}`;
    fc.assert(
      fc.property(
        fc.array(step, { minLength: 1, maxLength: 800, size: 'max' }),
        fc.array(posting, { minLength: 1, maxLength: 3 }),
        (steps, subjects) => {
          const [naive, live] = [naiveIndex(), liveIndex()];
          for (const one of steps) {
            if ('compact' in one) {
              live.compact();
              continue;
            }
            for (const index of [naive, live]) {
              if ('put' in one) index.put({ ...one.put, id: idOf(one.id) });
              else if ('remove' in one) index.remove(idOf(one.remove));
              else index.setBar(idOf(one.id), one.bar);
            }
          }
          expect(live.size).toBe(naive.size);
          for (const subject of subjects) {
            expect(live.best(subject, TODAY)).toEqual(naive.best(subject, TODAY));
            expect(live.takers(subject, TODAY)).toEqual(naive.takers(subject, TODAY));
            expect(live.takers(subject, TODAY, { limit: 7 })).toEqual(
              naive.takers(subject, TODAY, { limit: 7 }),
            );
          }
        },
      ),
      { numRuns: 25, endOnFailure: true },
    );
  });

  test('on a million pairs of a world that looks like the real one, while it changes', {
    timeout: 120_000,
  }, () => {
    const world = openWorld({ seed: 3, today: TODAY, listings: 5000 });
    const random = seededRandom(11);
    random.begin(1, 1);
    const [naive, live] = [naiveIndex(), liveIndex()];
    const current: Posting[] = [];
    const put = (posting: Posting) => {
      naive.put(posting);
      live.put(posting);
    };
    for (let number = 0; number < world.listings; number++) put((current[number] = world.postingAt(number)));
    let pairs = 0;
    for (let round = 0; round < 5; round++) {
      for (let number = round; number < world.listings; number += 3) {
        if (number % 5 === 0) for (const index of [naive, live]) index.remove(current[number]!.id);
        else put((current[number] = editOf(current[number]!, random)));
      }
      for (let draft = 0; draft < 50; draft++) {
        const subject = world.draftAt(round * 50 + draft);
        expect(live.best(subject, TODAY)).toEqual(naive.best(subject, TODAY));
        pairs += naive.size;
      }
    }
    expect(pairs).toBeGreaterThan(1_000_000);
  });
});

test('of hundreds that are as good as each other the oldest come first, also of one millisecond', () => {
  const idOf = (number: number) => `0190c000-0000-7000-8000-${String(number).padStart(12, '0')}`;
  const silent = (number: number, side: 'offer' | 'need'): Posting => ({
    id: idOf(number),
    school: { id: idOf(number + 5000), country: 'ID', networks: [] },
    content: {
      kind: 'student_exchange',
      side,
      title: { en: 'Anything' },
      legs: [{ direction: side === 'offer' ? 'hosting' : 'sending' }],
    },
    taken: {},
  });
  const index = liveIndex();
  for (let number = 0; number < 400; number++) index.put(silent((number * 171) % 400, 'offer'));
  const best = index.best(silent(900, 'need'), TODAY).map(({ listingId }) => listingId);
  expect(best).toEqual(Array.from({ length: 20 }, (_, number) => idOf(number)));
});

test('what cannot be stored is refused, and nothing has changed', () => {
  const index = liveIndex();
  const [good] = fc.sample(arbitraryPosting(['student_exchange'], SCHOOLS), { numRuns: 1, seed: 1 });
  index.put(good!);
  const bad: Posting[] = [
    { ...good!, id: 'not-an-id' },
    { ...good!, id: good!.id.toUpperCase() },
    { ...good!, content: { ...good!.content, mode: 'by-letter' as never } },
  ];
  const before = index.best(
    { ...good!, id: SCHOOLS[1]!, school: { ...good!.school, id: SCHOOLS[2]! } },
    TODAY,
  );
  for (const posting of bad) expect(() => index.put(posting)).toThrow(RangeError);
  expect(index.size).toBe(1);
  expect(
    index.best({ ...good!, id: SCHOOLS[1]!, school: { ...good!.school, id: SCHOOLS[2]! } }, TODAY),
  ).toEqual(before);
});

test('what was let go is used again: memory does not grow with changes', () => {
  const world = openWorld({ seed: 5, today: TODAY, listings: 20_000 });
  const index = liveIndex();
  const fill = (from: number) => {
    for (let number = from; number < from + 5000; number++) index.put(world.postingAt(number));
    return index.stats().bytes;
  };
  const empty = (from: number) => {
    for (let number = from; number < from + 5000; number++) index.remove(world.postingAt(number).id);
  };
  const first = fill(0);
  for (const from of [0, 5000, 10_000]) {
    empty(from);
    fill(from + 5000);
  }
  expect(index.size).toBe(5000);
  expect(index.stats().bytes).toBeLessThan(1.6 * first);
});
