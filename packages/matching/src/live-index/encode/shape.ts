import { DATES, NO_DATES } from './dates.ts';
import type { EncodedPosting } from './encoded-posting.ts';
import { GROUP } from './group.ts';
import {
  ACCOMMODATION_MASK,
  COSTS_SHIFT,
  FACILITY_BITS,
  FACILITY_MASK,
  NETWORK_BITS,
  NETWORK_MASK,
  OWN_ARRANGEMENT,
  TRAITS,
  VIRTUAL,
  WELCOME,
} from './terms.ts';
import { THEMES } from './themes.ts';

/**
 * What a posting states, whatever it says, in one word: known before anything is compared, and the same for a great many
 * listings. The lowest bits are its wishes, by which its view has more to weigh; {@link ANSWERS} bits above each stands
 * whether it says what another's wish of that sort needs to hear.
 */
export const WISH = {
  country: 1 << 0,
  costs: 1 << 1,
  facilities: 1 << 2,
  safeguarding: 1 << 3,
  lodging: 1 << 4,
  /** Guests who arrange their lodging themselves: every host will do. */
  ownLodging: 1 << 5,
  /** A network demanded of the partner, and one's own, which is a bonus to both where it is in common. */
  network: 1 << 6,
  membership: 1 << 7,
} as const;
const WISHES = 8;
export const ALL_WISHES = (1 << WISHES) - 1;
export const ANSWERS = 8;

export const SAYS_THEMES = 1 << 16;
export const SAYS_MODE = 1 << 17;
/** Likes a visit to be returned; or would like it where people meet. */
export const LIKES_RETURN = 1 << 18;
export const MAY_LIKE_RETURN = 1 << 19;
/** Precision of the dates of both legs (2 bits each, 3 where not said), and whether the groups' sizes are known. */
export const HOST_PRECISION = 20;
export const SEND_PRECISION = 22;
export const HOST_SIZED = 1 << 24;
export const SEND_SIZED = 1 << 25;

export function shapeOf(posting: EncodedPosting): number {
  const { traits } = posting;
  const reciprocity = (traits >>> TRAITS.reciprocity) & 3;
  const coming = posting.sendGroup.words;
  let shape = wishesOf(posting) | (answersOf(posting) << ANSWERS);
  if (posting.themes.words[THEMES.count]! > 0) shape |= SAYS_THEMES;
  if ((traits >>> TRAITS.mode) & 3) shape |= SAYS_MODE;
  if (reciprocity >= WELCOME) shape |= LIKES_RETURN;
  if (reciprocity === 0 && (traits >>> TRAITS.swap) & 1) shape |= MAY_LIKE_RETURN;
  shape |= posting.hostDates.words[DATES.precision]! << HOST_PRECISION;
  shape |= posting.sendDates.words[DATES.precision]! << SEND_PRECISION;
  if (posting.hostGroup.words[GROUP.max]! >= 0) shape |= HOST_SIZED;
  if (coming[GROUP.max]! >= 0 || coming[GROUP.min]! >= 0) shape |= SEND_SIZED;
  return shape;
}

/** Where to sleep and what guests need concern whoever sends, and nobody who works together online. */
function wishesOf({
  traits,
  lodgingAndCosts,
  facilities,
  networks,
  countries,
  sends,
}: EncodedPosting): number {
  const travels = sends && ((traits >>> TRAITS.mode) & 3) !== VIRTUAL;
  let wishes = 0;
  if (countries.words[0]! > 0) wishes |= WISH.country;
  if (lodgingAndCosts >>> COSTS_SHIFT) wishes |= WISH.costs;
  if (sends && (facilities >>> (2 * FACILITY_BITS)) & FACILITY_MASK) wishes |= WISH.facilities;
  if ((traits >>> TRAITS.demanded) & 3) wishes |= WISH.safeguarding;
  if (travels && lodgingAndCosts & ACCOMMODATION_MASK)
    wishes |= lodgingAndCosts & OWN_ARRANGEMENT ? WISH.ownLodging : WISH.lodging;
  if ((networks >>> NETWORK_BITS) & NETWORK_MASK) wishes |= WISH.network;
  if (networks & NETWORK_MASK) wishes |= WISH.membership;
  return wishes;
}

function answersOf({ traits, lodgingAndCosts, facilities, networks, hosts }: EncodedPosting): number {
  let answers = 0;
  if (lodgingAndCosts >>> COSTS_SHIFT) answers |= WISH.costs;
  if (hosts && facilities & FACILITY_MASK) answers |= WISH.facilities;
  if ((traits >>> TRAITS.shown) & 3) answers |= WISH.safeguarding;
  if (hosts && lodgingAndCosts & ACCOMMODATION_MASK) answers |= WISH.lodging;
  if (networks & NETWORK_MASK) answers |= WISH.network | WISH.membership;
  return answers;
}

/** The best precision of the two legs, {@link NO_DATES} where neither says when. */
export const bestPrecision = (shape: number): number =>
  Math.min((shape >>> HOST_PRECISION) & NO_DATES, (shape >>> SEND_PRECISION) & NO_DATES);
