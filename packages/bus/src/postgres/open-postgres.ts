import { createPostgresBackend, type PgPoolConfig, PostgresConnection, PostgresQueueBackend } from 'bullmq';
import type { Backend } from '../backend.ts';
import type { Outage } from '../outage.ts';
import { ANSWER_WITHIN_MS, IDLE_LOOK_S, MIGRATE_WITHIN_MS, POSTGRES_POOL } from '../settings.ts';
import { BusUnavailable, publicAddress, reasonOf } from '../unavailable.ts';
import { within } from '../within.ts';
import { migrateQueue } from './migrate-queue.ts';
import { oneAtATime } from './one-at-a-time.ts';
import { postgresFanOut } from './postgres-fan-out.ts';

/**
 * BullMQ on PostgreSQL, in a schema of its own in the database it is given, and LISTEN/NOTIFY. Rejects with
 * BusUnavailable when the database does not answer.
 */
export async function openPostgres(url: string, prefix: string, outage: Outage): Promise<Backend> {
  const configure = (more: PgPoolConfig) => ({
    connectionString: url,
    schema: `${prefix}_queue`,
    application_name: `${prefix} queue`,
    connectionTimeoutMillis: ANSWER_WITHIN_MS,
    query_timeout: ANSWER_WITHIN_MS,
    keepAlive: true,
    ...more,
  });

  await prepare(new PostgresConnection(configure({ max: 1, query_timeout: MIGRATE_WITHIN_MS })), url);
  const shared = new PostgresConnection(configure({ max: POSTGRES_POOL.shared }));
  const producers = new PostgresQueueBackend(shared, 'producers', { connection: url });
  producers.on('error', outage.down); // it passes on what happens to `shared`, and throws where nobody listens

  return {
    driver: 'postgres',
    prefix,
    forQueues: (name) => producers.forQueue(name),
    forWorkers(name, options, kind) {
      const connection = configure({
        max: POSTGRES_POOL.worker,
        query_timeout: 2 * ANSWER_WITHIN_MS,
        options: '-c synchronous_commit=off', // losing a claim or a completion in a crash only repeats work
      });
      const backend = createPostgresBackend(name, { ...options, connection }, kind);
      // BullMQ would wait up to an hour for a wake-up when the next delayed job is that far away.
      return Object.defineProperty(backend, 'maximumBlockTimeout', { value: IDLE_LOOK_S });
    },
    fanOut: (events) =>
      postgresFanOut(
        shared.pool,
        () => new PostgresConnection(configure({ max: 1 })),
        `${prefix}_bus`,
        events,
        outage,
      ),
    alone: oneAtATime(shared.pool),
    async ping() {
      await shared.pool.query('select 1');
    },
    close: () => within(ANSWER_WITHIN_MS, 'close', shared.close()),
  };
}

async function prepare(connection: PostgresConnection, url: string): Promise<void> {
  connection.on('error', () => {}); // what matters rejects
  try {
    await migrateQueue(connection);
  } catch (error) {
    const [address, reason] = [publicAddress(url), reasonOf(error)];
    throw new BusUnavailable(
      {
        id: `Antrean tidak dapat dibuka di basis data ${address}: ${reason}`,
        en: `The queue cannot be opened in the database ${address}: ${reason}`,
      },
      error,
    );
  } finally {
    await connection.close();
  }
}
