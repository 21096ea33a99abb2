import type { Sentence } from '@jejaring/contracts/sentence';

/** Something said in both languages of the product. */
export const say = (id: string, en: string): Sentence => ({ id, en });

/** The same in both languages: a number, a code, a school's own words. */
export const same = (words: string): Sentence => ({ id: words, en: words });

/** A whole sentence: capital first, full stop last. */
export const asSentence = (words: Sentence): Sentence => ({
  id: sentenceCase(words.id),
  en: sentenceCase(words.en),
});

const sentenceCase = (words: string): string =>
  words.charAt(0).toUpperCase() + words.slice(1) + (/[.?!]$/.test(words) ? '' : '.');

/** Runs several clauses into one, in the order given. */
export const joinClauses = (clauses: readonly Sentence[], between = '; '): Sentence =>
  say(clauses.map(({ id }) => id).join(between), clauses.map(({ en }) => en).join(between));

/** "A, B dan C" / "A, B and C". */
export const listAll = (items: readonly Sentence[], word: 'and' | 'or' = 'and'): Sentence =>
  say(
    series(
      items.map(({ id }) => id),
      word === 'and' ? 'dan' : 'atau',
    ),
    series(
      items.map(({ en }) => en),
      word,
    ),
  );

/** As {@link listAll}, but stops after `most` and says how many more there are. */
export function listSome(items: readonly Sentence[], most: number, word: 'and' | 'or' = 'and'): Sentence {
  if (items.length <= most) return listAll(items, word);
  const rest = items.length - most;
  return listAll([...items.slice(0, most), say(`${rest} lainnya`, `${rest} more`)], 'and');
}

function series(items: readonly string[], word: string): string {
  if (items.length <= 1) return items[0] ?? '';
  return `${items.slice(0, -1).join(', ')} ${word} ${items.at(-1)}`;
}

/** "1 day", "14 days"; Indonesian has one form. */
export const count = (n: number, id: string, one: string, many: string): Sentence =>
  say(`${n} ${id}`, `${n} ${n === 1 ? one : many}`);
