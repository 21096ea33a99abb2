import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import postgres from 'postgres';
import { inRepository } from '../bootstrap/repository.mjs';
import { ensureCluster, SUPERUSER } from './cluster.ts';
import { prepareDataFolder } from './data-folder.ts';
import { LauncherError } from './launcher-error.ts';
import type { Membership } from './membership.ts';
import { join as joinServer } from './membership.ts';
import { findPostgresBinaries } from './postgres-binaries.ts';
import type { PostmasterOptions } from './postmaster.ts';
import { startPostmaster, stopPostmaster } from './postmaster.ts';
import type { Postmaster } from './postmaster-file.ts';
import { readPostmaster } from './postmaster-file.ts';
import { chooseServerUser } from './server-user.ts';

// Two drivers at once: the API's and the workers' pools, and BullMQ's 13 connections for two queues and three
// workers.
const MAX_CONNECTIONS = 200;
const PATIENCE_MS = 60_000;
const POLL_MS = 50;

export interface PostgresOptions {
  /**
   * Absolute path of the folder that holds the cluster, its log and its password; `.local/postgres` if left
   * out.
   */
  folder?: string;
  /** The database to open, made if missing; `jejaring` if left out. */
  database?: string;
  /** False gives up safety against power cuts for speed: for tests only. True if left out. */
  durable?: boolean;
}

export interface OpenedPostgres {
  /** postgres://... with the password in it, for every driver. */
  url: string;
  /** Leaves the server, and shuts it down if nobody else uses it. Calling it again waits for the same end. */
  stop(): Promise<void>;
}

/**
 * Opens the embedded PostgreSQL: makes the cluster, starts the server or joins the one that another process,
 * or a killed one, has left running. Any number of processes may share a folder; the last to leave stops the
 * server. The process must call `stop`, or it does not end by itself. Throws a LauncherError when it cannot
 * be had.
 */
export async function openPostgres(options: PostgresOptions = {}): Promise<OpenedPostgres> {
  const {
    folder: wanted = inRepository('.local', 'postgres'),
    database = 'jejaring',
    durable = true,
  } = options;
  const user = await chooseServerUser(join(wanted, 'cluster'));
  const binaries = await findPostgresBinaries(user);
  const folder = await prepareDataFolder(wanted, user);
  const password = await ensureCluster(folder, binaries.initdb, user, durable);
  const urlOf = (port: number, name: string) =>
    `postgres://${SUPERUSER}:${password}@127.0.0.1:${port}/${name}`;
  const start = { folder, postgres: binaries.postgres, user, durable, maxConnections: MAX_CONNECTIONS };
  const { server, membership } = await reachServer(start, (port) => urlOf(port, 'postgres'));
  const leave = () => membership.leave(() => stopPostmaster(folder, server.pid));
  try {
    await ensureDatabase(urlOf(server.port, 'postgres'), database);
  } catch (error) {
    await leave();
    throw error;
  }
  let left: Promise<void> | undefined;
  return { url: urlOf(server.port, database), stop: () => (left ??= leave()) };
}

/** Looks, starts and joins until it has both; a server may come or go between any two of these. */
async function reachServer(
  start: PostmasterOptions,
  urlOf: (port: number) => string,
): Promise<{ server: Postmaster; membership: Membership }> {
  for (const deadline = Date.now() + PATIENCE_MS; Date.now() < deadline; await pause(POLL_MS)) {
    const running = await readPostmaster(join(start.folder, 'cluster'));
    if (running && !running.ready) continue;
    const server = running ?? (await startPostmaster(start));
    if (server === 'retry') continue;
    const membership = await joinServer(urlOf(server.port));
    if (membership) return { server, membership };
  }
  throw new LauncherError({
    id: `PostgreSQL di ${start.folder} tidak siap juga dalam satu menit; lihat server.log di sana.`,
    en: `PostgreSQL in ${start.folder} was not ready within a minute; see server.log there.`,
  });
}

async function ensureDatabase(url: string, name: string): Promise<void> {
  const sql = postgres(url, { max: 1, fetch_types: false, onnotice: () => {} });
  try {
    const [found] = await sql`select 1 from pg_database where datname = ${name}`;
    if (found) return;
    await sql`create database ${sql(name)}`.catch((error: { code?: string }) => {
      // 42P04 and 23505: another process has just made it.
      if (error.code !== '42P04' && error.code !== '23505') throw error;
    });
  } finally {
    await sql.end();
  }
}
