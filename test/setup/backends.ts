import { describe } from 'vitest';
import { askServers } from './ask-servers.ts';
import { currentWorker } from './config.ts';
import { flushRedis } from './flush-redis.ts';
import { describeNeeding } from './needs.ts';
import type { RedisServer } from './servers.ts';

/** What a suite runs on: no `redisUrl` means the PostgreSQL backend, exactly as for the services. */
export interface QueueBackend {
  name: 'postgres' | 'redis';
  redisUrl: string | undefined;
}

// This worker's own Redis. Its files run one after another, so emptying it when one is loaded empties it for
// that one.
const { url: redisUrl } = await askServers<RedisServer>(`redis/${currentWorker()}`);
if (redisUrl) await flushRedis(redisUrl);

/**
 * Declares the same suite once for each queue backend. The Redis is empty when the file starts; suites of one
 * file share it. Where there is no Redis that half is skipped with its reason.
 */
export function describeOnEachBackend(title: string, suite: (backend: QueueBackend) => void): void {
  describe(`${title} (postgres)`, () => suite({ name: 'postgres', redisUrl: undefined }));
  describeNeeding('redis', redisUrl !== null, `${title} (redis)`, () =>
    suite({ name: 'redis', redisUrl: redisUrl ?? undefined }),
  );
}
