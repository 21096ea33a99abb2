/**
 * Seeded chance, the same in every process: sfc32 (Chris Doty-Humphrey, PractRand), four words of 32 bits. A generator is
 * begun again for each school and each listing, so that any of them can be made without those before it.
 */
export interface Random {
  /** From 0 to `limit` - 1, for limits up to 2^32. */
  below(limit: number): number;
  /** True in so many of a hundred cases; fractions of a percent count. */
  percent(share: number): boolean;
  /** From `low` to `high`, both included. */
  between(low: number, high: number): number;
  pick<T>(items: readonly T[]): T;
  /** Another sequence: of this kind of thing and this number. Returns itself. */
  begin(stream: number, number: number): Random;
}

const WORDS = 2 ** 32;

/** Rounds after which the words of a seed no longer show in what is drawn (PractRand takes 12 to 20). */
const MIXING_ROUNDS = 15;

export function seededRandom(seed: number): Random {
  // A typed array keeps the words unboxed: four plain variables would be heap numbers.
  const state = new Int32Array(4);

  const next = (): number => {
    const sum = (state[0]! + state[1]! + state[3]!) | 0;
    state[3] = (state[3]! + 1) | 0;
    state[0] = state[1]! ^ (state[1]! >>> 9);
    state[1] = (state[2]! + (state[2]! << 3)) | 0;
    state[2] = (((state[2]! << 21) | (state[2]! >>> 11)) + sum) | 0;
    return sum >>> 0;
  };

  const random: Random = {
    below: (limit) => Math.floor((next() * limit) / WORDS),
    percent: (share) => next() * 100 < share * WORDS,
    between: (low, high) => low + Math.floor((next() * (high - low + 1)) / WORDS),
    pick: (items) => items[Math.floor((next() * items.length) / WORDS)]!,
    begin(stream, number) {
      state[0] = seed | 0;
      state[1] = stream | 0;
      state[2] = number | 0;
      state[3] = 1;
      for (let round = 0; round < MIXING_ROUNDS; round += 1) next();
      return random;
    },
  };
  return random.begin(0, 0);
}

/** Values, each as often as its weight says: a list to `pick` from, whatever the number of values, in one step. */
export const urn = <T>(weighted: readonly (readonly [T, number])[]): readonly T[] =>
  weighted.flatMap(([value, weight]) => Array.from({ length: weight }, () => value));

/** Shares by Zipf's law: the n-th value as often as 1/n of the first, at least once. */
export const zipfUrn = <T>(values: readonly T[], first = 120): readonly T[] =>
  urn(values.map((value, index) => [value, Math.max(1, Math.round(first / (index + 1)))] as const));
