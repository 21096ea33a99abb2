/** The code of a word: its place in its list, from 1 on; null where nothing was said. */
export const codeOf = <T>(list: readonly T[], word: T | undefined): number | null =>
  word === undefined ? null : list.indexOf(word) + 1;

/** A set of words as a bitmask. */
export const maskOf = <T>(list: readonly T[], words: readonly T[] | undefined): number =>
  (words ?? []).reduce((mask, word) => mask | (1 << list.indexOf(word)), 0);
