import { grown } from './tables/grow.ts';

/**
 * What decides about most rows: {@link HOT_WORDS} words each, row behind row, so that a page of them is read in a few
 * cache lines.
 */
export const HOT = {
  traits: 0,
  /** The countries wanted: 0 none, above 0 the only one, below 0 the number in its table, less 1, negated. */
  wish: 1,
  school: 2,
  languages: 3,
  level: 4,
  /** What is stated at all, see encode/shape.ts. */
  shape: 5,
  /** Two words of bits that two themes must share to be alike at all, see encode/themes.ts. */
  themeBits: 6,
  /** What a newcomer has to reach to enter this listing's list; 0 while there is room. */
  bar: 8,
  /** Parts of the year in which a leg is free, see encode/free-parts.ts. */
  hostDays: 9,
  sendDays: 10,
  lodgingAndCosts: 11,
  facilities: 12,
  networks: 13,
  /** Shortest stays and longest runs, see encode/stays.ts. */
  stays: 14,
} as const;
export const HOT_WORDS = 15;

/** The rest, looked at only where the row may be good enough. What varies in length is a number in a table. */
export const COLD = {
  /** Four words. */
  id: 0,
  themes: 4,
  hostDates: 5,
  hostGroup: 6,
  sendDates: 7,
  sendGroup: 8,
  /** Another listing of the school, see tables/chains.ts. */
  ofSchool: 9,
} as const;
export const COLD_WORDS = 10;

/** Rows by position. */
export class Rows {
  hot = new Int32Array(HOT_WORDS);
  cold = new Int32Array(COLD_WORDS);
  /** See tree/slices.ts. */
  pattern = new Uint8Array(1);

  get bytes(): number {
    return this.hot.byteLength + this.cold.byteLength + this.pattern.byteLength;
  }

  makeRoom(rows: number): void {
    this.hot = grown(this.hot, rows * HOT_WORDS);
    this.cold = grown(this.cold, rows * COLD_WORDS);
    this.pattern = grown(this.pattern, rows);
  }

  /** Copies the row at `from` of `source` to `to`. */
  set(to: number, source: Rows, from: number): void {
    for (let i = 0; i < HOT_WORDS; i++) this.hot[to * HOT_WORDS + i] = source.hot[from * HOT_WORDS + i]!;
    for (let i = 0; i < COLD_WORDS; i++) this.cold[to * COLD_WORDS + i] = source.cold[from * COLD_WORDS + i]!;
    this.pattern[to] = source.pattern[from]!;
  }
}
