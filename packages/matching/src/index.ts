export { bestMatches, compareSuggestions, type Suggestion } from './best-matches.ts';
export { type Judgement, judge, rankPair, scorePair } from './judge.ts';
export { compareRanked, type ListingIndex, type LookupOptions, type Ranked } from './listing-index.ts';
export { nearMisses } from './near-misses/near-misses.ts';
export { RULE_VERSION } from './rule-version.ts';
export {
  fitsSeats,
  hasPlacesLeft,
  type LegSeats,
  type Remaining,
  remaining,
  type Seats,
  type SeatsAnswer,
  type SeatsConflict,
} from './seats.ts';
