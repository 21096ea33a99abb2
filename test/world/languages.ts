import { CEFR_LEVELS } from '@jejaring/contracts/codes/cefr';
import {
  LANGUAGE_ROLES,
  type LanguageRole,
  type ListingLanguage,
} from '@jejaring/contracts/listing/languages';
import { ASKS_CEFR } from './assumptions.ts';
import { LEARNT, LEARNT_BY_ENGLISH_SPEAKERS, REGION_LANGUAGE, WORKING_IS_ENGLISH } from './countries.ts';
import { type Random, urn } from './random.ts';
import type { WorldSchool } from './school.ts';
import { HAS_CEFR } from './shares.ts';

const LEARNT_ANYWHERE = urn(LEARNT);
const LEARNT_IN_ENGLISH = urn(LEARNT_BY_ENGLISH_SPEAKERS);

/** Levels of one's own, B1 the most; C2 and native speakers hardly write them down. */
const OWN_LEVEL = urn([
  [CEFR_LEVELS[0], 2],
  [CEFR_LEVELS[1], 4],
  [CEFR_LEVELS[2], 6],
  [CEFR_LEVELS[3], 3],
  [CEFR_LEVELS[4], 1],
]);
const ASKED_LEVEL = urn([
  [CEFR_LEVELS[1], 3],
  [CEFR_LEVELS[2], 6],
  [CEFR_LEVELS[3], 3],
]);

const plain = new Map<string, Record<LanguageRole, ListingLanguage>>();
/** A language without levels: one object for each tag and role, as most posts share it. */
function plainly(tag: string, role: LanguageRole): ListingLanguage {
  const known = plain.get(tag);
  if (known) return known[role];
  const made = Object.fromEntries(LANGUAGE_ROLES.map((each) => [each, { tag, role: each }])) as Record<
    LanguageRole,
    ListingLanguage
  >;
  plain.set(tag, made);
  return made[role];
}

/** The languages of a post that names any: its own as native, a third one to learn, mostly English to work in. */
export function languagesFrom(random: Random, school: WorldSchool): ListingLanguage[] {
  const named: ListingLanguage[] = [];
  for (const role of random.pick(school.habits.roles)) {
    const tag = tagFrom(random, school, role);
    if (named.some((language) => language.tag === tag)) continue;
    const level = role !== 'native' && random.percent(HAS_CEFR) ? random.pick(OWN_LEVEL) : undefined;
    const asks = random.percent(ASKS_CEFR) ? random.pick(ASKED_LEVEL) : undefined;
    named.push(
      level || asks ? { tag, role, ...(level && { level }), ...(asks && { asks }) } : plainly(tag, role),
    );
  }
  return named;
}

function tagFrom(random: Random, { country, habits }: WorldSchool, role: LanguageRole): string {
  const [own] = country.native;
  if (role === 'native') return random.pick(country.native);
  if (role === 'working') return random.percent(WORKING_IS_ENGLISH) ? 'en' : REGION_LANGUAGE[country.region];
  if (habits.learns) return habits.learns;
  const drawn = random.pick(own === 'en' ? LEARNT_IN_ENGLISH : LEARNT_ANYWHERE);
  return country.native.includes(drawn) ? (own === 'en' ? 'fr' : 'en') : drawn;
}
