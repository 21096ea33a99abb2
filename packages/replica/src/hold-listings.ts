import type { ListingKind } from '@jejaring/contracts/listing/kind';
import type { FeedListing, FeedReader } from '@jejaring/db';
import type { ListingIndex } from '@jejaring/matching';
import { demandReadable } from './demand-readable.ts';
import { IN_INDEX, type Ledger, OVERDUE, SET_ASIDE } from './ledger.ts';
import type { ReplicaLog } from './replica.ts';

/** Of the listings that one look finds unreadable, so many are named in the log. */
const NAMED = 20;

export interface Holder extends FeedReader {
  /** Takes out what has expired by itself since, whether or not the database knows it yet. */
  letExpire(): void;
  /** Says how many more were set aside than could be named. */
  endLook(): void;
}

export interface HolderDeps {
  index: ListingIndex;
  ledger: Ledger;
  kinds: readonly ListingKind[];
  now: () => Date;
  log: ReplicaLog;
}

/**
 * Does to the index what the change feed tells. Never throws: a listing that cannot be read is set aside, out of the
 * index, until it changes, and logged once for each of its changes.
 */
export function holdListings({ index, ledger, kinds, now, log }: HolderDeps): Holder {
  let setAside = 0;

  const drop = (listingId: string) => {
    index.remove(listingId);
    ledger.delete(listingId);
  };

  function put({ id, kind, bar, posting }: FeedListing): void {
    const read = posting!();
    demandReadable(read, kind);
    index.put(read);
    index.setBar(id, bar);
  }

  function setAsideFor(listing: FeedListing, reason: unknown): void {
    const { id, change } = listing;
    const before = ledger.get(id);
    index.remove(id);
    if (before?.standing === SET_ASIDE && before.change === change) return;
    setAside += 1;
    if (setAside <= NAMED)
      log.warn({ listingId: id, change, err: reason }, 'replica: a listing cannot be read and is left out');
  }

  return {
    listing(listing) {
      const { id, state, kind, change, bar, expiresAt, posting } = listing;
      if (state !== 'published' || !kinds.includes(kind)) return drop(id);
      if (posting === null) return index.setBar(id, bar);
      if (expiresAt <= now().getTime()) {
        index.remove(id);
        return ledger.set(id, { kind, change, expiresAt, standing: OVERDUE });
      }
      try {
        put(listing);
        ledger.set(id, { kind, change, expiresAt, standing: IN_INDEX });
      } catch (error) {
        setAsideFor(listing, error);
        ledger.set(id, { kind, change, expiresAt, standing: SET_ASIDE });
      }
    },
    gone: drop,
    letExpire() {
      for (const id of ledger.expiring(now().getTime())) {
        index.remove(id);
        ledger.set(id, { ...ledger.get(id)!, standing: OVERDUE });
      }
    },
    endLook() {
      if (setAside > NAMED) log.warn({ listings: setAside - NAMED }, 'replica: more listings are left out');
      setAside = 0;
    },
  };
}
