import { dayOf } from '@jejaring/contracts/codes/day';
import { migrate, openDb } from '@jejaring/db';
import { openTemporaryPostgres } from '@jejaring/infra';
import { startReplica } from '@jejaring/replica';
import { worldOf } from '../world/world.ts';
import { type Benchmark, TODAY } from './benchmark.ts';
import { fillDatabase } from './fill-database.ts';
import { duration, rounded, spread, timingsOf } from './measure.ts';
import { bytesInUse } from './memory.ts';

const silent = { info: () => {}, warn: () => {}, error: () => {} };

export const benchmark: Benchmark = {
  options: {
    listings: 'how many are loaded; 100000 unless told',
    seed: 'of the world; 1 unless told',
    looks: 'how often it is asked to catch up, with and without a change; 500 unless told',
  },

  async run(run) {
    const listings = run.number('listings', 100_000);
    const looks = run.number('looks', 500);
    const now = new Date(`${dayOf(TODAY)}T12:00:00Z`);
    const server = await openTemporaryPostgres();
    await using opened = new AsyncDisposableStack();
    opened.defer(() => server.stop());
    await migrate(server.url);
    await fillDatabase(server.url, worldOf({ seed: run.number('seed', 1), today: TODAY, listings }), now);
    run.progress(`${listings} listings in PostgreSQL; loading`);
    const { db, sql } = opened.adopt(openDb(server.url, { max: 4 }), ({ close }) => close());
    const before = bytesInUse();
    const cpuBefore = process.cpuUsage();
    const replica = opened.adopt(await startReplica({ sql, log: silent, now: () => now }), (each) =>
      each.stop(),
    );
    const cpu = process.cpuUsage(cpuBefore);
    const { loadedInMs, setAside, memoryBytes } = replica.health();
    const bytesPerListing = (bytesInUse() - before) / listings;
    run.progress(`loaded in ${loadedInMs} ms; catching up ${looks} times`);

    const idle: number[] = [];
    const after: number[] = [];
    const ids = await sql<{ id: string }[]>`select id from listings order by random() limit ${looks}`;
    for (const { id } of ids) {
      const asked = performance.now();
      await replica.catchUp();
      idle.push(performance.now() - asked);
      await db.execute(`update listings set change = change + 1 where id = '${id}'`);
      const changed = performance.now();
      await replica.catchUp();
      after.push(performance.now() - changed);
      if (replica.changeOf(id) !== 2) throw new Error(`${id} was not caught up with`);
    }
    return {
      table: [
        ['listings', `${replica.index.size} loaded, ${setAside} set aside`],
        ['load', `${duration(loadedInMs)}, ${rounded((loadedInMs * 1000) / listings)} us each`],
        ['of that, this process', `${rounded((cpu.user + cpu.system) / listings)} us each`],
        ['memory', `${rounded(bytesPerListing)} bytes each, ${rounded(memoryBytes / listings)} in arrays`],
        ['catch up, nothing new', spread(timingsOf(idle))],
        ['catch up with one change', spread(timingsOf(after))],
      ],
      json: {
        listings: replica.index.size,
        loadMs: loadedInMs,
        bytesPerListing: rounded(bytesPerListing),
        catchUpP50Ms: rounded(timingsOf(after).p50),
        catchUpP99Ms: rounded(timingsOf(after).p99),
      },
    };
  },
};
