import { LANGUAGE_ROLES } from '@jejaring/contracts/listing/languages';
import { LANGUAGE_SHIFT, ROLE_SHIFT } from '../encode/languages.ts';
import {
  HOST_PRECISION,
  HOST_SIZED,
  LIKES_RETURN,
  MAY_LIKE_RETURN,
  SAYS_THEMES,
  SEND_PRECISION,
  SEND_SIZED,
  WISH,
} from '../encode/shape.ts';
import { TRAITS } from '../encode/terms.ts';
import { HOT, HOT_WORDS, type Rows } from '../rows.ts';
import type { Tables } from '../tables/tables.ts';
import { levelBits } from './level-bits.ts';

/**
 * What is known of 32 rows, or of all that is below each of 32 nodes, one word for one thing that a row can have: bit i of
 * the word says that the i-th has it. So one AND asks all 32 of them at once. Things of which there are many (countries,
 * languages) share a slice now and then, which only lets a row through that is turned away later.
 */
export const SLICE = {
  /** What is asked most stands first, so that it lies together. Rows that want no country in particular, and those wanted. */
  wantsNone: 0,
  wanted: 1,
  /** Not said, in person, virtual, both. */
  mode: 33,
  /** Day, month, season, not said. */
  hostPrecision: 37,
  sendPrecision: 41,
  /** Whether the sizes of the groups of both legs are known. */
  hostSized: 45,
  sendSized: 46,
  namesNoLanguage: 47,
  /** The country of the school, 0 where it is not known. */
  country: 48,
  /** See {@link levelBits}. */
  level: 80,
  /** Parts of the year in which either leg is free, see encode/free-parts.ts. */
  days: 112,
  native: 144,
  working: 160,
  learning: 176,
  /** What themes are about, see {@link themeParts}. */
  themes: 192,
} as const;
export const SLICES = 224;
export const PATTERNS = 64;

/** A country is in two of 32 slices, so that up to 256 of them are told apart: its number's last four bits, and the others. */
export const lowDigit = (country: number): number => country & 15;
export const highDigit = (country: number): number => 16 + ((country >>> 4) & 15);
/** @param role its number in LANGUAGE_ROLES */
export const languageSlice = (language: number, role: number): number =>
  SLICE[LANGUAGE_ROLES[role]!] + (language & 15);

/**
 * What decides how much a row's side has to weigh: whether it wants a country, names costs, themes and lodging, likes a
 * return, and asks for anything that few ask for.
 */
export function patternOf(shape: number): number {
  let pattern = shape & (WISH.country | WISH.costs);
  if (shape & SAYS_THEMES) pattern |= PATTERN.themes;
  if (shape & (LIKES_RETURN | MAY_LIKE_RETURN)) pattern |= PATTERN.likesReturn;
  if (shape & WISH.lodging) pattern |= PATTERN.lodging;
  if (shape & RARE_WISHES) pattern |= PATTERN.rare;
  return pattern;
}
export const PATTERN = { themes: 4, likesReturn: 8, lodging: 16, rare: 32 } as const;
export const RARE_WISHES =
  WISH.ownLodging | WISH.facilities | WISH.safeguarding | WISH.network | WISH.membership;

/** The 64 bits of encode/themes.ts in 32. */
export const themeParts = (first: number, second: number): number => first | second;

/** Writes the numbers of the slices that a row is in, and returns how many. */
export function slicesOf({ hot }: Rows, row: number, tables: Tables, out: Int32Array): number {
  const at = row * HOT_WORDS;
  const traits = hot[at + HOT.traits]!;
  const shape = hot[at + HOT.shape]!;
  let count = 0;
  count = putCountry(traits >>> TRAITS.country, SLICE.country, out, count);
  count = putWanted(hot[at + HOT.wish]!, tables, out, count);
  count = putLanguages(tables, hot[at + HOT.languages]!, out, count);
  const { words, starts } = tables.levels;
  count = putBits(levelBits(words, starts[hot[at + HOT.level]!]!), SLICE.level, out, count);
  count = putBits(hot[at + HOT.hostDays]! | hot[at + HOT.sendDays]!, SLICE.days, out, count);
  count = putBits(
    themeParts(hot[at + HOT.themeBits]!, hot[at + HOT.themeBits + 1]!),
    SLICE.themes,
    out,
    count,
  );
  out[count++] = SLICE.hostPrecision + ((shape >>> HOST_PRECISION) & 3);
  out[count++] = SLICE.sendPrecision + ((shape >>> SEND_PRECISION) & 3);
  out[count++] = SLICE.mode + ((traits >>> TRAITS.mode) & 3);
  if (shape & HOST_SIZED) out[count++] = SLICE.hostSized;
  if (shape & SEND_SIZED) out[count++] = SLICE.sendSized;
  return count;
}

function putCountry(country: number, first: number, out: Int32Array, from: number): number {
  out[from] = first + lowDigit(country);
  out[from + 1] = first + highDigit(country);
  return from + 2;
}

function putBits(bits: number, first: number, out: Int32Array, from: number): number {
  let count = from;
  for (let left = bits; left !== 0; left &= left - 1) out[count++] = first + 31 - Math.clz32(left & -left);
  return count;
}

function putWanted(wish: number, { countries }: Tables, out: Int32Array, from: number): number {
  const start = wish < 0 ? countries.starts[-wish - 1]! : 0;
  const wanted = wish < 0 ? countries.words[start]! : wish > 0 ? 1 : 0;
  let count = from;
  if (wanted === 0) out[count++] = SLICE.wantsNone;
  for (let i = 0; i < wanted; i++)
    count = putCountry(wish > 0 ? wish : countries.words[start + 2 + i]!, SLICE.wanted, out, count);
  return count;
}

function putLanguages({ languages }: Tables, number: number, out: Int32Array, from: number): number {
  const { words, starts } = languages;
  const start = starts[number]!;
  let count = from;
  if (words[start] === 0) out[count++] = SLICE.namesNoLanguage;
  for (let i = start + 1; i <= start + words[start]!; i++)
    out[count++] = languageSlice(words[i]! >>> LANGUAGE_SHIFT, (words[i]! >>> ROLE_SHIFT) & 3);
  return count;
}
