import type { Bus, BusOptions, Health } from './bus.ts';
import { watchOutage } from './outage.ts';
import { openPostgres } from './postgres/open-postgres.ts';
import { openQueues } from './queues.ts';
import { openRedis } from './redis/open-redis.ts';
import { openSchedules } from './schedules.ts';
import { ANSWER_WITHIN_MS, PREFIX, RETRY } from './settings.ts';
import { openSubscriptions } from './subscriptions.ts';
import { reasonOf } from './unavailable.ts';
import { within } from './within.ts';
import { openWorkers } from './workers.ts';

/**
 * Opens the bus on the driver that the addresses choose. Rejects with BusUnavailable, within seconds and with a sentence
 * for the operator, when that backend is not there; it never falls back to the other one.
 */
export async function openBus({
  redisUrl,
  databaseUrl,
  prefix = PREFIX,
  retry = RETRY,
  log,
}: BusOptions): Promise<Bus> {
  if (!/^[a-z][a-z0-9_]{0,40}$/.test(prefix)) throw new RangeError(`'${prefix}' cannot be a prefix`);
  const driver = redisUrl ? 'redis' : 'postgres';
  const outage = watchOutage(driver, log);
  const backend = redisUrl
    ? await openRedis(redisUrl, prefix, log, outage)
    : await openPostgres(databaseUrl, prefix, outage);

  const queues = openQueues(backend, retry, outage);
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

  let closed: Promise<void> | undefined;

  function whileOpen<Given extends unknown[], T>(call: (...given: Given) => Promise<T>) {
    return (...given: Given): Promise<T> =>
      closed ? Promise.reject(new Error('the bus is closed')) : call(...given);
  }

  async function closeAll(): Promise<void> {
    schedules.close();
    for (const part of [workers, queues, subscriptions, backend]) {
      await part
        .close()
        .catch((error: unknown) => log.warn({ driver, err: error }, 'the bus did not close cleanly'));
    }
  }

  return {
    driver,
    enqueue: whileOpen(queues.enqueue),
    work: whileOpen(workers.work),
    every: whileOpen(schedules.every),
    publish: whileOpen(subscriptions.publish),
    subscribe: whileOpen(subscriptions.subscribe),
    counts: whileOpen(queues.counts),
    failures: whileOpen(queues.failures),
    health,
    close: () => {
      closed ??= closeAll();
      return closed;
    },
  };
}
