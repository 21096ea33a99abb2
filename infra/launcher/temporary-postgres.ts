import { chmod, mkdtemp, realpath, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { OpenedPostgres } from './open-postgres.ts';
import { openPostgres } from './open-postgres.ts';
import { readPostmaster } from './postmaster-file.ts';
import { buryIfWeDie } from './undertaker.ts';

/**
 * Opens a server of its own on an empty cluster that is fast rather than safe, and gone after `stop`. For
 * tests.
 */
export async function openTemporaryPostgres(): Promise<OpenedPostgres> {
  const wanted = await mkdtemp(join(tmpdir(), 'jejaring-postgres-'));
  await chmod(wanted, 0o755);
  const { url, stop } = await openPostgres({ folder: wanted, durable: false }).catch(
    async (error: unknown) => {
      await rm(wanted, { recursive: true, force: true });
      throw error;
    },
  );
  const folder = await realpath(wanted);
  const server = await readPostmaster(join(folder, 'cluster'));
  const release = server ? buryIfWeDie(server.pid, folder) : () => {};
  return {
    url,
    async stop() {
      await stop();
      release();
      await rm(folder, { recursive: true, force: true });
      await rm(wanted, { force: true });
    },
  };
}
