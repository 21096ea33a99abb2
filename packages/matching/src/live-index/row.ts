/**
 * One listing in the index: {@link ROW} words behind one another, so that judging it touches one or two cache lines. What
 * varies in length (languages, calendars, ...) is a number in a {@link ./tables/word-table.ts}.
 */
export const AT = {
  /** Four words. */
  id: 0,
  school: 4,
  traits: 5,
  lodgingAndCosts: 6,
  facilities: 7,
  networks: 8,
  languages: 9,
  level: 10,
  themes: 11,
  countries: 12,
  hostDates: 13,
  hostGroup: 14,
  sendDates: 15,
  sendGroup: 16,
  /** What a newcomer has to reach to enter this listing's list; 0 while there is room. */
  bar: 17,
} as const;

export const ROW = 18;
