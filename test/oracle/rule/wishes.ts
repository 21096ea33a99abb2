/** Criteria that count only for a side that stated a wish, each with its bit in a listing's `wishes`. */
export const WISHES = {
  countries: 1,
  themes: 2,
  mode: 4,
  costs: 8,
  lodging: 16,
  facilities: 32,
  networks: 64,
  safeguarding: 128,
  reciprocity: 256,
} as const;
export type Wish = keyof typeof WISHES;
