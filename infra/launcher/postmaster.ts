import type { ChildProcess } from 'node:child_process';
import { spawn } from 'node:child_process';
import { closeSync, openSync, readFileSync, statSync, truncateSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { SERVER_ENVIRONMENT } from './cluster.ts';
import { freePort } from './free-port.ts';
import { LauncherError } from './launcher-error.ts';
import type { Postmaster } from './postmaster-file.ts';
import { disownStaleFile, readPostmaster } from './postmaster-file.ts';
import type { ServerUser } from './server-user.ts';
import { giveTo, runAs } from './server-user.ts';

const POLL_MS = 20;
const LOG_LIMIT_BYTES = 5_000_000;
const FAST_SHUTDOWN_MS = 30_000;
const IMMEDIATE_SHUTDOWN_MS = 5_000;

/** What a server is started with. */
export interface PostmasterOptions {
  folder: string;
  postgres: string;
  user: ServerUser | undefined;
  durable: boolean;
  maxConnections: number;
}

/**
 * Starts the server on a free port. 'retry' means that it gave way to something that passes: a server which
 * another process started at the same moment, a port taken in between, or the last children of a killed
 * server. Throws a LauncherError with the end of the server's log for anything else.
 */
export async function startPostmaster(options: PostmasterOptions): Promise<Postmaster | 'retry'> {
  const cluster = join(options.folder, 'cluster');
  await disownStaleFile(cluster);
  const log = join(options.folder, 'server.log');
  const { server, logStart } = await launch(options, cluster, log);
  const exit = new Promise<'exited'>((resolve, reject) => {
    server.once('exit', () => resolve('exited'));
    server.once('error', reject);
  });
  while ((await Promise.race([exit, pause(POLL_MS)])) !== 'exited') {
    const postmaster = await readPostmaster(cluster);
    if (postmaster?.ready && postmaster.pid === server.pid) return postmaster;
  }
  const said = readFileSync(log).subarray(logStart).toString();
  if (
    /lock file .* already exists|could not bind|could not create any TCP|pre-existing shared memory/.test(
      said,
    )
  ) {
    return 'retry';
  }
  throw notStarted(log, said);
}

async function launch(
  { folder, postgres, user, durable, maxConnections }: PostmasterOptions,
  cluster: string,
  log: string,
): Promise<{ server: ChildProcess; logStart: number }> {
  const settings = {
    port: await freePort(),
    listen_addresses: '127.0.0.1',
    unix_socket_directories: '',
    max_connections: maxConnections,
    timezone: 'UTC',
    log_timezone: 'UTC',
    ...(durable ? {} : { fsync: 'off', synchronous_commit: 'off', full_page_writes: 'off' }),
  };
  const args = Object.entries(settings).flatMap(([name, value]) => ['-c', `${name}=${value}`]);
  const output = openSync(log, 'a', 0o600);
  try {
    await giveTo(user, log);
    if (statSync(log).size > LOG_LIMIT_BYTES) truncateSync(log);
    const logStart = statSync(log).size;
    // A session of its own: a Ctrl-C must reach us, and through us the server, after everyone has said
    // goodbye to it.
    const server = spawn(postgres, ['-D', cluster, ...args], {
      ...runAs(user),
      cwd: folder,
      detached: true,
      env: SERVER_ENVIRONMENT,
      stdio: ['ignore', output, output],
    });
    server.unref();
    return { server, logStart };
  } finally {
    closeSync(output);
  }
}

/** Shuts the server down and waits until it is gone: connections are cut, what is committed stays. */
export async function stopPostmaster(folder: string, pid: number): Promise<void> {
  const cluster = join(folder, 'cluster');
  process.kill(pid, 'SIGINT');
  if (await gone(cluster, pid, FAST_SHUTDOWN_MS)) return;
  process.kill(pid, 'SIGQUIT');
  if (await gone(cluster, pid, IMMEDIATE_SHUTDOWN_MS)) return;
  throw new LauncherError({
    id: `PostgreSQL (proses ${pid}) tidak mau berhenti; lihat ${join(folder, 'server.log')}.`,
    en: `PostgreSQL (process ${pid}) does not stop; see ${join(folder, 'server.log')}.`,
  });
}

async function gone(cluster: string, pid: number, withinMs: number): Promise<boolean> {
  for (const deadline = Date.now() + withinMs; Date.now() < deadline; await pause(POLL_MS)) {
    if ((await readPostmaster(cluster))?.pid !== pid) return true;
  }
  return false;
}

function notStarted(log: string, said: string): LauncherError {
  const tail = said.trim().split('\n').slice(-20).join('\n');
  return new LauncherError(
    { id: `PostgreSQL tidak mau menyala. Akhir ${log}:`, en: `PostgreSQL did not start. The end of ${log}:` },
    { log: tail },
  );
}
