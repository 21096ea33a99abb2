/** The two listings of a pair, `a` the smaller id. */
export interface Pair {
  a: string;
  b: string;
}

export const pairOf = (x: string, y: string): Pair => (x < y ? { a: x, b: y } : { a: y, b: x });

/** One text per pair, whichever way round it is named. */
export const pairKey = (x: string, y: string): string => (x < y ? `${x}+${y}` : `${y}+${x}`);
