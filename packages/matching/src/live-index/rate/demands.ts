import { NETWORK_BITS, NETWORK_MASK, NETWORKS_KNOWN, TRAITS } from '../encode/terms.ts';
import type { KindRule } from './kind-rule.ts';
import { SILENT, type Tally } from './tally.ts';

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

/** As judgeDemands: where an answer is missing, nothing counts for more than unknown. Neither is refused. */
export function countDemands(weight: number, ours: number, theirs: number, tally: Tally): void {
  const percent = ours === OPEN || theirs === OPEN ? 0 : 100;
  tally.add(weight, ours === NO_DEMAND ? SILENT : percent, theirs === NO_DEMAND ? SILENT : percent);
}

/** Adds the rule of criteria/safeguarding.ts over traits; false where somebody is refused. */
export function countSafeguarding(rule: KindRule, ours: number, theirs: number, tally: Tally): boolean {
  const [our, their] = [demandSafeguarding(ours, theirs), demandSafeguarding(theirs, ours)];
  if (our === REFUSED || their === REFUSED) return false;
  countDemands(rule.safeguarding, our, their, tally);
  return true;
}

/** Adds the rule of criteria/networks.ts over encoded networks; false where somebody is refused. */
export function countNetworks(rule: KindRule, ours: number, theirs: number, tally: Tally): boolean {
  const [our, their] = [demandNetwork(ours, theirs), demandNetwork(theirs, ours)];
  if (our === REFUSED || their === REFUSED) return false;
  if (our !== NO_DEMAND || their !== NO_DEMAND) countDemands(rule.networks, our, their, tally);
  else if (ours & theirs & NETWORK_MASK) tally.add(rule.networks, 100, 100);
  return true;
}
