import { dayNumber, dayOfInstant } from '@jejaring/contracts/codes/day';
import { migrate, openDb, postListing, recordEvents, schools, transact } from '@jejaring/db';
import { openTemporaryPostgres } from '@jejaring/infra';
import { startReplica } from '@jejaring/replica';
import { sweep } from '../../services/matcher/src/index.ts';
import { worldOf } from '../world/world.ts';
const server = await openTemporaryPostgres();
await migrate(server.url);
let queries = 0;
let log = false;
const { db, sql, close } = openDb(server.url, { max: 6 });
const now = () => new Date();
const console2 = { info() {}, warn: console.log, error: console.log };
const replica = await startReplica({ sql, log: console2, now });
let catching = 0;
const timed = {
  index: replica.index,
  async catchUp() {
    const t = performance.now();
    await replica.catchUp();
    catching += performance.now() - t;
  },
};
const N = Number(process.argv[2] ?? 300);
const ps = [...worldOf({ seed: 1, today: dayNumber(dayOfInstant(now())), listings: N })];
const facts = new Map(ps.map((p) => [p.school.id, p.school]));
await db
  .insert(schools)
  .values(
    [...facts.values()].map((s) => ({
      id: s.id,
      name: 'x',
      country: s.country,
      networks: [...s.networks],
      safeguarding: s.safeguarding ?? null,
      hasExchanged: s.hasExchanged ?? false,
      origin: 'imported' as const,
      createdAt: now(),
    })),
  );
const post = (some: typeof ps) =>
  transact(db, async (tx) => {
    const h = [];
    for (const p of some) {
      h.push(
        ...(await postListing(tx, { schoolId: p.school.id, content: p.content, state: 'published' }, now()))
          .happenings,
      );
    }
    await recordEvents(tx, h, now());
  });
let t = performance.now();
await post(ps.slice(0, N - 30));
console.log('posted', performance.now() - t);
t = performance.now();
const cpu = process.cpuUsage();
await sweep({ db, now, replica: timed });
const used = process.cpuUsage(cpu);
console.log(
  'burst',
  N - 30,
  performance.now() - t,
  'cpu',
  used.user / 1000,
  used.system / 1000,
  'catchUp',
  catching,
);
for (const p of ps.slice(N - 30)) {
  await post([p]);
  catching = 0;
  t = performance.now();
  const c = process.cpuUsage();
  await sweep({ db, now, replica: timed });
  const u = process.cpuUsage(c);
  console.log((performance.now() - t).toFixed(1), 'cpu', u.user / 1000, 'catchUp', catching.toFixed(1));
}
await replica.stop();
await close();
await server.stop();
