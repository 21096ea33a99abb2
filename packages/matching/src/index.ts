export { bestMatches, type Suggestion } from './best-matches.ts';
export { type Judgement, judge, rankOf, rankPair, scorePair } from './judge.ts';
export { LIFT } from './lift.ts';
export { compareRanked, type ListingIndex, type LookupOptions, type Ranked } from './listing-index.ts';
export { compareEdges, type Edge, edgeKey, type ListRules } from './lists/edge.ts';
export { assign, type FairOptions, fairLists } from './lists/fair-lists.ts';
export { LIST_RULES } from './lists/limits.ts';
export { type ListBook, openBook } from './lists/list-book.ts';
export { type Settlement, type Situation, settleLists } from './lists/settle.ts';
export { type LiveIndex, type LiveIndexStats, liveIndex } from './live-index/live-index.ts';
export { nearMisses, nearMissesIn } from './near-misses/near-misses.ts';
export type { SchoolCount, Surroundings } from './near-misses/surroundings.ts';
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
