import { execFile } from 'node:child_process';
import { chmod, mkdtemp, realpath, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import postgres from 'postgres';
import { afterAll, onTestFinished } from 'vitest';
import { openPostgres } from '../open-postgres.ts';
import { isAlive, readPostmaster } from '../postmaster-file.ts';

/**
 * A new folder for one test, removed afterwards together with any server that a failing test has left running
 * in it.
 */
export async function scratchFolder(): Promise<string> {
  const folder = await mkdtemp(join(await realpath(tmpdir()), 'jejaring-test-'));
  await chmod(folder, 0o755);
  onTestFinished(async () => {
    const server = await readPostmaster(join(folder, 'cluster'));
    if (server) process.kill(server.pid, 'SIGQUIT');
    await rm(folder, { recursive: true, force: true });
  });
  return folder;
}

/** A folder in which the server has run and stopped: a copy, since copying takes a tenth of making. */
export async function preparedFolder(): Promise<string> {
  prepared ??= prepare();
  const folder = await scratchFolder();
  await promisify(execFile)('cp', ['-a', `${await prepared}/.`, folder]);
  return folder;
}

let prepared: Promise<string> | undefined;
afterAll(async () => {
  if (prepared) await rm(await prepared, { recursive: true, force: true });
});

async function prepare(): Promise<string> {
  const folder = await mkdtemp(join(await realpath(tmpdir()), 'jejaring-test-'));
  await chmod(folder, 0o755);
  await (await openPostgres({ folder, durable: false })).stop();
  return folder;
}

/** Runs one query on a connection of its own and gives its first row. */
export async function ask(url: string, query: string): Promise<Record<string, unknown> | undefined> {
  const sql = postgres(url, { max: 1, onnotice: () => {} });
  try {
    const [row] = await sql.unsafe(query);
    return row;
  } finally {
    await sql.end();
  }
}

/** The process number of the server in this folder; undefined when none runs. */
export async function serverIn(folder: string): Promise<number | undefined> {
  const server = await readPostmaster(join(folder, 'cluster'));
  return server && isAlive(server.pid) ? server.pid : undefined;
}
