import { apiPlugin, httpServer, makeAuth } from '@jejaring/api';
import { dayOf } from '@jejaring/contracts/codes/day';
import type { ListingPreview } from '@jejaring/contracts/listing/view';
import { migrate, openDb } from '@jejaring/db';
import { openTemporaryPostgres } from '@jejaring/infra';
import { startReplica } from '@jejaring/replica';
import { insertMember } from '../setup/insert-member.ts';
import { openWorld, worldOf } from '../world/world.ts';
import { type Benchmark, TODAY } from './benchmark.ts';
import { fillDatabase } from './fill-database.ts';
import { draftsOf } from './live-match/subjects.ts';
import { duration, percentile, rounded, spread, timingsOf } from './measure.ts';

/** Asked first: a process that has just started is not what a coordinator meets. */
const WARM_UP = 100;

export const benchmark: Benchmark = {
  options: {
    listings: 'how many there are; 10000 unless told',
    seed: 'of the world; 1 unless told',
    previews: 'how many drafts are previewed, one after another; 200 unless told',
  },

  async run(run) {
    const listings = run.number('listings', 10_000);
    const options = { seed: run.number('seed', 1), today: TODAY, listings };
    const now = () => new Date(`${dayOf(TODAY)}T12:00:00Z`);
    await using opened = new AsyncDisposableStack();
    const server = opened.adopt(await openTemporaryPostgres(), (each) => each.stop());
    await migrate(server.url);
    await fillDatabase(server.url, worldOf(options), now());
    const { db, sql } = opened.adopt(openDb(server.url), ({ close }) => close());
    const app = opened.adopt(httpServer('error'), (each) => each.close());
    const replica = opened.adopt(await startReplica({ sql, log: app.log, now }), (each) => each.stop());
    const auth = makeAuth(db, {
      secret: 'a secret of the benchmark, long enough',
      publicUrl: 'http://localhost',
    });
    await app.register(apiPlugin, { db, replica, auth, now });
    const url = new URL('/v1/listings/preview', await app.listen({ host: '127.0.0.1', port: 0 }));
    const { token } = await insertMember(db);
    run.progress(`${replica.index.size} listings in the index; previewing`);

    const preview = async (draft: unknown): Promise<ListingPreview> => {
      const headers = { authorization: `Bearer ${token}`, 'content-type': 'application/json' };
      const answer = await fetch(url, { method: 'POST', headers, body: JSON.stringify(draft) });
      if (!answer.ok) throw new Error(`${answer.status} ${await answer.text()}`);
      return (await answer.json()) as ListingPreview;
    };
    const drafts = draftsOf(openWorld(options), WARM_UP + run.number('previews', 200));
    for (const { content } of drafts.slice(0, WARM_UP)) await preview(content);
    const times: number[] = [];
    const schools: number[] = [];
    for (const { content } of drafts.slice(WARM_UP)) {
      const asked = performance.now();
      const answer = await preview(content);
      times.push(performance.now() - asked);
      schools.push(answer.schools);
    }
    const timings = timingsOf(times);
    schools.sort((x, y) => x - y);
    return {
      table: [
        ['listings', String(replica.index.size)],
        ['preview over HTTP', spread(timings)],
        ['mean', duration(timings.mean)],
        ['schools found', `median ${percentile(schools, 0.5)}, most ${schools.at(-1) ?? 0}`],
      ],
      json: {
        listings: replica.index.size,
        p50Ms: rounded(timings.p50),
        p99Ms: rounded(timings.p99),
        maxMs: rounded(timings.max),
      },
    };
  },
};
