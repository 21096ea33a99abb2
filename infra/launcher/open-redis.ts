import type { ChildProcess } from 'node:child_process';
import { spawn } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { once } from 'node:events';
import { accessSync, constants } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { programFolders } from './config.ts';
import { freePort } from './free-port.ts';
import { LauncherError } from './launcher-error.ts';
import { buryIfWeDie } from './undertaker.ts';

const TRIES = 5;

export interface OpenedRedis {
  /** redis://... with the password in it. */
  url: string;
  /** Ends the server and removes its data. */
  stop(): Promise<void>;
}

/**
 * Starts a Redis or Valkey of our own, empty and private to us, set as a queue needs it: every write kept,
 * nothing ever evicted. Gives null where neither is installed; throws a LauncherError when it is there but
 * does not start.
 */
export async function openRedis(folders = programFolders()): Promise<OpenedRedis | null> {
  const program = findProgram(folders, 'valkey-server', 'redis-server');
  if (!program) return null;
  const folder = await mkdtemp(join(tmpdir(), 'jejaring-redis-'));
  let said = '';
  for (let tries = 0; tries < TRIES; tries += 1) {
    const started = await launch(program, folder);
    if ('url' in started) {
      const release = buryIfWeDie(started.pid, folder);
      return { url: started.url, stop: () => stop(started.server, folder).then(release) };
    }
    said = started.said;
    // Somebody else has taken the port since we looked; anything else will not get better.
    if (!/address already in use|bind/i.test(said)) break;
  }
  await rm(folder, { recursive: true, force: true });
  throw new LauncherError(
    { id: `${program} tidak mau menyala:`, en: `${program} did not start:` },
    { log: said },
  );
}

function findProgram(folders: string[], ...names: string[]): string | undefined {
  return names.flatMap((name) => folders.map((folder) => join(folder, name))).find(isExecutable);
}

function isExecutable(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

async function launch(
  program: string,
  folder: string,
): Promise<{ url: string; server: ChildProcess; pid: number } | { said: string }> {
  const port = await freePort();
  const password = randomBytes(24).toString('hex');
  const server = spawn(program, ['-'], { stdio: ['pipe', 'pipe', 'ignore'], detached: true });
  await once(server, 'spawn');
  const pid = server.pid as number;
  // The settings go in by stdin: every user of the machine can read a command line, and this holds the
  // password.
  const settings = {
    bind: '127.0.0.1',
    port,
    dir: `"${folder}"`,
    requirepass: password,
    appendonly: 'yes',
    appendfsync: 'everysec',
    'maxmemory-policy': 'noeviction',
    save: '""',
  };
  const lines = Object.entries(settings).map(([name, value]) => `${name} ${value}\n`);
  server.stdin.end(lines.join(''));
  const said: string[] = [];
  for await (const line of createInterface(server.stdout)) {
    said.push(line);
    if (/ready to accept connections/i.test(line)) {
      server.stdout.resume();
      return { url: `redis://:${password}@127.0.0.1:${port}`, server, pid };
    }
  }
  return { said: said.slice(-20).join('\n') };
}

async function stop(server: ChildProcess, folder: string): Promise<void> {
  if (server.exitCode === null && server.signalCode === null) {
    const exit = once(server, 'exit');
    server.kill('SIGTERM');
    await exit;
  }
  await rm(folder, { recursive: true, force: true });
}
