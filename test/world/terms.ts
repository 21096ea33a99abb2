import type { ListingContent, Theme } from '@jejaring/contracts/listing/content';
import { type ListingKind, type ListingSide, PARTICIPANTS } from '@jejaring/contracts/listing/kind';
import {
  type AccommodationKind,
  COST_ITEMS,
  type CostTerms,
  FACILITIES,
  type Facility,
  type ListingMode,
} from '@jejaring/contracts/listing/terms';
import * as assumed from './assumptions.ts';
import { type Random, urn, zipfUrn } from './random.ts';
import type { WorldSchool } from './school.ts';
import { ADULTS_SLEEP, MODES_OF_VISITS, PUPILS_SLEEP, SAID, THEME_COUNT } from './shares.ts';
import { ENGLISH_THEMES, INDONESIAN_THEMES } from './vocabulary.ts';

const MODES = urn(MODES_OF_VISITS);
const SLEEP = { pupils: urn(PUPILS_SLEEP), adults: urn(ADULTS_SLEEP) };
const PAYERS = COST_ITEMS.map((item) => [item, urn(assumed.WHO_PAYS[item])] as const);
const RECIPROCITY = {
  swap: urn(assumed.RECIPROCITY_OF_SWAP),
  others: urn(assumed.RECIPROCITY_OF_OTHERS),
};
const DEMANDED = urn(assumed.SAFEGUARDING_DEMANDED);

/** One object for each theme: a million posts share a few hundred. */
const typed = (words: string): Theme => ({ words });
const IN_ENGLISH = zipfUrn(ENGLISH_THEMES.map(typed));
const IN_INDONESIAN = zipfUrn(INDONESIAN_THEMES.map(typed));
const BY_FIELD = zipfUrn(assumed.THEME_FIELDS.map((iscedF): Theme => ({ iscedF: iscedF! })));
const HOW_MANY_THEMES = urn(THEME_COUNT);

export function modeFrom(random: Random, kind: ListingKind): ListingMode | undefined {
  if (!random.percent(SAID.mode)) return undefined;
  return kind === 'virtual_project' ? 'virtual' : random.pick(MODES);
}

/** Themes as this school would type or pick them; each once. Most Indonesian schools write Indonesian. */
export function themesFrom(random: Random, { country }: WorldSchool): Theme[] {
  const own = country.code === 'ID' && random.percent(70) ? IN_INDONESIAN : IN_ENGLISH;
  const themes: Theme[] = [];
  for (let count = random.pick(HOW_MANY_THEMES); count > 0; count -= 1) {
    const theme = random.pick(random.percent(assumed.THEMES_BY_FIELD) ? BY_FIELD : own);
    if (!themes.includes(theme)) themes.push(theme);
  }
  return themes;
}

export const accommodationFrom = (random: Random, kind: ListingKind): AccommodationKind[] => [
  ...random.pick(SLEEP[PARTICIPANTS[kind]]),
];

export function costsFrom(random: Random): CostTerms {
  if (!random.percent(assumed.COSTS_BY_ITEM)) return { words: 'to be agreed' };
  const costs: CostTerms = {};
  for (const [item, payers] of PAYERS)
    if (random.percent(assumed.COST_ITEM_NAMED[item])) costs[item] = random.pick(payers);
  return costs;
}

/** What a host has and lacks, and what guests need; an offer has no guests of its own to send. */
export function facilitiesFrom(
  random: Random,
  school: WorldSchool,
  side: ListingSide,
): ListingContent['facilities'] {
  const available: Facility[] = [];
  const unavailable: Facility[] = [];
  const needed: Facility[] = [];
  for (const facility of FACILITIES) {
    const needs =
      (school.isMuslim ? assumed.MUSLIM_GUESTS_NEED[facility] : undefined) ?? assumed.GUESTS_NEED[facility];
    const own = school.isMuslim && assumed.MUSLIM_GUESTS_NEED[facility] ? 92 : assumed.HAS_FACILITY[facility];
    if (side !== 'need' && random.percent(own))
      (random.percent(assumed.LACKS_FACILITY) && !school.isMuslim ? unavailable : available).push(facility);
    if (side !== 'offer' && random.percent(needs)) needed.push(facility);
  }
  const said = {
    ...(available.length > 0 && { available }),
    ...(unavailable.length > 0 && { unavailable }),
    ...(needed.length > 0 && { needed }),
  };
  return Object.keys(said).length > 0 ? said : undefined;
}

/** Demands that few make: a network of which the school is a member itself, and a level of safeguarding. */
export function demandsFrom(
  random: Random,
  { facts }: WorldSchool,
): Pick<ListingContent, 'networks' | 'safeguarding'> {
  const [network] = facts.networks;
  return {
    ...(network && random.percent(assumed.DEMANDS_NETWORK * 10) && { networks: { required: [network] } }),
    ...(random.percent(assumed.DEMANDS_SAFEGUARDING) && {
      safeguarding: { required: random.pick(DEMANDED) },
    }),
  };
}

export const reciprocityFrom = (random: Random, side: ListingSide): ListingContent['reciprocity'] =>
  random.pick(side === 'swap' ? RECIPROCITY.swap : RECIPROCITY.others);
