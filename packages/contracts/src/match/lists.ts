/** How many counterparts are in a listing's own list at most. */
export const LIST_LENGTH = 20;

/** In how many lists of others a listing may be: of more that want it, it stays with those that suit it best. */
export const LISTS_AT_MOST = 100;
