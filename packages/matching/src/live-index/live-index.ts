import type { ListingIndex } from '../listing-index.ts';
import { reach } from './reach.ts';
import { Lookup } from './search/lookup.ts';
import { Store } from './store.ts';

export interface LiveIndexStats {
  listings: number;
  /** Of all arrays; without what JavaScript itself takes. */
  bytes: number;
  /** Of the last question: nodes whose bound was worked out, and rows that were judged. */
  bounded: number;
  judged: number;
}

export interface LiveIndex extends ListingIndex {
  stats(): LiveIndexStats;
}

/**
 * The index of active listings in memory: some 160 bytes a listing, inserted, changed and removed in place. Gives the same answers as comparing with every listing, rank for rank. Listing and
 * school ids have to be UUIDs.
 */
export function liveIndex(): LiveIndex {
  const store = new Store();
  const lookup = new Lookup(store);
  const around = reach(store);
  return {
    get size() {
      return store.size;
    },
    put: (posting) => store.put(posting),
    compact: () => store.compact(),
    remove: (listingId) => store.remove(listingId),
    has: (listingId) => store.find(listingId) >= 0,
    best: (subject, today, options) => lookup.best(subject, today, options),
    setBar: (listingId, bar) => store.setBar(listingId, bar ?? 0),
    takers: (subject, today, options) => lookup.takers(subject, today, options),
    around,
    stats: () => ({
      listings: store.size,
      bytes: store.bytes,
      bounded: lookup.bounded,
      judged: lookup.judged,
    }),
  };
}
