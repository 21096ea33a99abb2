import { randomUUID } from 'node:crypto';
import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { migrate } from '@jejaring/db';
import { openRedis, openTemporaryPostgres } from '@jejaring/infra';
import type { TestProject } from 'vitest/node';
import { inDatabase } from './in-database.ts';
import { lazily } from './lazily.ts';

declare module 'vitest' {
  interface ProvidedContext {
    /** Where a test's process asks for servers; the path holds a secret. */
    serversUrl: string;
  }
}

/** What `GET .../postgres` answers: the cluster's own database, and the name of the migrated one to clone. */
export interface PostgresServer {
  url: string;
  template: string;
}

/** What `GET .../redis/{worker}` answers; a null url where Redis is not installed. */
export interface RedisServer {
  url: string | null;
}

const TEMPLATE = 'jejaring_template';

/**
 * Offers the tests one PostgreSQL, and one Redis for each worker process, whose channels and FLUSHALL then
 * concern nobody else. Each is started when a test first asks for it, so that a run of pure tests starts
 * nothing.
 */
export default async function offerServers(project: TestProject): Promise<() => Promise<void>> {
  const cluster = lazily(openTemplateCluster);
  const redisOf = new Map<string, ReturnType<typeof lazily<Awaited<ReturnType<typeof openRedis>>>>>();
  const answer = async (path: string): Promise<PostgresServer | RedisServer | undefined> => {
    const [, kind, worker = ''] = path.slice(secretPath.length).split('/');
    if (kind === 'postgres') return { url: (await cluster.get()).url, template: TEMPLATE };
    if (kind !== 'redis') return undefined;
    const redis = redisOf.get(worker) ?? lazily(openRedis);
    redisOf.set(worker, redis);
    return { url: (await redis.get())?.url ?? null };
  };

  const secretPath = `/${randomUUID()}`;
  const desk = createServer((request, response) => {
    const path = request.url ?? '';
    const found = path.startsWith(`${secretPath}/`) ? answer(path) : Promise.resolve(undefined);
    found.then(
      (body) => response.writeHead(body ? 200 : 404).end(JSON.stringify(body)),
      (error: Error) => response.writeHead(500).end(error.stack),
    );
  });
  desk.listen(0, '127.0.0.1');
  await once(desk, 'listening');
  project.provide('serversUrl', `http://127.0.0.1:${(desk.address() as AddressInfo).port}${secretPath}`);

  return async () => {
    desk.close();
    desk.closeAllConnections();
    await (await cluster.opened())?.stop();
    for (const redis of redisOf.values()) await (await redis.opened())?.stop();
  };
}

async function openTemplateCluster(): Promise<{ url: string; stop(): Promise<void> }> {
  const { url, stop } = await openTemporaryPostgres();
  try {
    await inDatabase(url, (sql) => sql`create database ${sql(TEMPLATE)}`);
    const template = new URL(url);
    template.pathname = TEMPLATE;
    await migrate(template.href);
  } catch (error) {
    await stop();
    throw error;
  }
  return { url, stop };
}
