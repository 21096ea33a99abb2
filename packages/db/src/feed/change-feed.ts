import type { ListingKind } from '@jejaring/contracts/listing/kind';
import type { OpenDb } from '../open-db.ts';
import { OUTBOX_CHANNEL } from '../record-events.ts';
import type { FeedListing } from './feed-row.ts';
import { loadListings } from './load-listings.ts';
import { type OwnConnection, ownConnection } from './own-connection.ts';
import { type FeedPosition, type FeedReader, POSITION, readChanges } from './read-changes.ts';

/**
 * What to look at is found by index, however the statistics of a table that just grew may look, by a plan made once.
 * A load takes as long as it takes.
 */
const FOLLOWING = {
  enable_seqscan: 'off',
  enable_hashjoin: 'off',
  enable_mergejoin: 'off',
  max_parallel_workers_per_gather: '0',
  jit: 'off',
  plan_cache_mode: 'force_generic_plan',
  statement_timeout: '0',
};
const LOADING = `set local enable_seqscan = on; set local enable_hashjoin = on; set local work_mem = '64MB'`;

/** A server that says nothing for so long in the midst of an answer is taken for lost. */
const SILENCE_MS = 30_000;

export interface ChangeFeed {
  /** Every published listing of these kinds as of the position that is returned. */
  load(kinds: readonly ListingKind[], onListing: (listing: FeedListing) => void): Promise<FeedPosition>;
  /** What happened since: {@link readChanges}. */
  changes(from: FeedPosition, again: readonly string[], reader: FeedReader): Promise<FeedPosition | null>;
  close(): Promise<void>;
}

/**
 * The listings as they are and as they change, read on a connection of its own: one question at a time, please. After a
 * failure the next question opens another. `onCommit` is a hint that there may be something new; hints may be lost.
 */
export function openChangeFeed({ sql: pool }: Pick<OpenDb, 'sql'>, onCommit: () => void): ChangeFeed {
  let connection: OwnConnection | undefined;

  function open(): OwnConnection {
    const opened = ownConnection(pool, {
      channel: OUTBOX_CHANNEL,
      settings: FOLLOWING,
      onNotify: onCommit,
      onClose: () => void leave(opened),
    });
    return opened;
  }
  async function leave(own: OwnConnection | undefined): Promise<void> {
    if (connection === own) connection = undefined;
    await own?.cut();
  }

  /** Runs `ask`, which calls `hear` with every answer it gets, and gives the connection up when nothing is heard. */
  async function whileHeard<T>(ask: (sql: OwnConnection['sql'], hear: () => void) => Promise<T>): Promise<T> {
    connection ??= open();
    const own = connection;
    let heardAt = performance.now();
    const hear = () => {
      heardAt = performance.now();
    };
    const watch = setInterval(() => {
      if (performance.now() - heardAt > SILENCE_MS) void leave(own);
    }, SILENCE_MS / 6);
    try {
      await own.ready();
      return await ask(own.sql, hear);
    } catch (error) {
      await leave(own);
      throw error;
    } finally {
      clearInterval(watch);
    }
  }

  return {
    load: (kinds, onListing) =>
      whileHeard((sql, hear) =>
        sql.begin<FeedPosition>('isolation level repeatable read read only', async (tx) => {
          await tx.unsafe(LOADING).simple();
          const [position] = await tx.unsafe<FeedPosition[]>(`select ${POSITION}`);
          await loadListings(tx, kinds, (listing) => {
            hear();
            onListing(listing);
          });
          return position!;
        }),
      ),
    changes: (from, again, reader) =>
      whileHeard((sql, hear) =>
        readChanges(sql, from, again, {
          listing(listing) {
            hear();
            reader.listing(listing);
          },
          gone: reader.gone,
        }),
      ),
    close: () => leave(connection),
  };
}
