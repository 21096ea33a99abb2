import type { PgPool } from 'bullmq';

/**
 * Runs actions one at a time, in this process and among all that use the same key. One at a time also because each holds
 * a connection of the pool while its action needs another one.
 */
export function oneAtATime(pool: PgPool): <T>(key: string, action: () => Promise<T>) => Promise<T> {
  let last: Promise<unknown> = Promise.resolve();

  async function locked<T>(key: string, action: () => Promise<T>): Promise<T> {
    const client = await pool.connect();
    let broken = true;
    try {
      await client.query('begin');
      await client.query('select pg_advisory_xact_lock(hashtext($1))', [key]);
      const result = await action();
      await client.query('commit');
      broken = false;
      return result;
    } finally {
      client.release(broken); // a broken one is closed, which lets go of the lock
    }
  }

  return (key, action) => {
    const mine = last.then(() => locked(key, action));
    last = mine.catch(() => {});
    return mine;
  };
}
