import { dayNumber, dayOfInstant } from '@jejaring/contracts/codes/day';
import type { Posting } from '@jejaring/contracts/listing/posting';
import {
  type Db,
  listings,
  matches,
  migrate,
  openDb,
  postListing,
  recordEvents,
  schools,
  transact,
} from '@jejaring/db';
import { openRedis, openTemporaryPostgres } from '@jejaring/infra';
import { count, sql } from 'drizzle-orm';
import { startService } from '../setup/service-process.ts';
import { worldOf } from '../world/world.ts';
import type { Benchmark, BenchmarkRun } from './benchmark.ts';
import { percentile, rounded } from './measure.ts';

/** Posts in one transaction of a burst: as an import does. */
const AT_ONCE = 20;
const LOOK_MS = 3;

export const benchmark: Benchmark = {
  options: {
    queue: 'postgres or redis; postgres unless told',
    posts: 'listings posted at once for the throughput; 400 unless told',
    singles: 'listings then posted one at a time for the latency; 100 unless told',
    seed: 'of the world; 1 unless told',
  },

  async run(run) {
    const queue = run.text('queue', 'postgres', ['postgres', 'redis']);
    const one = await measure(run, queue, 1);
    const two = await measure(run, queue, 2);
    const row = ({ jobsPerSecond, p50, p99, perListing, deadlocks }: Measured) =>
      `${jobsPerSecond.toFixed(1)} listings/s in a burst; one at a time ${p50.toFixed(1)} ms, 99th ${p99.toFixed(1)} ms; ${perListing.toFixed(1)} matches per listing, ${deadlocks} deadlocks`;
    return {
      table: [
        ['one matcher', row(one)],
        ['two matchers', row(two)],
      ],
      json: {
        jobsPerSecond: rounded(one.jobsPerSecond),
        p50Ms: rounded(one.p50),
        p99Ms: rounded(one.p99),
        queue,
        twoMatchersRatio: rounded(two.jobsPerSecond / one.jobsPerSecond),
        matchesPerListing: rounded(one.perListing),
        deadlocks: one.deadlocks + two.deadlocks,
      },
    };
  },
};

interface Measured {
  jobsPerSecond: number;
  p50: number;
  p99: number;
  perListing: number;
  /** Transactions that PostgreSQL had to break, and that ran again, a second later each. */
  deadlocks: number;
}

/** So many matchers, each a process of its own, on a database and a queue of their own. */
async function measure(run: BenchmarkRun, queue: string, matchers: number): Promise<Measured> {
  await using opened = new AsyncDisposableStack();
  const server = opened.adopt(await openTemporaryPostgres(), ({ stop }) => stop());
  await migrate(server.url);
  const redis = queue === 'redis' ? opened.adopt(await demandRedis(), ({ stop }) => stop()) : undefined;
  const { db } = opened.adopt(openDb(server.url, { max: 6, name: 'bench' }), ({ close }) => close());
  const env = { DATABASE_URL: server.url, REDIS_URL: redis?.url, LOG_LEVEL: 'info' };
  for (const each of await Promise.all(Array.from({ length: matchers }, () => startService('matcher', env))))
    opened.use(each);

  const [posts, singles] = [run.number('posts', 400), run.number('singles', 100)];
  const today = dayNumber(dayOfInstant(new Date()));
  const postings = [...worldOf({ seed: run.number('seed', 1), today, listings: posts + singles })];
  await addSchools(db, postings);
  run.progress(`${matchers} matcher(s) ready on ${queue}; posting ${posts} at once`);
  const startedAt = performance.now();
  for (let at = 0; at < posts; at += AT_ONCE)
    await post(db, postings.slice(at, Math.min(at + AT_ONCE, posts)));
  await until(async () => (await waiting(db)) === 0);
  const seconds = (performance.now() - startedAt) / 1000;
  const [recorded] = await db.select({ matches: count() }).from(matches);

  run.progress(`${seconds.toFixed(1)} s; now ${singles} one at a time`);
  const times: number[] = [];
  for (const posting of postings.slice(posts)) {
    const [id] = await post(db, [posting]);
    const postedAt = performance.now();
    await until(async () => {
      const [row] = await db.execute<{ done: boolean }>(
        sql`select matched_change > 0 as done from listings where id = ${id!}`,
      );
      return row!.done;
    });
    times.push(performance.now() - postedAt);
    await until(async () => (await waiting(db)) === 0);
  }
  const [{ deadlocks } = { deadlocks: 0 }] = await db.execute<{ deadlocks: number }>(
    sql`select deadlocks::int from pg_stat_database where datname = current_database()`,
  );
  times.sort((x, y) => x - y);
  return {
    jobsPerSecond: posts / seconds,
    p50: percentile(times, 0.5),
    p99: percentile(times, 0.99),
    perListing: (recorded?.matches ?? 0) / posts,
    deadlocks,
  };
}

async function demandRedis() {
  const redis = await openRedis();
  if (!redis) throw new Error('redis-server is not installed');
  return redis;
}

async function addSchools(db: Db, postings: readonly Posting[]): Promise<void> {
  const facts = new Map(postings.map(({ school }) => [school.id, school]));
  const rows = [...facts.values()].map(({ id, country, networks, safeguarding, hasExchanged }) => ({
    id,
    name: `School ${id.slice(0, 8)}`,
    country,
    networks: [...networks],
    safeguarding: safeguarding ?? null,
    hasExchanged: hasExchanged ?? false,
    origin: 'imported' as const,
    createdAt: new Date(),
  }));
  await db.insert(schools).values(rows);
}

const post = (db: Db, postings: readonly Posting[]): Promise<string[]> =>
  transact(db, async (tx) => {
    const ids: string[] = [];
    const happenings = [];
    for (const { school, content } of postings) {
      const draft = { schoolId: school.id, content, state: 'published' as const };
      const posted = await postListing(tx, draft, new Date());
      ids.push(posted.id);
      happenings.push(...posted.happenings);
    }
    await recordEvents(tx, happenings, new Date());
    return ids;
  });

async function waiting(db: Db): Promise<number> {
  const [row] = await db
    .select({ waiting: count() })
    .from(listings)
    .where(sql`${listings.change} > ${listings.matchedChange} or ${listings.gaps} > 0`);
  return row?.waiting ?? 0;
}

async function until(condition: () => Promise<boolean>): Promise<void> {
  while (!(await condition())) await new Promise((resolve) => setTimeout(resolve, LOOK_MS));
}
