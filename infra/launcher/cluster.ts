import { execFile } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { existsSync } from 'node:fs';
import { link, mkdtemp, readdir, readFile, rename, rm, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { LauncherError } from './launcher-error.ts';
import type { ServerUser } from './server-user.ts';
import { giveTo, runAs } from './server-user.ts';

const UNFINISHED = 'unfinished-';
const LONGEST_INITDB_MS = 10 * 60_000;

/** The superuser that the cluster is made with, the only one there is at first. */
export const SUPERUSER = 'postgres';

/**
 * What the server sees of our environment: no PGDATA, PGPORT or locale of the caller may change what it does.
 */
export const SERVER_ENVIRONMENT = { PATH: '/usr/bin:/bin', LC_ALL: 'C', TZ: 'UTC' };

/**
 * Makes the cluster below `folder` unless it is there, and gives the superuser's password. It is built beside
 * its final place and renamed, so that a crash leaves nothing half-made and of two processes at once one wins
 * and both go on.
 */
export async function ensureCluster(
  folder: string,
  initdb: string,
  user: ServerUser | undefined,
  durable: boolean,
): Promise<string> {
  const password = await ensurePassword(folder);
  const cluster = join(folder, 'cluster');
  if (existsSync(join(cluster, 'PG_VERSION'))) return password;
  await sweepUnfinished(folder);
  const unfinished = await mkdtemp(join(folder, UNFINISHED));
  await giveTo(user, unfinished);
  await initialise(initdb, unfinished, password, user, durable);
  await rename(unfinished, cluster).catch(async (error: NodeJS.ErrnoException) => {
    await rm(unfinished, { recursive: true, force: true });
    if (error.code !== 'ENOTEMPTY' && error.code !== 'EEXIST') throw error;
  });
  return password;
}

/**
 * A random password in a file that only we can read: the server listens on a port that every local user can
 * reach.
 */
async function ensurePassword(folder: string): Promise<string> {
  const file = join(folder, 'password');
  if (!existsSync(file)) {
    if (existsSync(join(folder, 'cluster', 'PG_VERSION'))) throw passwordLost(folder);
    const draft = `${file}.${randomBytes(6).toString('hex')}`;
    await writeFile(draft, randomBytes(24).toString('hex'), { mode: 0o600, flag: 'wx' });
    await link(draft, file).catch((error: NodeJS.ErrnoException) => {
      if (error.code !== 'EEXIST') throw error;
    });
    await rm(draft);
  }
  return readFile(file, 'utf8');
}

async function initialise(
  initdb: string,
  target: string,
  password: string,
  user: ServerUser | undefined,
  durable: boolean,
): Promise<void> {
  const passwordFile = `${target}.password`;
  await writeFile(passwordFile, password, { mode: 0o600, flag: 'wx' });
  await giveTo(user, passwordFile);
  const options = {
    pgdata: target,
    username: SUPERUSER,
    pwfile: passwordFile,
    auth: 'scram-sha-256',
    encoding: 'UTF8',
    locale: 'C',
    'locale-provider': 'builtin',
    'builtin-locale': 'C.UTF-8',
  };
  const args = Object.entries(options).map(([name, value]) => `--${name}=${value}`);
  if (!durable) args.push('--no-sync');
  try {
    await promisify(execFile)(initdb, [...args, '--no-instructions'], {
      ...runAs(user),
      cwd: '/',
      env: SERVER_ENVIRONMENT,
    });
  } catch (cause) {
    await rm(target, { recursive: true, force: true });
    throw notMade(target, cause);
  } finally {
    await rm(passwordFile, { force: true });
  }
}

/** Removes what an initdb that was killed has left. */
async function sweepUnfinished(folder: string): Promise<void> {
  for (const name of await readdir(folder)) {
    if (!name.startsWith(UNFINISHED)) continue;
    const path = join(folder, name);
    const entry = await stat(path).catch(() => undefined);
    if (entry && Date.now() - entry.mtimeMs > LONGEST_INITDB_MS)
      await rm(path, { recursive: true, force: true });
  }
}

function notMade(target: string, cause: unknown): LauncherError {
  const { message, stderr } = cause as { message: string; stderr?: string };
  return new LauncherError(
    {
      id: `PostgreSQL tidak dapat menyiapkan datanya di ${target}:`,
      en: `PostgreSQL could not prepare its data in ${target}:`,
    },
    { cause, log: stderr?.trim() || message },
  );
}

function passwordLost(folder: string): LauncherError {
  return new LauncherError({
    id: `Berkas kata sandi PostgreSQL di ${folder} hilang. Kembalikan, atau hapus folder itu untuk mulai dari kosong.`,
    en: `PostgreSQL's password file in ${folder} is gone. Put it back, or delete that folder to start from nothing.`,
  });
}
