import { chmod, mkdtemp, realpath, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type OpenedPostgres, openPostgres } from '@jejaring/infra';
import { readPostmaster } from '../../infra/launcher/postmaster-file.ts';
import { buryIfWeDie } from '../../infra/launcher/undertaker.ts';
import { inDatabase } from '../setup/in-database.ts';

/** For a server that has the machine to itself and may lose everything. Those that a lookup needs are on its functions. */
const SETTINGS = {
  shared_buffers: '6GB',
  effective_cache_size: '16GB',
  work_mem: '256MB',
  maintenance_work_mem: '2GB',
  random_page_cost: '1.1',
  max_wal_size: '16GB',
  wal_level: 'minimal',
  max_wal_senders: '0',
  autovacuum: 'off',
};

/** Opens an empty server with all the memory that a million listings can use, gone after `stop`. */
export async function openTunedPostgres(): Promise<OpenedPostgres> {
  const wanted = await mkdtemp(join(tmpdir(), 'jejaring-oracle-'));
  await chmod(wanted, 0o755);
  const options = { folder: wanted, durable: false };
  try {
    await settle(await openPostgres(options));
    const { url, stop } = await openPostgres(options);
    const folder = await realpath(wanted);
    const server = await readPostmaster(join(folder, 'cluster'));
    const release = server ? buryIfWeDie(server.pid, folder) : () => {};
    return {
      url,
      async stop() {
        await stop();
        release();
        await rm(wanted, { recursive: true, force: true });
        await rm(folder, { recursive: true, force: true });
      },
    };
  } catch (error) {
    await rm(wanted, { recursive: true, force: true });
    throw error;
  }
}

/** Writes the settings, which hold from the next start on. */
async function settle({ url, stop }: OpenedPostgres): Promise<void> {
  try {
    await inDatabase(url, async (sql) => {
      for (const [name, value] of Object.entries(SETTINGS))
        await sql`alter system set ${sql(name)} = ${sql.unsafe(`'${value}'`)}`;
    });
  } finally {
    await stop();
  }
}
