import postgres from 'postgres';

/** A connection that nobody else waits for. Once it has failed it is of no more use. */
export interface OwnConnection {
  sql: postgres.Sql;
  /** To be waited for before anything is asked of it. */
  ready(): Promise<void>;
  /** Ends it at once: whatever is under way rejects. */
  cut(): Promise<void>;
}

/**
 * Opens one connection to the same database as a pool's: work that a transaction of the pool waits for must not itself
 * wait for a place in the pool. It listens to `channel`, with `settings`. `onClose` is called when the line is gone.
 *
 * The driver would connect again by itself, but can then hang for ever: what it was about to write when the line broke
 * stays in the way of all that follows (postgres 3.4.9, `closed` leaves `nextWriteTimer` set). So open another.
 */
export function ownConnection(
  pool: postgres.Sql,
  { channel, settings, onNotify, onClose }: OwnConnectionOptions,
): OwnConnection {
  // A pool's own options may be handed on: that is how the driver itself opens its second connection, for LISTEN.
  const options: postgres.Options<{}> & { onnotify: () => void } = {
    ...(pool.options as unknown as postgres.Options<{}>),
    max: 1,
    idle_timeout: 0,
    max_lifetime: null,
    fetch_types: false,
    onclose: onClose,
    onnotify: onNotify,
  };
  const sql = postgres(options);
  let ready: Promise<void> | undefined;
  const prepare = async () => {
    const set = Object.entries(settings).map(([name, value]) => `set ${name} = '${value}'`);
    await sql.unsafe([...set, `listen "${channel}"`].join('; ')).simple();
  };
  return {
    sql,
    ready: () => (ready ??= prepare()),
    cut: () => sql.end({ timeout: 0 }),
  };
}

interface OwnConnectionOptions {
  channel: string;
  settings: Readonly<Record<string, string>>;
  onNotify: () => void;
  onClose: () => void;
}
