import { createPostgresBackend } from 'bullmq';
import postgres from 'postgres';
import type { Backend } from '../backend.ts';
import type { Outage } from '../outage.ts';
import { ANSWER_WITHIN_MS, POSTGRES_POOL, RECONNECT_MS } from '../settings.ts';
import { BusUnavailable, publicAddress, reasonOf } from '../unavailable.ts';
import { within } from '../within.ts';
import { postgresFanOut } from './postgres-fan-out.ts';

/**
 * BullMQ on PostgreSQL, in a schema of its own that it migrates itself (under an advisory lock, so processes may open at
 * the same time), and LISTEN/NOTIFY. Rejects with BusUnavailable when the database does not answer.
 */
export async function openPostgres(url: string, prefix: string, outage: Outage): Promise<Backend> {
  const queue = {
    connectionString: url,
    schema: `${prefix}_queue`,
    application_name: `${prefix} queue`,
    connectionTimeoutMillis: ANSWER_WITHIN_MS,
    keepAlive: true,
  };
  const producers = createPostgresBackend('producers', {
    connection: { ...queue, migrate: true, max: POSTGRES_POOL.producers, query_timeout: ANSWER_WITHIN_MS },
  });
  producers.on('error', outage.down);

  const sql = postgres(url, {
    max: POSTGRES_POOL.control,
    connect_timeout: ANSWER_WITHIN_MS / 1000,
    connection: { application_name: `${prefix} bus` },
    backoff: (attempt) => Math.min(50 * 2 ** attempt, RECONNECT_MS) / 1000,
    keep_alive: 10,
    onnotice() {},
  });

  try {
    await producers.waitUntilReady();
    await within(ANSWER_WITHIN_MS, 'select 1', sql`select 1`);
  } catch (error) {
    await Promise.allSettled([producers.close(), sql.end({ timeout: 0 })]);
    throw new BusUnavailable(
      {
        id: `Antrean tidak dapat dibuka di basis data ${publicAddress(url)}: ${reasonOf(error)}`,
        en: `The queue cannot be opened in the database ${publicAddress(url)}: ${reasonOf(error)}`,
      },
      error,
    );
  }

  return {
    driver: 'postgres',
    prefix,
    forQueues: (name) => producers.forQueue(name),
    forWorkers: (name, options, kind) =>
      createPostgresBackend(
        name,
        { ...options, connection: { ...queue, max: POSTGRES_POOL.worker, query_timeout: 2 * ANSWER_WITHIN_MS } },
        kind,
      ),
    fanOut: (events) => postgresFanOut(sql, `${prefix}_bus`, events, outage.up),
    alone: (key, action) =>
      sql.begin(async (transaction) => {
        await transaction`select pg_advisory_xact_lock(hashtext(${`${prefix}:${key}`}))`;
        return action();
      }) as ReturnType<typeof action>,
    async ping() {
      await sql`select 1`;
    },
    async close() {
      await Promise.allSettled([producers.close(), sql.end({ timeout: 1 })]);
    },
  };
}
