import { Redis } from 'ioredis';
import type { BusLog } from '../bus.ts';
import { ANSWER_WITHIN_MS } from '../settings.ts';
import { BusUnavailable, publicAddress, reasonOf } from '../unavailable.ts';
import { within } from '../within.ts';

const OLDEST = [6, 2] as const; // BullMQ's Lua scripts need it

/**
 * Knocks once, without retrying, so that a wrong address is an error in seconds. Rejects with BusUnavailable when nobody
 * answers or the server is too old; warns when it may evict keys, which would be jobs.
 */
export async function greetRedis(url: string, log: BusLog): Promise<void> {
  const { version, policy } = await knock(url);
  const [major = 0, minor = 0] = version.split('.').map(Number);
  if (major < OLDEST[0] || (major === OLDEST[0] && minor < OLDEST[1])) {
    throw new BusUnavailable({
      id: `Redis di ${publicAddress(url)} berversi ${version}; diperlukan ${OLDEST.join('.')} atau yang lebih baru.`,
      en: `The Redis at ${publicAddress(url)} is version ${version}; ${OLDEST.join('.')} or newer is needed.`,
    });
  }
  if (policy !== 'noeviction') {
    log.warn({ policy }, 'Redis may evict jobs: set its maxmemory-policy to noeviction');
  }
}

async function knock(url: string): Promise<{ version: string; policy: string }> {
  let refusal: unknown;
  let client: Redis | undefined;
  try {
    if (!/^rediss?:\/\//.test(url)) throw new Error('not a redis:// or rediss:// address');
    client = new Redis(url, { lazyConnect: true, retryStrategy: () => null, maxRetriesPerRequest: 0 });
    client.on('error', (error) => {
      refusal = error; // connect() itself only says that the connection is closed
    });
    await within(ANSWER_WITHIN_MS, 'connect', client.connect());
    const info = await within(
      ANSWER_WITHIN_MS,
      'INFO',
      Promise.all([client.info('server'), client.info('memory')]),
    );
    const field = (name: string) => new RegExp(`^${name}:(.*?)\r?$`, 'm').exec(info.join('\n'))?.[1] ?? '';
    return { version: field('redis_version'), policy: field('maxmemory_policy') };
  } catch (error) {
    const reason = reasonOf(refusal ?? error);
    throw new BusUnavailable(
      {
        id: `REDIS_URL diisi, tetapi Redis di ${publicAddress(url)} tidak menjawab (${reason}). Jalankan Redis, perbaiki alamatnya, atau kosongkan REDIS_URL agar antrean memakai PostgreSQL.`,
        en: `REDIS_URL is set, but no Redis answers at ${publicAddress(url)} (${reason}). Start it, correct the address, or leave REDIS_URL empty to queue in PostgreSQL.`,
      },
      refusal ?? error,
    );
  } finally {
    client?.disconnect();
  }
}
