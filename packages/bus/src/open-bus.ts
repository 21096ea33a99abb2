import type { Bus, BusOptions, Health } from './bus.ts';
import { watchOutage } from './outage.ts';
import { openPostgres } from './postgres/open-postgres.ts';
import { openQueues } from './queues.ts';
import { openRedis } from './redis/open-redis.ts';
import { openSchedules } from './schedules.ts';
import { ANSWER_WITHIN_MS, PREFIX, RETRY } from './settings.ts';
import { openSubscriptions } from './subscriptions.ts';
import { reasonOf } from './unavailable.ts';
import { openWorkers } from './workers.ts';
import { within } from './within.ts';

/**
 * Opens the bus on the driver that the addresses choose. Rejects with BusUnavailable, within seconds and with a sentence
 * for the operator, when that backend is not there; it never falls back to the other one.
 */
export async function openBus({ redisUrl, databaseUrl, prefix = PREFIX, retry = RETRY, log }: BusOptions): Promise<Bus> {
  if (!/^[a-z][a-z0-9_]{0,40}$/.test(prefix)) throw new RangeError(`'${prefix}' cannot be a prefix`);
  const driver = redisUrl ? 'redis' : 'postgres';
  const outage = watchOutage(driver, log);
  const backend = redisUrl
    ? await openRedis(redisUrl, prefix, log, outage)
    : await openPostgres(databaseUrl, prefix, outage);

  const queues = openQueues(backend, retry, outage.down);
  const workers = openWorkers(backend, retry, log, outage);
  const schedules = openSchedules(backend, queues, outage.down);
  const subscriptions = openSubscriptions(backend.fanOut, log);

  async function health(): Promise<Health> {
    const asked = performance.now();
    try {
      await within(ANSWER_WITHIN_MS, 'ping', backend.ping());
      outage.up();
      return { driver, ok: true, latencyMs: performance.now() - asked };
    } catch (error) {
      return { driver, ok: false, reason: reasonOf(error) };
    }
  }

  async function closeAll(): Promise<void> {
    schedules.close();
    await workers.close();
    await queues.close();
    await subscriptions.close();
    await backend.close();
  }

  let closed: Promise<void> | undefined;
  return {
    driver,
    enqueue: queues.enqueue,
    work: workers.work,
    every: schedules.every,
    publish: subscriptions.publish,
    subscribe: subscriptions.subscribe,
    counts: queues.counts,
    failures: queues.failures,
    health,
    close: () => {
      closed ??= closeAll();
      return closed;
    },
  };
}
