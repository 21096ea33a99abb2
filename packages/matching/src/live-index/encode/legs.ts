import type { ListingSide } from '@jejaring/contracts/listing/kind';

/** Which legs the listings of a side have, as bits. */
export const HOSTS = 1;
export const SENDS = 2;
export const BOTH_LEGS = HOSTS | SENDS;

export const legsOf = (side: ListingSide): number =>
  side === 'offer' ? HOSTS : side === 'need' ? SENDS : BOTH_LEGS;
