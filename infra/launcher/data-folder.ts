import { chmod, lstat, mkdir, mkdtemp, readdir, realpath, rmdir, symlink, unlink } from 'node:fs/promises';
import { join } from 'node:path';
import { LauncherError } from './launcher-error.ts';
import type { ServerUser } from './server-user.ts';
import { canReach } from './server-user.ts';

// Where root keeps data that it asked for in a place which the server's user cannot enter, such as a checkout
// in /root.
const REACHABLE_DATA = '/var/lib/jejaring';

/**
 * Makes the data folder and gives its real path, one that the server's user can reach. Where the wanted path
 * lies below a folder that this user may not enter, a link is left there and the data lives in
 * /var/lib/jejaring.
 */
export async function prepareDataFolder(wanted: string, user: ServerUser | undefined): Promise<string> {
  await dropDanglingLink(wanted);
  await mkdir(wanted, { recursive: true, mode: 0o755 });
  const folder = await realpath(wanted);
  if (!user || canReach(folder, user)) return folder;
  return moveAway(wanted, user);
}

async function dropDanglingLink(path: string): Promise<void> {
  const isLink = await lstat(path).then(
    (entry) => entry.isSymbolicLink(),
    () => false,
  );
  if (isLink && !(await exists(path))) await unlink(path);
}

function exists(path: string): Promise<boolean> {
  return realpath(path).then(
    () => true,
    () => false,
  );
}

async function moveAway(wanted: string, user: ServerUser): Promise<string> {
  await chmod(wanted, 0o755);
  if (canReach(wanted, user)) return realpath(wanted);
  if ((await readdir(wanted)).length > 0) throw unreachable(wanted);
  await mkdir(REACHABLE_DATA, { recursive: true, mode: 0o755 });
  const target = await mkdtemp(join(REACHABLE_DATA, 'postgres-'));
  await chmod(target, 0o755);
  await rmdir(wanted).catch(ignore('ENOENT', 'ENOTDIR'));
  // Another process may have been here first; then its folder counts and ours goes.
  await symlink(target, wanted).catch(async (error: NodeJS.ErrnoException) => {
    await rmdir(target);
    ignore('EEXIST')(error);
  });
  return realpath(wanted);
}

function ignore(...codes: string[]): (error: NodeJS.ErrnoException) => void {
  return (error) => {
    if (!codes.includes(error.code ?? '')) throw error;
  };
}

function unreachable(path: string): LauncherError {
  return new LauncherError({
    id: `Pengguna yang menjalankan PostgreSQL tidak dapat membuka ${path}. Periksa izin folder di atasnya.`,
    en: `The user that PostgreSQL runs as cannot open ${path}. Look at the permissions of the folders above it.`,
  });
}
