import { CEFR_LEVELS } from '@jejaring/contracts/codes/cefr';
import type { ListingContent, Theme } from '@jejaring/contracts/listing/content';
import { LANGUAGE_ROLES, type ListingLanguage } from '@jejaring/contracts/listing/languages';
import type { SchoolLevel } from '@jejaring/contracts/listing/level';
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
import { ordered, some, sometimes, sparse } from './sparse.ts';

export const COUNTRIES = ['ID', 'JP', 'DE', 'AU', 'MY'];

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
