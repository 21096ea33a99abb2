export { anyOf } from './any-of.ts';
export { changeListingState } from './change-listing-state.ts';
export { closeMatches, type MatchRow, openMatchesOf } from './close-matches.ts';
export { type ChangeFeed, openChangeFeed } from './feed/change-feed.ts';
export type { FeedListing } from './feed/feed-row.ts';
export { pruneChangeFeed } from './feed/prune-change-feed.ts';
export type { FeedPosition, FeedReader } from './feed/read-changes.ts';
export { COOKIE_PREFIX, type Identity, identify, sessionToken } from './identity.ts';
export { inboxHead, inboxPage, markSeen, readInbox } from './inbox.ts';
export { listingViews, type Reader } from './listing-views.ts';
export {
  type ActiveListing,
  loadActiveListings,
  loadPostings,
  loadPostingsById,
  schoolFacts,
  takenSeats,
} from './load-postings.ts';
export { type LegRow, type ListingRow, type LockedListing, lockListings } from './lock-listings.ts';
export { groupNeeded, matchViews, sideOf } from './match-views.ts';
export { migrate } from './migrate.ts';
export { newId } from './new-id.ts';
export { type Db, type OpenDb, openDb, type Tx } from './open-db.ts';
export { legCapacity, listingExpiry, type NewListing, postListing } from './post-listing.ts';
export { type Happening, OUTBOX_CHANNEL, recordEvents } from './record-events.ts';
export * from './schema/index.ts';
export { type FoundEntry, searchDirectory } from './search-directory.ts';
export { termsHash } from './terms-hash.ts';
export { transact, violates } from './transact.ts';
