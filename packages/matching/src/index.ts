export { bestMatches, compareSuggestions, type Ranked, type Suggestion } from './best-matches.ts';
export { type Judgement, judge, scorePair } from './judge.ts';
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
