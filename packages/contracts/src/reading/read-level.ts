import { ISCED_LEVELS } from '../codes/isced.ts';
import type { AgeRange, SchoolLevel } from '../listing/level.ts';
import { gradeMentions, hull } from './level/grade-mentions.ts';
import { ISCED_WORDS } from './level/grades.ts';
import { leftover, type Token, tokenise } from './tokens.ts';

export interface LevelRead {
  level: SchoolLevel;
  leftover: string;
}

const YOUNGEST = 2;
const OLDEST = 25;

/**
 * Reads for whom a listing is: ISCED levels, stated ages, and local grades ("grade 11", "Klasse 9c", "kelas X dan XI",
 * "seconde, premiere") with the ages that they mean in `country` (ISO 3166). The words of the grade are kept whole. A
 * class that means different ages in different schools ("fourth year", "8eme") is kept without ages. Never throws.
 */
export function readLevel(words: string, country?: string): LevelRead {
  const tokens = tokenise(words);
  const used = new Set<number>();
  const isced = iscedIn(tokens, used);
  const ages = agesIn(tokens, used);
  const mentions = gradeMentions(tokens, country).filter(({ first }) => !used.has(first));
  for (const { first, last } of mentions) for (let i = first; i <= last; i += 1) used.add(i);
  const phrase = words.trim().slice(0, 300).toWellFormed();
  const grade = mentions.length > 0 && {
    words: phrase,
    mappedAges: hull(mentions.map((mention) => mention.ages)),
  };
  return {
    level: { ...(isced.length > 0 && { isced }), ...(ages && { ages }), ...(grade && { grade }) },
    leftover: leftover(words, tokens, used),
  };
}

/** "ISCED 1|2|3", or the name of a level: "primary", "tingkat tsanawiyah". */
function iscedIn(tokens: readonly Token[], used: Set<number>): number[] {
  const levels = new Set<number>();
  const start = tokens.findIndex(({ text }) => text === 'isced');
  for (let i = start + 1; start !== -1 && i < tokens.length; i += 1) {
    const text = tokens[i]!.text;
    if (/^\d$/.test(text)) levels.add(Number(text));
    else if (!/^[|,/-]$/.test(text)) break;
    used.add(start).add(i);
  }
  if (levels.size === 0) namedLevels(tokens, levels, used);
  return ISCED_LEVELS.filter((level) => levels.has(level));
}

/** Longer names first within a level: in "junior high" there is no "high school". */
function namedLevels(tokens: readonly Token[], levels: Set<number>, used: Set<number>): void {
  for (const [level, pattern] of ISCED_WORDS) {
    tokens.forEach((_, i) => {
      const two = `${tokens[i]!.text} ${tokens[i + 1]?.text ?? ''}`;
      const match = pattern.exec(two);
      if (match?.index !== 0 || used.has(i)) return;
      levels.add(level);
      used.add(i);
      if (match[0].includes(' ')) used.add(i + 1);
    });
  }
}

/** Words that make the numbers beside them ages. */
const AGE_BEFORE = /^(age|ages|aged|usia|umur|alter|agees?|eta|edad|anni)$/;
const AGE_AFTER = /^(years?|yrs?|tahun|jahre|ans|anni|anos)$/;

function agesIn(tokens: readonly Token[], used: Set<number>): AgeRange | undefined {
  const text = (k: number) => tokens[k]?.text ?? '';
  const found: number[] = [];
  for (let i = 0; i < tokens.length; i += 1) {
    const numbers = numbersAt(tokens, i);
    if (numbers.length === 0) continue;
    const end = i + numbers.length * 2 - 1;
    const olds =
      AGE_AFTER.test(text(end)) &&
      (/^olds?$/.test(text(end + 1)) || /^(tahun|jahre|ans|anni|anos|years)$/.test(text(end)));
    const said = AGE_BEFORE.test(text(i - 1)) || olds;
    // "14 years or older" has no upper end: it stays words.
    const open = [text(end), text(end + 1), text(end + 2)].some((word) =>
      /^(older|up|above|\+|lebih|plus)$/.test(word),
    );
    const lone = numbers.length === 2 && tokens.length === 3;
    if ((said || lone) && !open && numbers.every((age) => age >= YOUNGEST && age <= OLDEST)) {
      found.push(...numbers);
      for (
        let k = AGE_BEFORE.test(text(i - 1)) ? i - 1 : i;
        k < end + (olds ? 2 : 0) && k < tokens.length;
        k += 1
      )
        used.add(k);
    }
    i = end - 1;
  }
  const range = { min: Math.min(...found), max: Math.max(...found) };
  return found.length > 0 ? range : undefined;
}

/** "10-15", "15 to 17", "12 and 13": one or two numbers with a sign or word between. */
function numbersAt(tokens: readonly Token[], i: number): number[] {
  const at = (k: number) => (/^\d{1,2}$/.test(tokens[k]?.text ?? '') ? Number(tokens[k]!.text) : undefined);
  const first = at(i);
  if (first === undefined) return [];
  const joined = /^(-|to|and|bis|sampai|hingga|dan|und|a|et|e|y)$/.test(tokens[i + 1]?.text ?? '');
  const second = joined ? at(i + 2) : undefined;
  return second === undefined ? [first] : [first, second];
}
