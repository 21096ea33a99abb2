import { spawnSync } from 'node:child_process';
import { chown, readFile, stat } from 'node:fs/promises';
import { LauncherError } from './launcher-error.ts';

/** Who the server runs as, by number. */
export interface ServerUser {
  uid: number;
  gid: number;
}

/**
 * Chooses the user to run the server as; undefined means ourselves. PostgreSQL refuses to run as root, so
 * root drops to whoever owns the cluster already, else to an existing `postgres`, else to `nobody`. No user
 * is ever created.
 */
export async function chooseServerUser(cluster: string): Promise<ServerUser | undefined> {
  if (process.getuid?.() !== 0) return undefined;
  const owner = await stat(cluster).catch(() => undefined);
  if (owner && owner.uid !== 0) return { uid: owner.uid, gid: owner.gid };
  const users = parseUsers(await readFile('/etc/passwd', 'utf8').catch(() => ''));
  const user = users.get('postgres') ?? users.get('nobody');
  if (user && user.uid !== 0) return user;
  throw new LauncherError({
    id:
      'PostgreSQL tidak mau berjalan sebagai root dan tidak ada pengguna "postgres" atau "nobody". ' +
      'Jalankan sebagai pengguna biasa.',
    en:
      'PostgreSQL refuses to run as root and there is no user "postgres" or "nobody". ' +
      'Run this as a plain user.',
  });
}

/**
 * Reads name, uid and gid out of /etc/passwd. A negative number (macOS's nobody is -2) is what the kernel
 * makes of it.
 */
export function parseUsers(passwd: string): Map<string, ServerUser> {
  const users = new Map<string, ServerUser>();
  for (const line of passwd.split('\n')) {
    const [name, , uid, gid] = line.split(':');
    if (!name || name.startsWith('#') || uid === undefined || gid === undefined) continue;
    users.set(name, { uid: Number(uid) >>> 0, gid: Number(gid) >>> 0 });
  }
  return users;
}

/**
 * Tells whether `user` can enter and read `path`; asked of the system itself, since folders above it may
 * forbid it.
 */
export function canReach(path: string, user: ServerUser): boolean {
  const answer = spawnSync('/bin/sh', ['-c', 'test -r "$1" && test -x "$1"', 'sh', path], {
    ...runAs(user),
    cwd: '/',
  });
  return answer.status === 0;
}

/**
 * The spawn options that make a program run as `user`. Node takes the numbers signed, the file system
 * unsigned.
 */
export function runAs(user: ServerUser | undefined): { uid?: number; gid?: number } {
  return user ? { uid: user.uid | 0, gid: user.gid | 0 } : {};
}

/** Hands a file or folder to the server's user, when that is not ourselves. */
export async function giveTo(user: ServerUser | undefined, path: string): Promise<void> {
  if (user) await chown(path, user.uid, user.gid);
}
