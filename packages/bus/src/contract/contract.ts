import { randomUUID } from 'node:crypto';
import { Redis } from 'ioredis';
import postgres from 'postgres';
import { afterAll, afterEach, beforeAll, vi } from 'vitest';
import { describeOnEachBackend, type QueueBackend } from '../../../../test/setup/backends.ts';
import { createDatabase, type TestDatabase } from '../../../../test/setup/database.ts';
import type { Bus, BusOptions } from '../bus.ts';
import { openBus } from '../open-bus.ts';

/** What a bus said to its operator. */
export interface LogEntry {
  level: 'info' | 'warn' | 'error';
  message: string;
  details: object;
}

export interface Kit {
  driver: QueueBackend['name'];
  /** Every entry logged by the buses of this test. */
  logged: LogEntry[];
  /** Opens another bus, as another process would. Closed after the test. */
  open(options?: Partial<BusOptions>): Promise<Bus>;
  /** Where the buses of this suite are, to hand to another process. */
  addresses(): Pick<BusOptions, 'databaseUrl' | 'redisUrl'>;
  /** A queue or channel name that no other test has. */
  unique(): string;
  /** The server drops every connection of the buses, as a restart or a fail-over would. */
  dropConnections(): Promise<void>;
  /** The server forgets all jobs and schedules. */
  forgetEverything(): Promise<void>;
}

/** Declares a suite once per backend: what holds for one must hold for the other. */
export function contract(title: string, suite: (kit: Kit) => void): void {
  describeOnEachBackend(title, ({ name: driver, redisUrl }) => {
    const buses: Bus[] = [];
    const logged: LogEntry[] = [];
    let database: TestDatabase;

    const log = (level: LogEntry['level']) => (details: object, message: string) => {
      logged.push({ level, message, details });
    };
    const addresses = () => ({ databaseUrl: database.url, redisUrl });

    async function inPostgres(run: (sql: postgres.Sql) => Promise<unknown>): Promise<void> {
      const sql = postgres(database.url, { max: 1, onnotice() {} });
      try {
        await run(sql);
      } finally {
        await sql.end();
      }
    }
    async function inRedis(url: string, run: (redis: Redis) => Promise<unknown>): Promise<void> {
      const redis = new Redis(url);
      try {
        await run(redis);
      } finally {
        await redis.quit();
      }
    }

    beforeAll(async () => {
      database = await createDatabase();
    });
    afterEach(async () => {
      await Promise.all(buses.splice(0).map((bus) => bus.close()));
      logged.length = 0;
    });
    afterAll(() => database.drop());

    suite({
      driver,
      logged,
      async open(options = {}) {
        const bus = await openBus({
          ...addresses(),
          log: { info: log('info'), warn: log('warn'), error: log('error') },
          ...options,
        });
        buses.push(bus);
        return bus;
      },
      addresses,
      unique: () => `t-${randomUUID()}`,
      dropConnections: () =>
        redisUrl
          ? inRedis(redisUrl, async (redis) => {
              await redis.call('CLIENT', 'KILL', 'TYPE', 'normal', 'SKIPME', 'yes');
              await redis.call('CLIENT', 'KILL', 'TYPE', 'pubsub');
            })
          : inPostgres(
              (sql) => sql`
                select pg_terminate_backend(pid) from pg_stat_activity
                 where datname = current_database() and pid <> pg_backend_pid()`,
            ),
      forgetEverything: () =>
        redisUrl
          ? inRedis(redisUrl, (redis) => redis.flushall())
          : inPostgres((sql) => sql`truncate jejaring_queue.job, jejaring_queue.scheduler cascade`),
    });
  });
}

/** Waits until it no longer throws. */
export function eventually(check: () => void | Promise<void>, withinMs = 15_000): Promise<void> {
  return vi.waitFor(check, { timeout: withinMs, interval: 20 });
}

/** A promise to be resolved by hand: what a handler waits for, or what a test does. */
export function gate(): { opened: Promise<void>; open: () => void } {
  const { promise, resolve } = Promise.withResolvers<void>();
  return { opened: promise, open: resolve };
}

export const jobs = (count: number) =>
  Array.from({ length: count }, (_, n) => ({ id: `job-${n}`, name: 'n', data: { n } }));
