import { dayNumber, dayOf } from '@jejaring/contracts/codes/day';
import { DATE_PRECISIONS, type LegDates } from '@jejaring/contracts/listing/dates';
import type { Leg, PeopleRange } from '@jejaring/contracts/listing/legs';
import * as fc from 'fast-check';
import { ordered, sometimes, sparse } from './sparse.ts';

/** The first day that arbitrary windows are near; some are before it. */
const AROUND = dayNumber('2027-06-01');

const days = (longest: number) =>
  fc
    .tuple(fc.integer({ min: -200, max: 120 }), fc.integer({ min: 0, max: longest }))
    .map(([start, length]) => ({ from: dayOf(AROUND + start), to: dayOf(AROUND + start + length) }));

const stay = fc.tuple(ordered(1, 20), fc.constantFrom('min', 'max', 'both')).map(([{ low, high }, ends]) => ({
  ...(ends !== 'max' && { minDays: low }),
  ...(ends !== 'min' && { maxDays: high }),
}));

export const arbitraryDates: fc.Arbitrary<LegDates> = sparse(
  fc.record({
    windows: sometimes(fc.array(days(60), { maxLength: 3 }), 3),
    blackouts: sometimes(fc.array(days(6), { maxLength: 3 })),
    stay: sometimes(stay),
    travel: sometimes(fc.record({ days: fc.integer({ min: 0, max: 5 }), within: fc.boolean() })),
    precision: sometimes(fc.constantFrom(...DATE_PRECISIONS)),
  }),
);

const people = (largest: number): fc.Arbitrary<PeopleRange> =>
  fc
    .tuple(ordered(0, largest), fc.constantFrom('min', 'max', 'both', 'neither'))
    .map(([{ low, high }, ends]) => ({
      ...((ends === 'min' || ends === 'both') && { min: low }),
      ...((ends === 'max' || ends === 'both') && { max: high }),
    }));

export const arbitraryGroup: fc.Arbitrary<NonNullable<Leg['group']>> = sparse(
  fc.record({ pupils: sometimes(people(40), 2), adults: sometimes(people(6)) }),
);

export const arbitraryLeg = (direction: Leg['direction']): fc.Arbitrary<Leg> =>
  sparse(
    fc.record({
      dates: sometimes(arbitraryDates),
      group: sometimes(arbitraryGroup),
      split:
        direction === 'hosting'
          ? sometimes(fc.record({ minimumToRun: fc.integer({ min: 1, max: 10 }) }))
          : fc.constant(undefined),
    }),
  ).map((said) => ({ direction, ...said }));
