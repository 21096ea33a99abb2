import { LANGUAGE_ROLES } from '@jejaring/contracts/listing/languages';
import { DATES, NO_DATES } from '../encode/dates.ts';
import { GROUP } from '../encode/group.ts';
import { LANGUAGE_SHIFT, ROLE_SHIFT } from '../encode/languages.ts';
import { STATED } from '../encode/shape.ts';
import { TRAITS } from '../encode/terms.ts';
import { COLD, COLD_WORDS, HOT, HOT_WORDS, type Rows } from '../rows.ts';
import type { Tables } from '../tables/tables.ts';

/**
 * What the rows below a node have among them, in bits: a bit is set where at least one row has it, so that the summary of
 * a node is the OR of those of its children. From it {@link ../search/bound.ts} knows what no row can exceed. Things that
 * are more than bits (languages, countries, weeks) fall together in some, which only makes the bound weaker.
 */
export const SUM = {
  /** Languages by role, 31 bits each; the last bit of native: a row that names none. */
  native: 0,
  working: 1,
  learning: 2,
  level: 3,
  traits: 4,
  /** What a row states, in the bits of its shape, and what a row does not. */
  stated: 5,
  unstated: 15,
  /** Countries of the schools, 64 bits. */
  country: 6,
  /** Countries that are welcome, 64 bits; all of them where a row wants none in particular. */
  welcome: 8,
  /** Parts of the year, see {@link daysMask}. */
  hostDays: 10,
  sendDays: 11,
  /** Sizes of hosting capacities (16 bits) and of groups that travel (16 bits), see {@link sizeBit}. */
  sizes: 12,
  themes: 13,
} as const;
export const SUMMARY = 16;

export const SILENT_LANGUAGE = 1 << 31;
export const languageBit = (language: number): number => 1 << (language % 31);

/** Level: years 3 to 20 as 18 bits, older as one, ISCED 0 to 8 as nine; then how rows put it. */
export const ISCED_AT = 19;
export const SAYS_AGES = 1 << 28;
export const ONLY_ISCED = 1 << 29;
export const NO_LEVEL = 1 << 30;
function yearBits(min: number, max: number): number {
  const from = Math.min(Math.max(min, 3), 21) - 3;
  const to = Math.min(Math.max(max, 3), 21) - 3;
  return from > to ? 0 : (2 << to) - (1 << from);
}

/** Traits: mode as one of four bits, precision of the hosting leg and of the sending leg as one of four each, and so on. */
export const MODES_AT = 0;
export const HOST_PRECISION_AT = 4;
export const SEND_PRECISION_AT = 8;
export const HOST_GROUP_KNOWN = 1 << 12;
export const SEND_GROUP_KNOWN = 1 << 14;
export const NEWCOMER = 1 << 16;
export const HOST_SPLIT = 1 << 17;

/** Bits of the 30-day parts that the days `from` to `to` touch; a part of the year comes again after 960 days. */
function daysMask(from: number, to: number): number {
  const first = Math.floor(from / 30);
  const last = Math.floor(to / 30);
  if (last < first) return 0;
  if (last - first >= 31) return -1;
  const run = (1 << (last - first + 1)) - 1;
  const by = ((first % 32) + 32) % 32;
  return (run << by) | (by === 0 ? 0 : run >>> (32 - by));
}

/** Upper ends of the sizes that share a bit. */
export const SIZES = [0, 1, 2, 3, 4, 6, 8, 10, 12, 15, 18, 21, 25, 30, 40] as const;
function sizeIndex(size: number): number {
  let index = 0;
  while (index < SIZES.length && size > SIZES[index]!) index++;
  return index;
}

/** Adds a row to the summary at `sums[at]`. */
export function addRow(rows: Rows, row: number, tables: Tables, sums: Int32Array, at: number): void {
  addLanguages(
    tables.languages.words,
    tables.languages.starts[rows.hot[row * HOT_WORDS + HOT.languages]!]!,
    sums,
    at,
  );
  sums[at + SUM.level]! |= levelBits(
    tables.levels.words,
    tables.levels.starts[rows.hot[row * HOT_WORDS + HOT.level]!]!,
  );
  const traits = rows.hot[row * HOT_WORDS + HOT.traits]!;
  const country = traits >>> TRAITS.country;
  sums[at + SUM.country + (country & 1)]! |= 1 << ((country >>> 1) & 31);
  addWelcome(rows.hot[row * HOT_WORDS + HOT.wish]!, tables, sums, at);
  const stated = rows.hot[row * HOT_WORDS + HOT.shape]! & STATED;
  sums[at + SUM.stated]! |= stated;
  sums[at + SUM.unstated]! |= stated ^ STATED;
  sums[at + SUM.themes]! |= rows.hot[row * HOT_WORDS + HOT.themeBits]!;
  sums[at + SUM.themes + 1]! |= rows.hot[row * HOT_WORDS + HOT.themeBits + 1]!;
  let bits = 1 << (MODES_AT + (traits & 3));
  if ((traits >>> TRAITS.newcomer) & 1) bits |= NEWCOMER;

  const calendars = tables.dates;
  const host = calendars.starts[rows.cold[row * COLD_WORDS + COLD.hostDates]!]!;
  const send = calendars.starts[rows.cold[row * COLD_WORDS + COLD.sendDates]!]!;
  bits |= 1 << (HOST_PRECISION_AT + calendars.words[host]!);
  bits |= 1 << (SEND_PRECISION_AT + calendars.words[send]!);
  sums[at + SUM.hostDays]! |= freeMask(calendars.words, host);
  sums[at + SUM.sendDays]! |= freeMask(calendars.words, send);

  const { words, starts } = tables.groups;
  const hostGroup = starts[rows.cold[row * COLD_WORDS + COLD.hostGroup]!]!;
  const places = words[hostGroup + GROUP.max]!;
  if (places >= 0) bits |= HOST_GROUP_KNOWN;
  if (words[hostGroup + GROUP.split]! > 0) bits |= HOST_SPLIT;
  if (places >= 0)
    sums[at + SUM.sizes]! |= 1 << sizeIndex(Math.max(0, places - words[hostGroup + GROUP.taken]!));
  const sendGroup = starts[rows.cold[row * COLD_WORDS + COLD.sendGroup]!]!;
  const most = Math.max(words[sendGroup + GROUP.max]!, words[sendGroup + GROUP.min]!);
  if (most >= 0) bits |= SEND_GROUP_KNOWN;
  if (most >= 0) sums[at + SUM.sizes]! |= 1 << (16 + sizeIndex(most));
  sums[at + SUM.traits]! |= bits;
}

function addLanguages(words: Int32Array, start: number, sums: Int32Array, at: number): void {
  const count = words[start]!;
  if (count === 0) sums[at + SUM.native]! |= SILENT_LANGUAGE;
  for (let i = start + 1; i <= start + count; i++) {
    const role = LANGUAGE_ROLES[(words[i]! >>> ROLE_SHIFT) & 3]!;
    sums[at + SUM[role]]! |= languageBit(words[i]! >>> LANGUAGE_SHIFT);
  }
}

/** The level of words as encode/level.ts writes them. */
export function levelBits(words: Int32Array, start: number): number {
  const min = words[start]!;
  const isced = words[start + 2]!;
  if (min < 0 && isced === 0) return NO_LEVEL;
  const years = min < 0 ? 0 : yearBits(min, words[start + 1]!) | SAYS_AGES;
  return years | (isced << ISCED_AT) | (min < 0 ? ONLY_ISCED : 0);
}

function addWelcome(wish: number, { countries }: Tables, sums: Int32Array, at: number): void {
  const start = wish < 0 ? countries.starts[-wish - 1]! : 0;
  const wanted = wish < 0 ? countries.words[start]! : wish > 0 ? 1 : 0;
  if (wanted === 0) {
    sums[at + SUM.welcome] = -1;
    sums[at + SUM.welcome + 1] = -1;
    return;
  }
  // A school whose country is not known may be welcome as well: country 0.
  sums[at + SUM.welcome]! |= 1;
  for (let i = 0; i < wanted; i++) {
    const country = wish > 0 ? wish : countries.words[start + 2 + i]!;
    sums[at + SUM.welcome + (country & 1)]! |= 1 << ((country >>> 1) & 31);
  }
}

/** The free days of words as encode/dates.ts writes them. */
export function freeMask(words: Int32Array, start: number): number {
  const precision = words[start]!;
  if (precision === NO_DATES) return 0;
  let mask = 0;
  const end = start + DATES.first + 2 * words[start + DATES.runs]!;
  for (let i = start + DATES.first; i < end; i += 2) mask |= daysMask(words[i]!, words[i + 1]!);
  return mask;
}
