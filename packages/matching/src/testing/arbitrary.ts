import { CEFR_LEVELS } from '@jejaring/contracts/codes/cefr';
import { dayNumber, dayOf } from '@jejaring/contracts/codes/day';
import type { ListingContent, Theme } from '@jejaring/contracts/listing/content';
import { DATE_PRECISIONS, type LegDates } from '@jejaring/contracts/listing/dates';
import {
  LEGS_OF_SIDE,
  LISTING_KINDS,
  LISTING_SIDES,
  type ListingKind,
} from '@jejaring/contracts/listing/kind';
import { LANGUAGE_ROLES, type ListingLanguage } from '@jejaring/contracts/listing/languages';
import type { Leg, PeopleRange } from '@jejaring/contracts/listing/legs';
import type { SchoolLevel } from '@jejaring/contracts/listing/level';
import type { Posting, SchoolFacts, SeatsTaken } from '@jejaring/contracts/listing/posting';
import {
  ACCOMMODATION_KINDS,
  COST_ITEMS,
  COST_PAYERS,
  type CostTerms,
  FACILITIES,
  LISTING_MODES,
  NETWORKS,
  SAFEGUARDING_LEVELS,
} from '@jejaring/contracts/listing/terms';
import * as fc from 'fast-check';

/**
 * Postings as they come in: sparse, from few countries and in few languages, so that a good part of the pairs fit. Every
 * one passes the rules of `checkListing`. For tests only.
 */

/** The first day that arbitrary windows are near; some are before it. */
const AROUND = dayNumber('2027-06-01');

/** Said in `present` of `present + absent` cases. */
const sometimes = <T>(arbitrary: fc.Arbitrary<T>, present = 1, absent = 1): fc.Arbitrary<T | undefined> =>
  fc.oneof({ weight: present, arbitrary }, { weight: absent, arbitrary: fc.constant(undefined) });

/** The record without the keys that came out undefined: a silent field is absent. */
function sparse<T extends object>(arbitrary: fc.Arbitrary<T>) {
  return arbitrary.map(
    (record) =>
      Object.fromEntries(Object.entries(record).filter(([, value]) => value !== undefined)) as Sparse<T>,
  );
}
type Sparse<T> = { [K in keyof T]?: Exclude<T[K], undefined> };

const some = <T>(items: readonly T[], most: number) =>
  fc.subarray([...items], { minLength: 0, maxLength: most });

/** Two numbers in order. */
const ordered = (min: number, max: number) =>
  fc
    .tuple(fc.integer({ min, max }), fc.integer({ min, max }))
    .map(([x, y]) => ({ low: Math.min(x, y), high: Math.max(x, y) }));

const COUNTRIES = ['ID', 'JP', 'DE', 'AU', 'MY'];
const country = fc.constantFrom(...COUNTRIES, '');

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

const leg = (direction: Leg['direction']): fc.Arbitrary<Leg> =>
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

const language: fc.Arbitrary<ListingLanguage> = sparse(
  fc.record({
    tag: fc.constantFrom('en', 'en-GB', 'id', 'ja', 'de'),
    role: fc.constantFrom(...LANGUAGE_ROLES),
    level: sometimes(fc.constantFrom(...CEFR_LEVELS)),
    asks: sometimes(fc.constantFrom(...CEFR_LEVELS), 1, 3),
  }),
) as fc.Arbitrary<ListingLanguage>;

const ages = ordered(10, 19).map(({ low, high }) => ({ min: low, max: high }));
const level: fc.Arbitrary<SchoolLevel> = sparse(
  fc.record({
    isced: sometimes(some([1, 2, 3], 3)),
    ages: sometimes(ages),
    grade: sometimes(
      sparse(fc.record({ words: fc.constant('grade 11'), mappedAges: sometimes(ages) })) as fc.Arbitrary<
        NonNullable<SchoolLevel['grade']>
      >,
      1,
    ),
  }),
);

const theme: fc.Arbitrary<Theme> = fc.oneof(
  fc.constantFrom('0231', '0232', '0221', '0541', '0521').map((iscedF) => ({ iscedF })),
  fc
    .constantFrom('Arts and music', 'music', 'Batik', 'letters; home towns', 'student exchange')
    .map((words) => ({ words })),
);

const costs: fc.Arbitrary<CostTerms> = sparse(
  fc.record(
    Object.fromEntries(
      COST_ITEMS.map((item) => [item, sometimes(fc.constantFrom(...COST_PAYERS), 1, 2)]),
    ) as Record<(typeof COST_ITEMS)[number], fc.Arbitrary<(typeof COST_PAYERS)[number] | undefined>>,
  ),
);

/** Every facility is available, unavailable or silent, and may be needed. */
const facilities = fc
  .tuple(
    fc.array(fc.constantFrom('yes', 'no', 'silent', 'silent'), { minLength: 7, maxLength: 7 }),
    some(FACILITIES, 2),
  )
  .map(([has, needed]) => ({
    available: FACILITIES.filter((_, index) => has[index] === 'yes'),
    unavailable: FACILITIES.filter((_, index) => has[index] === 'no'),
    needed,
  }));

const countries = fc.tuple(some(COUNTRIES, 4), some(COUNTRIES, 1)).map(([wanted, excluded]) => ({
  wanted,
  excluded: excluded.filter((code) => !wanted.includes(code)),
}));

const someNetworks = some(NETWORKS.slice(0, 4), 2);

/** The fields that a school may leave out, each with arbitrary content. */
export const arbitraryFields = {
  languages: fc.array(language, { maxLength: 3 }),
  level,
  themes: fc.array(theme, { maxLength: 4 }),
  countries,
  mode: fc.constantFrom(...LISTING_MODES),
  accommodation: some(ACCOMMODATION_KINDS, 2),
  costs,
  facilities,
  networks: sparse(
    fc.record({ member: sometimes(someNetworks), required: sometimes(some(NETWORKS.slice(0, 4), 1), 1, 2) }),
  ),
  safeguarding: sparse(fc.record({ required: sometimes(fc.constantFrom(...SAFEGUARDING_LEVELS)) })),
  reciprocity: fc.constantFrom('none' as const, 'welcome' as const, 'required' as const),
} satisfies { [K in keyof ListingContent]?: fc.Arbitrary<ListingContent[K]> };

/** Real posts name a language or a level more often than costs or facilities. */
const said = fc.record({
  languages: sometimes(arbitraryFields.languages, 2, 1),
  level: sometimes(level, 2, 1),
  themes: sometimes(arbitraryFields.themes, 1, 2),
  countries: sometimes(countries, 1, 2),
  mode: sometimes(arbitraryFields.mode, 1, 2),
  accommodation: sometimes(arbitraryFields.accommodation, 1, 2),
  costs: sometimes(costs, 1, 2),
  facilities: sometimes(facilities, 1, 2),
  networks: sometimes(arbitraryFields.networks, 1, 2),
  safeguarding: sometimes(arbitraryFields.safeguarding, 1, 2),
  reciprocity: sometimes(arbitraryFields.reciprocity, 1, 2),
});

const content = (kinds: readonly ListingKind[]): fc.Arbitrary<ListingContent & { legs: Leg[] }> =>
  fc.tuple(fc.constantFrom(...kinds), fc.constantFrom(...LISTING_SIDES)).chain(([kind, side]) =>
    fc.tuple(sparse(said), fc.tuple(...LEGS_OF_SIDE[side].map(leg))).map(([fields, legs]) => ({
      kind,
      side,
      title: { en: 'A listing' },
      ...fields,
      ...(fields.reciprocity === 'required' && side !== 'swap' ? { reciprocity: 'welcome' as const } : {}),
      legs,
    })),
  );

const taken: fc.Arbitrary<SeatsTaken> = fc.record({
  schools: fc.integer({ min: 1, max: 3 }),
  pupils: fc.integer({ min: 0, max: 20 }),
  adults: fc.integer({ min: 0, max: 3 }),
});

const school = (id: string): fc.Arbitrary<SchoolFacts> =>
  fc.record({
    id: fc.constant(id),
    country,
    networks: some(NETWORKS.slice(0, 4), 2),
    safeguarding: sometimes(fc.constantFrom(...SAFEGUARDING_LEVELS)),
  });

/** A posting of a kind among `kinds`, of a school among `schools` (any, if there are none). */
export const arbitraryPosting = (
  kinds: readonly ListingKind[] = LISTING_KINDS,
  schools: readonly string[] = [],
): fc.Arbitrary<Posting> =>
  fc.tuple(fc.uuid(), schools.length > 0 ? fc.constantFrom(...schools) : fc.uuid()).chain(([id, schoolId]) =>
    fc.record({
      id: fc.constant(id),
      school: school(schoolId),
      content: content(kinds),
      taken: fc.oneof(
        { weight: 5, arbitrary: fc.constant({}) },
        { weight: 1, arbitrary: sparse(fc.record({ hosting: sometimes(taken), sending: sometimes(taken) })) },
      ),
    }),
  );

/** Two postings of one kind, of two schools. */
export const pairOfOneKind = fc
  .constantFrom<ListingKind>('student_exchange', 'teacher_immersion', 'virtual_project')
  .chain((kind) => fc.tuple(arbitraryPosting([kind], ['school x']), arbitraryPosting([kind], ['school y'])));
