import { events, listings, matches } from '@jejaring/db';
import { count, isNull, sql } from 'drizzle-orm';
import { expect, test } from 'vitest';
import { openApi } from '../../setup/api.ts';
import { describeOnEachBackend } from '../../setup/backends.ts';
import { chaosSeconds, chaosSeed } from '../../setup/config.ts';
import { eventually } from '../../setup/eventually.ts';
import { seededRandom } from '../../world/random.ts';
import { checkFairLists, checkInvariants } from '../lifecycle/invariants.ts';
import { startMatchers } from './matchers.ts';
import { gatherPeople } from './people.ts';

const MATCHERS = 2;
const CLIENTS = 4;
/** At least, however slow the machine. */
const KILLS = 3;
const SECONDS = chaosSeconds();
const POSTS = 60 * SECONDS;
const SEED = chaosSeed();

describeOnEachBackend(`matchers killed at random while people post (CHAOS_SEED=${SEED})`, ({ redisUrl }) => {
  const whole = (SECONDS * 22 + 200) * 1000;
  test('come to rest with exactly the fair lists of what is posted', { timeout: whole }, async () => {
    await using opened = new AsyncDisposableStack();
    const api = opened.use(await openApi());
    const { db } = api;
    const people = await gatherPeople(api, SEED, POSTS);
    const env = { DATABASE_URL: api.databaseUrl, REDIS_URL: redisUrl, LOG_LEVEL: 'info' };
    const matchers = opened.use(await startMatchers(MATCHERS, env));

    const until = performance.now() + SECONDS * 1000;
    let kills = 0;
    const over = () => performance.now() > until && kills >= KILLS;
    const answered = new Map<number, number>();
    const client = async (number: number) => {
      const random = seededRandom(SEED).begin(1, number);
      while (!over()) {
        const status = await people.act(random);
        expect(status, 'an answer of the server').toBeLessThan(500);
        answered.set(status, (answered.get(status) ?? 0) + 1);
      }
    };
    const killer = async () => {
      const random = seededRandom(SEED).begin(2, 0);
      for (; !over(); kills += 1) await matchers.killOne(random);
    };
    await Promise.all([...Array.from({ length: CLIENTS }, (_, number) => client(number)), killer()]);

    const atRest = async () => {
      const [unrelayed] = await db.select({ waiting: count() }).from(events).where(isNull(events.relayedAt));
      const [behind] = await db
        .select({ waiting: count() })
        .from(listings)
        .where(sql`${listings.change} > ${listings.matchedChange} or ${listings.gaps} > 0`);
      return unrelayed?.waiting === 0 && behind?.waiting === 0;
    };
    await eventually(atRest, 'everything to come to rest', (SECONDS * 20 + 120) * 1000);

    await checkFairLists(api);
    await checkInvariants(api);
    const [recorded] = await db.select({ matches: count() }).from(matches);
    const asked = [...answered].filter(([status]) => status > 0).reduce((sum, [, times]) => sum + times, 0);
    const [posted] = await db.select({ listings: count() }).from(listings);
    const [{ deadlocks } = { deadlocks: 0 }] = await db.execute<{ deadlocks: number }>(
      sql`select deadlocks::int from pg_stat_database where datname = current_database()`,
    );
    console.info(
      `${asked} deeds, ${posted?.listings} listings, ${recorded?.matches} matches on record, ${kills} matchers killed, ${deadlocks} deadlocks`,
    );
    expect(recorded?.matches).toBeGreaterThan(50);
  });
});
