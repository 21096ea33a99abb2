import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

/** What a running server says of itself in its postmaster.pid. */
export interface Postmaster {
  pid: number;
  port: number;
  /** False while it starts, recovers or shuts down. */
  ready: boolean;
}

/**
 * Reads who serves this cluster; undefined when nobody does. The file outlives a server that was killed, so
 * the process it names is looked at too. Lines as in PostgreSQL's miscadmin.h: pid, folder, start time, port,
 * ..., state.
 */
export async function readPostmaster(cluster: string): Promise<Postmaster | undefined> {
  const lines = (await readFile(join(cluster, 'postmaster.pid'), 'utf8').catch(() => '')).split('\n');
  const pid = Number(lines[0]);
  if (!pid || !serves(pid, cluster)) return undefined;
  return { pid, port: Number(lines[3]), ready: lines[7]?.trim() === 'ready' };
}

/**
 * Lets a new server start over the file of a dead one whose number now belongs to another process. PostgreSQL
 * would take that process for the server. It is not deleted: the server also finds in it the shared memory
 * which it has to see unused. A file that names the server's parent, which we are, counts as left behind.
 */
export async function disownStaleFile(cluster: string): Promise<void> {
  const file = join(cluster, 'postmaster.pid');
  const content = await readFile(file, 'utf8').catch(() => '');
  const pid = Number.parseInt(content, 10);
  if (!pid || pid === process.pid || !isAlive(pid) || serves(pid, cluster)) return;
  await writeFile(file, content.replace(/^\d+/, String(process.pid)));
}

/** Tells whether this process is a PostgreSQL on this cluster. A zombie is none. */
function serves(pid: number, cluster: string): boolean {
  return isAlive(pid) && commandOf(pid).includes(cluster);
}

function commandOf(pid: number): string {
  try {
    if (process.platform === 'linux') return readFileSync(`/proc/${pid}/cmdline`, 'utf8');
    return execFileSync('ps', ['-ww', '-o', 'command=', '-p', String(pid)], { encoding: 'utf8' });
  } catch {
    return '';
  }
}

/** Tells whether a process of this number exists, ours or not. */
export function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}
