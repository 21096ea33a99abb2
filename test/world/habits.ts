import type { ListingKind, ListingSide } from '@jejaring/contracts/listing/kind';
import type { LanguageRole } from '@jejaring/contracts/listing/languages';
import { urn } from './random.ts';
import { KINDS_AND_SIDES, ROLES_NAMED, SAID } from './shares.ts';

/** `even`: as the real posts have it. `skewed`: a few schools that many seek, for measuring fairness. */
export type Mix = 'even' | 'skewed';

/** What the posts of a sort of school have in common, where it differs from the real posts. */
export interface Habits {
  kindsAndSides: readonly (readonly [ListingKind, ListingSide])[];
  /** Percent of posts that name languages, and in which roles. */
  namesLanguages: number;
  roles: readonly (readonly LanguageRole[])[];
  /** Percent of posts that want certain countries, and the countries if they are always of these. */
  wantsCountries: number;
  wanted?: readonly string[];
  /** The language that is always the one learnt. */
  learns?: string;
}

export const ORDINARY: Habits = {
  kindsAndSides: urn(KINDS_AND_SIDES),
  namesLanguages: SAID.languages,
  roles: urn(ROLES_NAMED),
  wantsCountries: SAID.countriesWanted,
};

/** Of a thousand schools in the skewed mix. */
export const SOUGHT_SHARE = 20;
export const SENDER_SHARE = 700;

/** A host in Australia, Britain or the United States, open to any country, in its own English. */
export const SOUGHT: Habits = {
  kindsAndSides: urn([
    [['student_exchange', 'offer'], 6],
    [['student_exchange', 'swap'], 3],
    [['teacher_immersion', 'offer'], 1],
  ]),
  namesLanguages: 95,
  roles: [['native']],
  wantsCountries: 5,
};

/** A school in Indonesia that wants to send to them, and sometimes takes a group in return. */
export const SENDER: Habits = {
  kindsAndSides: urn([
    [['student_exchange', 'need'], 6],
    [['student_exchange', 'swap'], 3],
    [['teacher_immersion', 'need'], 1],
  ]),
  namesLanguages: 90,
  roles: urn([
    [['learning'], 3],
    [['native', 'learning'], 2],
  ]),
  wantsCountries: 80,
  wanted: urn([
    ['AU', 4],
    ['GB', 3],
    ['US', 3],
  ]),
  learns: 'en',
};
