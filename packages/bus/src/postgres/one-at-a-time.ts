import type { PgPool } from 'bullmq';
import { withClient } from './with-client.ts';

/**
 * Runs actions one at a time, in this process and among all that use the same key. One at a time also because each holds
 * a connection of the pool while its action needs another one.
 */
export function oneAtATime(pool: PgPool): <T>(key: string, action: () => Promise<T>) => Promise<T> {
  let last: Promise<unknown> = Promise.resolve();

  const locked = <T>(key: string, action: () => Promise<T>) =>
    withClient(pool, async (client) => {
      await client.query('begin');
      await client.query('select pg_advisory_xact_lock(hashtext($1))', [key]);
      const result = await action();
      await client.query('commit');
      return result;
    });

  return (key, action) => {
    const mine = last.then(() => locked(key, action));
    last = mine.catch(() => {});
    return mine;
  };
}
