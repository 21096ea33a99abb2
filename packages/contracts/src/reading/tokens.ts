/** A piece of a phrase: a word, a number with its ordinal ending, or a sign. */
export interface Token {
  /** Lower case, without accents. */
  text: string;
  start: number;
  end: number;
}

/** More than any post says about one thing; what comes after is left as words. */
const MAX_PHRASE = 1000;

/** Letter by letter without accents, so that places in the folded text are places in the original. */
const fold = (text: string): string =>
  Array.from({ length: text.length }, (_, i) => {
    const base = text[i]!.normalize('NFD')[0]!.toLowerCase();
    return base.length === 1 ? base : text[i]!;
  })
    .join('')
    .replace(/[\u2010-\u2015]/g, '-')
    .replace(/\u2019/g, "'");

/** Numbers, dates in figures, words and signs, in order. Blanks are between tokens. */
const PIECE =
  /\d{4}-\d{2}-\d{2}|\d+(?:[/.]\d+)+\.?|\d{1,3}(?:,\d{3})+|\d+(?:st|nd|rd|th|er|eme|e)\b|\d{1,2}\.(?=[\s-]|$)|\d+|\p{L}+(?:'\p{L}+)?\.?|[^\s\p{L}\d]/gu;

export const tokenise = (phrase: string): Token[] =>
  [...fold(phrase.slice(0, MAX_PHRASE)).matchAll(PIECE)].map((match) => ({
    text: match[0],
    start: match.index,
    end: match.index + match[0].length,
  }));

/** Words that carry nothing by themselves: a rest of only these is no rest. */
const EMPTY = new Set(
  'a about an and at by da dal dan de del den der des di du durante during e el en et for from il im in la le los o of on or pada selama the to und vom von y'.split(
    ' ',
  ),
);

/** The runs of words that nobody has used, as they stand in the phrase. */
export function leftover(phrase: string, tokens: readonly Token[], used: ReadonlySet<number>): string {
  const runs: string[] = [];
  let first = -1;
  tokens.forEach((token, index) => {
    const next = tokens[index + 1];
    if (used.has(index)) return;
    if (first === -1) first = index;
    if (next && !used.has(index + 1)) return;
    const run = tokens.slice(first, index + 1);
    const says = run.some(({ text }) => /[\p{L}\d]/u.test(text) && !EMPTY.has(text));
    if (says) runs.push(phrase.slice(tokens[first]!.start, token.end));
    first = -1;
  });
  const rest = phrase.slice(MAX_PHRASE);
  return [...runs.map(trimSigns), rest].filter((run) => run !== '').join('; ');
}

const trimSigns = (run: string): string => run.replace(/^[\s,;:.)\]+-]+|[\s,;:([+-]+$/gu, '');
