/** Level: years 3 to 20 as 18 bits, older as one, ISCED 0 to 8 as nine; then how a row puts it. */
const ISCED_AT = 19;
export const YEARS = (1 << ISCED_AT) - 1;
export const ISCED = ((1 << 9) - 1) << ISCED_AT;
export const SAYS_AGES = 1 << 28;
export const ONLY_ISCED = 1 << 29;
export const NO_LEVEL = 1 << 30;

/** The level of words as encode/level.ts writes them. */
export function levelBits(words: Int32Array, start: number): number {
  const min = words[start]!;
  const isced = words[start + 2]!;
  if (min < 0 && isced === 0) return NO_LEVEL;
  const years = min < 0 ? 0 : yearBits(min, words[start + 1]!) | SAYS_AGES;
  return years | (isced << ISCED_AT) | (min < 0 ? ONLY_ISCED : 0);
}

function yearBits(min: number, max: number): number {
  const from = Math.min(Math.max(min, 3), 21) - 3;
  const to = Math.min(Math.max(max, 3), 21) - 3;
  return from > to ? 0 : (2 << to) - (1 << from);
}
