import { NETWORK_BITS, NETWORK_MASK, NETWORKS_KNOWN, TRAITS } from '../encode/terms.ts';

/** What became of a demand on the other school; as in criteria/demand.ts. */
export const REFUSED = -1;
export const OPEN = 0;
export const MET = 1;
export const NO_DEMAND = 2;

/** One side's wish for countries (words of encode/countries.ts) against the other's country, 0 where that is not known. */
export function demandCountry(words: Int32Array, at: number, country: number): number {
  const wanted = words[at]!;
  const excluded = words[at + 1]!;
  if (wanted + excluded === 0) return NO_DEMAND;
  if (country === 0) return OPEN;
  const from = at + 2;
  for (let i = from + wanted; i < from + wanted + excluded; i++) if (words[i] === country) return REFUSED;
  if (wanted === 0) return NO_DEMAND;
  for (let i = from; i < from + wanted; i++) if (words[i] === country) return MET;
  return REFUSED;
}

export function demandSafeguarding(demanding: number, shown: number): number {
  const least = (demanding >>> TRAITS.demanded) & 3;
  if (least === 0) return NO_DEMAND;
  const level = (shown >>> TRAITS.shown) & 3;
  return level === 0 ? OPEN : level >= least ? MET : REFUSED;
}

export function demandNetwork(demanding: number, member: number): number {
  const required = (demanding >>> NETWORK_BITS) & NETWORK_MASK;
  if (required === 0) return NO_DEMAND;
  if ((member & NETWORKS_KNOWN) === 0) return OPEN;
  return required & member ? MET : REFUSED;
}

export const haveNetworkInCommon = (x: number, y: number): boolean => (x & y & NETWORK_MASK) !== 0;
