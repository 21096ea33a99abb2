export { migrate } from './migrate.ts';
export { newId } from './new-id.ts';
export { type Db, type OpenDb, openDb, type Tx } from './open-db.ts';
export { legCapacity, listingExpiry, type NewListing, postListing } from './post-listing.ts';
export { type Happening, OUTBOX_CHANNEL, recordEvents } from './record-events.ts';
export * from './schema/index.ts';
export { termsHash } from './terms-hash.ts';
export { transact, violates } from './transact.ts';
