import { createRedisBackend } from 'bullmq';
import { Redis, type RedisOptions } from 'ioredis';
import type { Backend } from '../backend.ts';
import type { BusLog } from '../bus.ts';
import type { Outage } from '../outage.ts';
import { ANSWER_WITHIN_MS, RECONNECT_MS, SILENCE_MS } from '../settings.ts';
import { within } from '../within.ts';
import { greetRedis } from './greet-redis.ts';
import { hangUp } from './hang-up.ts';
import { redisFanOut } from './redis-fan-out.ts';

/** BullMQ expects ioredis' default shape of replies. */
type ClientOptions = Omit<RedisOptions, 'replyMapping'>;

/** Producers are told at once when Redis is away; waiting in memory would look like success. */
const IMPATIENT: ClientOptions = {
  enableOfflineQueue: false,
  maxRetriesPerRequest: 1,
  commandTimeout: ANSWER_WITHIN_MS,
  socketTimeout: ANSWER_WITHIN_MS,
};

/** Workers and listeners outlast an outage: BullMQ demands null here. */
const PATIENT: ClientOptions = {
  maxRetriesPerRequest: null,
  autoResubscribe: false,
  socketTimeout: SILENCE_MS,
};

/** BullMQ on Redis, and Redis pub/sub. Rejects with BusUnavailable when the address is dead. */
export async function openRedis(url: string, prefix: string, log: BusLog, outage: Outage): Promise<Backend> {
  await greetRedis(url, log);

  function connect(options: ClientOptions): Redis {
    const client = new Redis(url, {
      connectTimeout: ANSWER_WITHIN_MS,
      retryStrategy: (times) => Math.min(50 * 2 ** times, RECONNECT_MS),
      ...options,
    });
    client.on('error', outage.down);
    client.on('ready', outage.up);
    return client;
  }

  const commands = connect({ ...IMPATIENT, lazyConnect: true });
  await within(ANSWER_WITHIN_MS, 'connect', commands.connect());
  let forWorkers: Redis | undefined; // opened with the first worker; each worker adds a blocking copy of it

  return {
    driver: 'redis',
    prefix,
    forQueues: (name, options, kind) => createRedisBackend(name, { ...options, connection: commands }, kind),
    forWorkers(name, options, kind) {
      forWorkers ??= connect(PATIENT);
      return createRedisBackend(name, { ...options, connection: forWorkers }, kind);
    },
    fanOut: (events) =>
      redisFanOut(commands, () => connect({ ...PATIENT, socketTimeout: ANSWER_WITHIN_MS }), prefix, events),
    alone: (_key, action) => action(), // BullMQ's Lua scripts are atomic by themselves
    async ping() {
      await commands.ping();
    },
    async close() {
      if (forWorkers) await hangUp(forWorkers);
      await hangUp(commands);
    },
  };
}
