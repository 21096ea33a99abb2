import type { Sentence } from '@jejaring/contracts/sentence';
import type { PostColumn } from './open-posts.ts';

/** Why a post is refused: the column at fault and what is wrong with its cell. Thrown by the readers of cells. */
export class CellFault extends Error {
  readonly column: PostColumn | '';
  readonly sentence: Sentence;

  constructor(column: PostColumn | '', id: string, en: string) {
    super(en);
    this.name = 'CellFault';
    this.column = column;
    this.sentence = { id, en };
  }
}

/** A cell with one of a few words. */
export function oneOf<Word extends string>(column: PostColumn, cell: string, words: readonly Word[]): Word {
  const found = words.find((word) => word === cell);
  if (found !== undefined) return found;
  const list = words.join(', ');
  throw new CellFault(column, `"${cell}" bukan salah satu dari: ${list}`, `"${cell}" is none of: ${list}`);
}

/** A whole number within bounds, or undefined for an empty cell. */
export function wholeNumber(column: PostColumn, cell: string, min: number, max: number): number | undefined {
  if (cell === '') return undefined;
  const value = /^\d{1,6}$/.test(cell) ? Number(cell) : Number.NaN;
  if (value >= min && value <= max) return value;
  throw new CellFault(
    column,
    `"${cell}" bukan bilangan ${min}-${max}`,
    `"${cell}" is no number from ${min} to ${max}`,
  );
}

/** The items of a cell that lists several, between semicolons. */
export const listed = (cell: string): string[] =>
  [...new Set(cell.split(';').map((item) => item.trim()))].filter((item) => item !== '');

/** The beginning of a text, of at most so many characters; a character that the cut would halve is replaced. */
export const cut = (text: string, most: number): string => text.slice(0, most).toWellFormed();
