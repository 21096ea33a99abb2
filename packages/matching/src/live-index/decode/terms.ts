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
import {
  ACCOMMODATION_MASK,
  COSTS_SHIFT,
  FACILITY_BITS,
  FACILITY_MASK,
  NETWORK_BITS,
  NETWORK_MASK,
  NETWORKS_KNOWN,
  PAYER_BITS,
  PAYER_MASK,
  TRAITS,
} from '../encode/terms.ts';

const ofBits = <T>(all: readonly T[], bits: number): T[] => all.filter((_, index) => (bits >>> index) & 1);
/** What {@link ../encode/terms.ts} put in two bits: nothing where they are 0. */
const ofTwoBits = <T>(all: readonly T[], word: number, at: number): T | undefined =>
  all[((word >>> at) & 3) - 1];

export function decodeTraits(traits: number): Pick<ListingContent, 'mode' | 'reciprocity' | 'safeguarding'> {
  const mode = (traits >>> TRAITS.modeStated) & 1 ? ofTwoBits(LISTING_MODES, traits, TRAITS.mode) : undefined;
  const reciprocity = ofTwoBits(RECIPROCITIES, traits, TRAITS.reciprocity);
  const demanded = ofTwoBits(SAFEGUARDING_LEVELS, traits, TRAITS.demanded);
  return {
    ...(mode && { mode }),
    ...(reciprocity && { reciprocity }),
    ...(demanded && { safeguarding: { required: demanded } }),
  };
}

export const safeguardingShown = (traits: number): SchoolFacts['safeguarding'] =>
  ofTwoBits(SAFEGUARDING_LEVELS, traits, TRAITS.shown);

export function decodeLodgingAndCosts(word: number): Pick<ListingContent, 'accommodation' | 'costs'> {
  const costs: NonNullable<ListingContent['costs']> = {};
  COST_ITEMS.forEach((item, index) => {
    const payer = COST_PAYERS[((word >>> (COSTS_SHIFT + index * PAYER_BITS)) & PAYER_MASK) - 1];
    if (payer) costs[item] = payer;
  });
  return { accommodation: ofBits(ACCOMMODATION_KINDS, word & ACCOMMODATION_MASK), costs };
}

export const decodeFacilities = (word: number): NonNullable<ListingContent['facilities']> => ({
  available: ofBits(FACILITIES, word & FACILITY_MASK),
  unavailable: ofBits(FACILITIES, (word >>> FACILITY_BITS) & FACILITY_MASK),
  needed: ofBits(FACILITIES, (word >>> (2 * FACILITY_BITS)) & FACILITY_MASK),
});

/** All networks as the listing's own; a school that has named none is not the same as one that is silent. */
export const decodeNetworks = (word: number): NonNullable<ListingContent['networks']> => ({
  ...(word & NETWORKS_KNOWN && { member: ofBits(NETWORKS, word & NETWORK_MASK) }),
  required: ofBits(NETWORKS, (word >>> NETWORK_BITS) & NETWORK_MASK),
});
