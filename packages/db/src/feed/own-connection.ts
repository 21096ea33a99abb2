import postgres from 'postgres';

/** A connection that nobody else waits for, open until it is closed. */
export interface OwnConnection {
  sql: postgres.Sql;
  /** Once after every (re)connect, before anything else is asked of it. */
  prepare(): Promise<void>;
  /** Cuts it off at once: whatever is under way rejects. */
  cut(): Promise<void>;
}

/**
 * One connection to the same database as a pool's. Work that a transaction of the pool waits for must not itself wait
 * for a place in the pool. It listens to `channel`, and `settings` hold on it, again after each reconnect.
 */
export function ownConnection(
  pool: postgres.Sql,
  channel: string,
  settings: Readonly<Record<string, string>>,
  onNotify: () => void,
): OwnConnection {
  let prepared = false;
  // A pool's own options may be handed on: that is how the driver itself opens its second connection, for LISTEN.
  const options: postgres.Options<{}> & { onnotify: () => void } = {
    ...(pool.options as unknown as postgres.Options<{}>),
    max: 1,
    idle_timeout: 0,
    max_lifetime: null,
    fetch_types: false,
    onclose: () => {
      prepared = false;
    },
    onnotify: onNotify,
  };
  const sql = postgres(options);
  return {
    sql,
    async prepare() {
      if (prepared) return;
      const set = Object.entries(settings).map(([name, value]) => `set ${name} = '${value}'`);
      await sql.unsafe([...set, `listen "${channel}"`].join('; ')).simple();
      prepared = true;
    },
    cut: () => sql.end({ timeout: 0 }),
  };
}
