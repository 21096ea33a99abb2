import type { Token } from '../tokens.ts';
import {
  BETWEEN,
  BOTH,
  DOUBTFUL_MONTHS,
  EXCEPT,
  FILLER,
  MONTHS,
  RANGE,
  SEASONS,
  type Season,
  WAY_BACK,
  WEEKDAYS,
} from './vocabulary.ts';

/** What a token means to somebody who looks for dates. */
export type Item = { at: number } & (
  | { kind: 'number'; value: number; padded: boolean }
  | { kind: 'year'; value: number }
  | { kind: 'month'; value: number; doubtful: boolean }
  | { kind: 'season'; value: Season }
  | { kind: 'weekday'; value: number }
  | { kind: 'figures'; day: number; month: number; year: number | undefined }
  | { kind: 'range' | 'back' | 'both' | 'between' | 'except' | 'clause' | 'filler' | 'word' }
);

/** Years that a post can be about. */
const isYear = (value: number): boolean => value >= 1990 && value <= 2100;

const FIGURES = /^(\d{1,2})[/.](\d{1,2})(?:[/.](\d{4}|\d{2}))?\.?$/;
const ISO_DAY = /^(\d{4})-(\d{2})-(\d{2})$/;
const NUMBER = /^(\d{1,4})(?:st|nd|rd|th|er|eme|e|\.)?$/;

/** The meaning of each token; those that are used already are mere words. */
export const itemsOf = (tokens: readonly Token[], used: ReadonlySet<number>): Item[] =>
  tokens.map(({ text }, at): Item => ({ at, ...(used.has(at) ? { kind: 'word' } : meaningOf(text)) }));

type Meaning = Item extends infer One ? (One extends { at: number } ? Omit<One, 'at'> : never) : never;

function meaningOf(text: string): Meaning {
  const bare = text.replace(/\.$/, '');
  const month = MONTHS.get(bare);
  if (month !== undefined) return { kind: 'month', value: month, doubtful: DOUBTFUL_MONTHS.has(bare) };
  const weekday = WEEKDAYS.get(bare);
  if (weekday !== undefined) return { kind: 'weekday', value: weekday };
  const season = SEASONS.get(bare);
  if (season !== undefined) return { kind: 'season', value: season };
  return figures(text) ?? number(text) ?? sign(text);
}

/** Day before month, as everywhere but in the United States; "3.30" is a time. */
function figures(text: string): Meaning | undefined {
  const iso = ISO_DAY.exec(text);
  if (iso) return figuresOf(Number(iso[3]), Number(iso[2]), Number(iso[1]));
  const match = FIGURES.exec(text);
  if (!match) return undefined;
  const year =
    match[3] === undefined ? undefined : Number(match[3].length === 2 ? `20${match[3]}` : match[3]);
  return figuresOf(Number(match[1]), Number(match[2]), year);
}

function figuresOf(day: number, month: number, year: number | undefined): Meaning | undefined {
  if (day < 1 || day > 31 || month < 1 || month > 12 || (year !== undefined && !isYear(year)))
    return undefined;
  return { kind: 'figures', day, month, year };
}

function number(text: string): Meaning | undefined {
  const match = NUMBER.exec(text);
  if (!match) return undefined;
  const value = Number(match[1]);
  return match[1]!.length === 4
    ? isYear(value)
      ? { kind: 'year', value }
      : { kind: 'word' }
    : { kind: 'number', value, padded: match[1]!.startsWith('0') };
}

function sign(text: string): Meaning {
  if (text === ';' || text === ':') return { kind: 'clause' };
  if (RANGE.has(text)) return { kind: 'range' };
  if (WAY_BACK.has(text)) return { kind: 'back' };
  if (BETWEEN.has(text)) return { kind: 'between' };
  if (EXCEPT.has(text)) return { kind: 'except' };
  if (BOTH.has(text)) return { kind: 'both' };
  return FILLER.has(text) ? { kind: 'filler' } : { kind: 'word' };
}
