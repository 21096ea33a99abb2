import { LISTING_KINDS } from '@jejaring/contracts/listing/kind';
import { type FeedPosition, openChangeFeed } from '@jejaring/db';
import { liveIndex } from '@jejaring/matching';
import { holdListings } from './hold-listings.ts';
import { IN_INDEX, ledger as makeLedger, OVERDUE, SET_ASIDE } from './ledger.ts';
import { oneAtATime } from './one-at-a-time.ts';
import type { Replica, ReplicaDeps } from './replica.ts';

/** How long a change is overlooked at most while nobody asks, when its notification was lost. */
const POLL_MS = 1000;
/** A load that takes longer says how far it is. */
const PROGRESS_MS = 5000;
/** Listings to read again one by one, after a clock was set back; above that a load is quicker. */
const REREAD_AT_MOST = 5000;

/**
 * Loads the published listings and then follows them. Resolves when the index is complete; rejects when the database
 * cannot be asked. Later failures are logged when they begin and end, and mended by looking again. Any number of
 * replicas may follow one database; none of them writes.
 */
export async function startReplica(
  deps: ReplicaDeps,
  { pollMs = POLL_MS }: { pollMs?: number } = {},
): Promise<Replica> {
  const { log, now, index = liveIndex(), kinds = LISTING_KINDS } = deps;
  const ledger = makeLedger();
  const holder = holdListings({ index, ledger, kinds, now, log });
  let position: FeedPosition | null = null;
  let lookedAt = performance.now();
  let loadedInMs = 0;
  let failing = false;
  let stopped = false;

  /** What was there and is no longer in the database goes at the end: until then the index answers as before. */
  async function load(): Promise<FeedPosition> {
    const startedAt = performance.now();
    ledger.startRound();
    let listings = 0;
    let toldAt = startedAt;
    const loaded = await feed.load(kinds, (listing) => {
      holder.listing(listing);
      listings += 1;
      if (listings % 1000 > 0 || performance.now() - toldAt < PROGRESS_MS) return;
      toldAt = performance.now();
      log.info({ listings }, 'replica: loading');
    });
    for (const id of ledger.notSetSince()) holder.gone(id);
    index.compact();
    loadedInMs = Math.round(performance.now() - startedAt);
    log.info({ listings: index.size, loadedInMs }, 'replica: loaded');
    return loaded;
  }

  async function lookOnce(): Promise<void> {
    const startedAt = performance.now();
    const reviving = ledger.reviving(now().getTime());
    if (reviving.length > REREAD_AT_MOST) position = null;
    position = position && (await feed.changes(position, reviving, holder));
    position ??= await load();
    holder.letExpire();
    holder.endLook();
    lookedAt = startedAt;
  }

  const look = oneAtATime(async () => {
    if (stopped) throw new Error('the replica was stopped');
    try {
      await lookOnce();
      if (failing) log.info({}, 'replica: following again');
      failing = false;
    } catch (error) {
      if (!failing && !stopped) log.error({ err: error }, 'replica: cannot follow the database');
      failing = true;
      throw error;
    }
  });
  /** A failure was logged by the look itself, and the next poll looks again. */
  const wake = () => void look().catch(() => {});

  const feed = openChangeFeed(deps, wake);
  try {
    await look();
  } catch (error) {
    await feed.close();
    throw error;
  }
  const poll = setInterval(wake, pollMs);
  return {
    index,
    catchUp: look,
    changeOf(listingId) {
      const entry = ledger.get(listingId);
      return entry?.standing === IN_INDEX ? entry.change : undefined;
    },
    countOf: (kind) => ledger.count(IN_INDEX, kind),
    health: () => ({
      ok: !failing,
      listings: index.size,
      setAside: ledger.count(SET_ASIDE),
      overdue: ledger.count(OVERDUE),
      lookedMsAgo: Math.round(performance.now() - lookedAt),
      loadedInMs,
      memoryBytes: ledger.bytes + (index.stats?.().bytes ?? 0),
    }),
    async stop() {
      stopped = true;
      clearInterval(poll);
      await feed.close();
    },
  };
}
