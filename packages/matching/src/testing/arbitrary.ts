import type { ListingContent } from '@jejaring/contracts/listing/content';
import {
  LEGS_OF_SIDE,
  LISTING_KINDS,
  LISTING_SIDES,
  type ListingKind,
} from '@jejaring/contracts/listing/kind';
import type { Leg } from '@jejaring/contracts/listing/legs';
import type { Posting, SchoolFacts, SeatsTaken } from '@jejaring/contracts/listing/posting';
import { NETWORKS, SAFEGUARDING_LEVELS } from '@jejaring/contracts/listing/terms';
import * as fc from 'fast-check';
import { arbitraryFields, COUNTRIES } from './arbitrary-fields.ts';
import { arbitraryLeg } from './arbitrary-legs.ts';
import { some, sometimes, sparse } from './sparse.ts';

/**
 * Postings as they come in: sparse, from few countries and in few languages, so that a good part of the pairs fit. Every
 * one passes the rules of `checkListing`. For tests only.
 */

/** Real posts name a language or a level more often than costs or facilities. */
const said = fc.record({
  languages: sometimes(arbitraryFields.languages, 2, 1),
  level: sometimes(arbitraryFields.level, 2, 1),
  themes: sometimes(arbitraryFields.themes, 1, 2),
  countries: sometimes(arbitraryFields.countries, 1, 2),
  mode: sometimes(arbitraryFields.mode, 1, 2),
  accommodation: sometimes(arbitraryFields.accommodation, 1, 2),
  costs: sometimes(arbitraryFields.costs, 1, 2),
  facilities: sometimes(arbitraryFields.facilities, 1, 2),
  networks: sometimes(arbitraryFields.networks, 1, 2),
  safeguarding: sometimes(arbitraryFields.safeguarding, 1, 2),
  reciprocity: sometimes(arbitraryFields.reciprocity, 1, 2),
});

const content = (kinds: readonly ListingKind[]): fc.Arbitrary<ListingContent & { legs: Leg[] }> =>
  fc.tuple(fc.constantFrom(...kinds), fc.constantFrom(...LISTING_SIDES)).chain(([kind, side]) =>
    fc.tuple(sparse(said), fc.tuple(...LEGS_OF_SIDE[side].map(arbitraryLeg))).map(([fields, legs]) => ({
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
    country: fc.constantFrom(...COUNTRIES, ''),
    networks: some(NETWORKS.slice(0, 4), 2),
    safeguarding: sometimes(fc.constantFrom(...SAFEGUARDING_LEVELS)),
    hasExchanged: sometimes(fc.constant(true)),
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
