import type { Token } from '../tokens.ts';
import {
  AGES_OF_CYCLE_3,
  type Ages,
  agesOfForm,
  agesOfFrenchClass,
  agesOfGrade,
  agesOfItalianClass,
  agesOfPrimary,
  agesOfYear,
  ROMAN,
} from './grades.ts';

export interface GradeMention {
  ages: Ages;
  first: number;
  last: number;
}

type System = (number: number, country: string | undefined) => Ages | undefined;
const wordSet = (words: string): ReadonlySet<string> => new Set(words.split(' '));

/** Words that say which numbers are grades, and how that system counts. */
const SYSTEMS: readonly [ReadonlySet<string>, System][] = [
  [
    wordSet(
      'grade grades graders grader kelas klasse klassen klassenstufe klassenstufen jahrgangsstufe jahrgangsstufen',
    ),
    agesOfGrade,
  ],
  [wordSet('year years jahrgang'), agesOfYear],
  [wordSet('form tingkatan'), agesOfForm],
];
/** "Classes 8-11" are grades in Germany and its neighbours; elsewhere classes are only counted. */
const CLASSES = wordSet('class classes');
const GERMAN_COUNTRIES = new Set(['DE', 'AT']);
const JOINS = wordSet('- / , and or dan atau und oder et ou e to bis sampai hingga through');

/** All mentions of a grade, in order. */
export function gradeMentions(tokens: readonly Token[], country: string | undefined): GradeMention[] {
  const mentions: GradeMention[] = [];
  for (let i = 0; i < tokens.length; i += 1) {
    const mention = numbered(tokens, i, country) ?? named(tokens, i, country);
    if (!mention) continue;
    mentions.push(mention);
    i = mention.last;
  }
  return mentions;
}

function systemOf(word: string | undefined, country: string | undefined): System | undefined {
  if (CLASSES.has(word ?? '')) return GERMAN_COUNTRIES.has(country ?? '') ? agesOfGrade : undefined;
  return SYSTEMS.find(([words]) => words.has(word ?? ''))?.[1];
}

/** "grades 9-11", "kelas X dan XI", "3rd, 4th, or 5th grade", "9. und 10. Klassen", "Years 7 - 10". */
function numbered(tokens: readonly Token[], i: number, country: string | undefined): GradeMention | null {
  const before = systemOf(tokens[i]?.text, country);
  const numbers = gradeNumbers(tokens, before ? i + 1 : i);
  const after = before ? undefined : systemOf(tokens[numbers.end]?.text, country);
  const system = before ?? after;
  if (!system || numbers.values.length === 0) return null;
  // "12 and 13 year olds" are ages; "fourth year" of an English school is not its Year 4.
  if (!before && !numbers.ordinal && system !== agesOfGrade) return null;
  if (!before && system === agesOfYear) return null;
  const found = numbers.values.map((value) => system(value, country));
  if (!found.every((range) => range !== undefined)) return null;
  return { ages: hull(found), first: i, last: before ? numbers.end - 1 : numbers.end };
}

function gradeNumbers(
  tokens: readonly Token[],
  i: number,
): { values: number[]; end: number; ordinal: boolean } {
  const values: number[] = [];
  let end = i;
  let ordinal = false;
  for (let k = i; k < tokens.length; ) {
    const value = gradeNumber(tokens[k]!.text);
    if (value === undefined) break;
    ordinal ||= /\D/.test(tokens[k]!.text);
    values.push(value);
    end = k += 1;
    // The letter of a parallel class: "9c".
    if (/^[a-h]$/.test(tokens[k]?.text ?? '') && tokens[k]!.start === tokens[k - 1]!.end) end = k += 1;
    while (JOINS.has(tokens[k]?.text ?? '')) k += 1;
  }
  return { values, end, ordinal };
}

function gradeNumber(text: string): number | undefined {
  const figures = /^(\d{1,2})(?:st|nd|rd|th|er|e|eme|\.)?$/.exec(text);
  return figures ? Number(figures[1]) : ROMAN.get(text);
}

/** "CM1-CM2", "6e", "seconde, premiere", "classi quarte", "P4-5", "cycle III", "fourth year of liceo". */
function named(tokens: readonly Token[], i: number, country: string | undefined): GradeMention | null {
  const text = (k: number) => tokens[k]?.text ?? '';
  if (text(i) === 'cycle' && ['iii', '3'].includes(text(i + 1)))
    return { ages: AGES_OF_CYCLE_3, first: i, last: i + 1 };
  if (text(i) === 'p' && gradeNumber(text(i + 1)) && tokens[i]!.end === tokens[i + 1]!.start) {
    const { values, end } = gradeNumbers(tokens, i + 1);
    const found = values.map(agesOfPrimary);
    return found.every((range) => range !== undefined)
      ? { ages: hull(found), first: i, last: end - 1 }
      : null;
  }
  if (country === 'IT' && /^class[ei]$/.test(text(i))) {
    const range = agesOfItalianClass(text(i + 1));
    return range ? { ages: range, first: i, last: i + 1 } : null;
  }
  return french(tokens, i, country);
}

function french(tokens: readonly Token[], i: number, country: string | undefined): GradeMention | null {
  const glued =
    tokens[i + 1] && tokens[i]!.end === tokens[i + 1]!.start
      ? `${tokens[i]!.text}${tokens[i + 1]!.text}`
      : '';
  const two = agesOfFrenchClass(glued, country);
  if (two) return { ages: two, first: i, last: i + 1 };
  const one = agesOfFrenchClass(tokens[i]!.text, country);
  return one ? { ages: one, first: i, last: i } : null;
}

export const hull = (ranges: readonly Ages[]): Ages => ({
  min: Math.min(...ranges.map(({ min }) => min)),
  max: Math.max(...ranges.map(({ max }) => max)),
});
