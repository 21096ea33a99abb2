import type { ListingIndex } from '../listing-index.ts';
import { reach } from './reach.ts';
import { Lookup } from './search/lookup.ts';
import { Store } from './store.ts';

export interface LiveIndexStats {
  listings: number;
  /** Of all arrays; without what JavaScript itself takes. */
  bytes: number;
  /** Of the last question: nodes that were asked, rows that were asked one by one, and rows judged by the whole rule. */
  nodes: number;
  sifted: number;
  judged: number;
}

export interface LiveIndex extends ListingIndex {
  stats(): LiveIndexStats;
}

/**
 * The index of active listings in memory, inserted, changed and removed in place. Gives the same answers as comparing with
 * every listing, rank for rank. Listing and school ids have to be UUIDs.
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
      nodes: lookup.nodes,
      sifted: lookup.sifted,
      judged: lookup.judged,
    }),
  };
}
