import { DATES, NO_DATES } from '../encode/dates.ts';
import { LANGUAGE_SHIFT, ROLE_SHIFT } from '../encode/languages.ts';
import {
  bestPrecision,
  HOST_SIZED,
  LIKES_RETURN,
  MAY_LIKE_RETURN,
  SAYS_THEMES,
  SEND_SIZED,
} from '../encode/shape.ts';
import { TRAITS } from '../encode/terms.ts';
import { COLD, COLD_WORDS, HOT, HOT_WORDS, type Rows } from '../rows.ts';
import type { Tables } from '../tables/tables.ts';

/** The country wanted of those that want several. */
const SEVERAL = 255;

/**
 * Where a row stands among the others: rows with like keys are good for the same subjects, so that most pages are either
 * of no use to a subject and left out as a whole, or read. First the country wanted and the own one, which rule out most,
 * then what is stated at all, which decides how high a pair can rank, then language, level and season.
 */
export function keyOf(rows: Rows, row: number, tables: Tables): number {
  const hot = row * HOT_WORDS;
  const shape = rows.hot[hot + HOT.shape]!;
  const wish = rows.hot[hot + HOT.wish]!;
  const language = firstLanguage(tables, rows.hot[hot + HOT.languages]!);
  const level = firstLevel(tables, rows.hot[hot + HOT.level]!);
  let key = wish < 0 ? SEVERAL : Math.min(wish, SEVERAL - 1);
  key = key * 256 + ((rows.hot[hot + HOT.traits]! >>> TRAITS.country) & 255);
  key = key * 4 + bestPrecision(shape);
  key = key * 2 + (language > 0 ? 1 : 0);
  key = key * 2 + (level > 0 ? 1 : 0);
  key = key * 2 + (shape & (HOST_SIZED | SEND_SIZED) ? 1 : 0);
  key = key * 2 + (shape & SAYS_THEMES ? 1 : 0);
  key = key * 4 + (shape & LIKES_RETURN ? 1 : shape & MAY_LIKE_RETURN ? 2 : 0);
  key = key * 256 + language;
  key = key * 32 + level;
  return key * 32 + firstMonth(tables, rows, row);
}

function firstLanguage({ languages: { words, starts } }: Tables, number: number): number {
  const start = starts[number]!;
  if (words[start] === 0) return 0;
  const first = words[start + 1]!;
  return Math.min(62, first >>> LANGUAGE_SHIFT) * 4 + ((first >>> ROLE_SHIFT) & 3) + 1;
}

/** The youngest age or, without ages, the highest ISCED level. */
function firstLevel({ levels: { words, starts } }: Tables, number: number): number {
  const start = starts[number]!;
  const isced = words[start + 2]!;
  return words[start]! >= 0 ? 10 + Math.min(21, words[start]!) : isced === 0 ? 0 : 32 - Math.clz32(isced);
}

/** When the leg begins that says so, in parts of 30 days. */
function firstMonth({ dates: { words, starts } }: Tables, rows: Rows, row: number): number {
  const host = starts[rows.cold[row * COLD_WORDS + COLD.hostDates]!]!;
  const leg = words[host] === NO_DATES ? starts[rows.cold[row * COLD_WORDS + COLD.sendDates]!]! : host;
  if (words[leg] === NO_DATES || words[leg + DATES.runs] === 0) return 0;
  return Math.floor(words[leg + DATES.first]! / 30) & 31;
}
