import type { Theme } from '@jejaring/contracts/listing/content';

/** Words that carry no theme, in the languages of the product. */
const STOP_WORDS = new Set(
  (
    'a an and as at by for from in into of on or our the their to with your school schools student students pupil pupils ' +
    'exchange project projects programme program activity activities learning teaching ' +
    'dan di dari dengan ke untuk pada yang atau oleh para serta tentang antar sekolah siswa pelajar pertukaran proyek ' +
    'kegiatan program pembelajaran belajar'
  ).split(' '),
);

/** ISCED-F 2013 writes a broad field in two digits, a narrow one in three and a detailed one in four. */
export const SAME_DETAILED_FIELD = 100;
export const SAME_NARROW_FIELD = 70;
export const SAME_BROAD_FIELD = 40;
/** Words that overlap in part say less than the same words. */
export const MOST_BY_PART = 70;

/** So many shared themes are as good as any number: a long list of interests is not a long list of demands. */
export const ENOUGH_THEMES = 3;

/** The words of a theme that carry meaning: lower case, without diacritics, plural s and stop words; sorted, each once. */
export function themeWords(words: string): string[] {
  const bare = words.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
  const tokens = bare.split(/[^\p{L}\p{N}]+/u).filter((token) => token.length > 1);
  const stems = tokens
    .filter((token) => !STOP_WORDS.has(token))
    .map((token) => token.replace(/(?<=\w{2}[^s])s$/, ''));
  return [...new Set(stems)].sort();
}

/** A theme as it is compared; the words are taken apart once. */
export interface ComparableTheme {
  iscedF: string | undefined;
  words: readonly string[];
}

export const comparable = ({ iscedF, words }: Theme): ComparableTheme => ({
  iscedF,
  words: words ? themeWords(words) : [],
});

/** How alike two themes are, in whole percent: by field or by words, whichever says more. */
export const likeness = (x: ComparableTheme, y: ComparableTheme): number =>
  Math.max(byField(x.iscedF, y.iscedF), byWords(x.words, y.words));

function byField(x: string | undefined, y: string | undefined): number {
  if (!x || !y) return 0;
  if (x === y) return SAME_DETAILED_FIELD;
  if (x.slice(0, 3) === y.slice(0, 3)) return SAME_NARROW_FIELD;
  return x.slice(0, 2) === y.slice(0, 2) ? SAME_BROAD_FIELD : 0;
}

function byWords(x: readonly string[], y: readonly string[]): number {
  if (x.length === 0 || y.length === 0) return 0;
  const shared = x.filter((word) => y.includes(word)).length;
  if (shared === x.length && shared === y.length) return 100;
  return Math.floor((MOST_BY_PART * shared) / Math.min(x.length, y.length));
}
