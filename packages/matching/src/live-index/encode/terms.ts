import type { ListingContent } from '@jejaring/contracts/listing/content';
import type { SchoolFacts } from '@jejaring/contracts/listing/posting';
import {
  ACCOMMODATION_KINDS,
  COST_ITEMS,
  COST_PAYERS,
  FACILITIES,
  LISTING_MODES,
  NETWORKS,
  RECIPROCITIES,
  SAFEGUARDING_LEVELS,
} from '@jejaring/contracts/listing/terms';

const bitsOf = <T>(all: readonly T[], some: readonly T[] | undefined): number => {
  let bits = 0;
  for (const one of some ?? []) bits |= 1 << indexIn(all, one);
  return bits;
};
/** 1 for the first, 0 for none. */
const place = <T>(all: readonly T[], one: T | undefined): number =>
  one === undefined ? 0 : indexIn(all, one) + 1;

function indexIn<T>(all: readonly T[], one: T): number {
  const index = all.indexOf(one);
  if (index < 0) throw new RangeError(`not one of ${all.join(', ')}: ${JSON.stringify(one)}`);
  return index;
}

/**
 * Where in a word the traits begin: mode, reciprocity, safeguarding demanded and shown (2 bits each, 0 where not said),
 * newcomer, swap, mode stated (1 bit each), country (16 bits).
 */
export const TRAITS = {
  mode: 0,
  reciprocity: 2,
  demanded: 4,
  shown: 6,
  newcomer: 8,
  swap: 9,
  modeStated: 10,
  country: 11,
} as const;
export const IN_PERSON = 1;
export const VIRTUAL = 2;
export const HYBRID = 3;
export const WELCOME = 2;
export const REQUIRED = 3;

/** A virtual project is virtual unless it says otherwise. */
export function encodeTraits(content: ListingContent, school: SchoolFacts, country: number): number {
  const mode = content.mode ?? (content.kind === 'virtual_project' ? 'virtual' : undefined);
  return (
    (place(LISTING_MODES, mode) << TRAITS.mode) |
    (place(RECIPROCITIES, content.reciprocity) << TRAITS.reciprocity) |
    (place(SAFEGUARDING_LEVELS, content.safeguarding?.required) << TRAITS.demanded) |
    (place(SAFEGUARDING_LEVELS, school.safeguarding) << TRAITS.shown) |
    ((school.hasExchanged ? 0 : 1) << TRAITS.newcomer) |
    ((content.side === 'swap' ? 1 : 0) << TRAITS.swap) |
    ((content.mode ? 1 : 0) << TRAITS.modeStated) |
    (country << TRAITS.country)
  );
}

export const OWN_ARRANGEMENT = 1 << ACCOMMODATION_KINDS.indexOf('own_arrangement');
export const ACCOMMODATION_MASK = (1 << ACCOMMODATION_KINDS.length) - 1;
export const COSTS_SHIFT = ACCOMMODATION_KINDS.length;
export const PAYER_BITS = 3;
export const PAYER_MASK = (1 << PAYER_BITS) - 1;

/** Accommodation as bits, then for each cost item who pays (3 bits, 0 where not said). */
export function encodeLodgingAndCosts({ accommodation, costs }: ListingContent): number {
  let payers = 0;
  COST_ITEMS.forEach((item, index) => {
    payers |= place(COST_PAYERS, costs?.[item]) << (index * PAYER_BITS);
  });
  return bitsOf(ACCOMMODATION_KINDS, accommodation) | (payers << COSTS_SHIFT);
}

export const FACILITY_BITS = FACILITIES.length;
export const FACILITY_MASK = (1 << FACILITY_BITS) - 1;
export const ONLINE_FACILITIES = 1 << FACILITIES.indexOf('internet');

/** Facilities available, unavailable and needed, as bits. */
export const encodeFacilities = ({ facilities }: ListingContent): number =>
  bitsOf(FACILITIES, facilities?.available) |
  (bitsOf(FACILITIES, facilities?.unavailable) << FACILITY_BITS) |
  (bitsOf(FACILITIES, facilities?.needed) << (2 * FACILITY_BITS));

export const NETWORK_BITS = NETWORKS.length;
export const NETWORK_MASK = (1 << NETWORK_BITS) - 1;
export const NETWORKS_KNOWN = 1 << (2 * NETWORK_BITS);

/** Networks that the school is in, by its page or by the listing, those it demands, and whether it has named any. */
export function encodeNetworks({ networks }: ListingContent, school: SchoolFacts): number {
  const named = networks?.member;
  const known = school.networks.length > 0 || named !== undefined;
  const member = bitsOf(NETWORKS, school.networks) | bitsOf(NETWORKS, named);
  return member | (bitsOf(NETWORKS, networks?.required) << NETWORK_BITS) | (known ? NETWORKS_KNOWN : 0);
}
