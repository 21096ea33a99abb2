import type { Theme } from '@jejaring/contracts/listing/content';
import { themeWords } from '../../themes/likeness.ts';
import type { NameTable } from '../tables/name-table.ts';
import type { Scratch } from './scratch.ts';

/**
 * One of 64 bits, in two words, for each word and each broad field: two themes that have none in common are not alike.
 * Sets it at `words[at]`.
 */
export function addThemeBit(number: number, words: Int32Array, at: number): void {
  const bit = Math.imul(number, 0x9e3779b1) >>> 26;
  words[at + (bit >>> 5)]! |= 1 << (bit & 31);
}

/** Numbers of fields begin above those of any word. */
export const FIELDS_FROM = 0x40000000;

/**
 * `bits, bits, count, theme...` where a theme is `field, words, word...`: the ISCED-F code plus 1 or 0, and the numbers of its
 * words in order. `known` is false for a draft, whose words must not be remembered: one that nobody used is like none.
 */
export function encodeThemes(
  themes: readonly Theme[] | undefined,
  names: NameTable,
  known: boolean,
  out: Scratch,
): void {
  out.begin().push(0);
  out.push(0);
  out.push(themes?.length ?? 0);
  let strangers = 0;
  for (const { iscedF, words } of themes ?? []) {
    const field = iscedF ? Number(iscedF) + 1 : 0;
    out.push(field);
    if (field > 0) addThemeBit(FIELDS_FROM + broadField(field), out.words, 0);
    const start = out.length;
    out.push(0);
    for (const word of words ? wordsOf(words) : []) {
      const number = known ? names.numberOf(word) : names.find(word) || --strangers;
      out.push(number);
      addThemeBit(number, out.words, 0);
    }
    out.words[start] = out.length - start - 1;
    out.words.subarray(start + 1, out.length).sort();
  }
}

/** The words of texts that came up lately: the same few hundred do, and taking one apart is slow. */
const lately = new Map<string, readonly string[]>();
const MOST_TEXTS = 5000;

function wordsOf(text: string): readonly string[] {
  let words = lately.get(text);
  if (!words) {
    if (lately.size >= MOST_TEXTS) lately.clear();
    words = themeWords(text);
    lately.set(text, words);
  }
  return words;
}

/** Where in the words of encoded themes things are. */
export const THEMES = { bits: 0, count: 2, first: 3 } as const;

/** ISCED-F 2013: the first two of four digits. */
export const broadField = (field: number): number => Math.floor((field - 1) / 100);
export const narrowField = (field: number): number => Math.floor((field - 1) / 10);
