import { fc, test } from '@fast-check/vitest';
import { dayNumber, dayOfInstant } from '@jejaring/contracts/codes/day';
import type { ListingContent } from '@jejaring/contracts/listing/content';
import { newId, type OpenDb } from '@jejaring/db';
import { afterAll, beforeAll, expect } from 'vitest';
import { daysAfter, needToSend, offerToHost } from '../../../test/setup/listings.ts';
import type { Replica } from './replica.ts';
import { answersOf, type Followed, followDatabase, truth } from './testing/follow-database.ts';

const WRITERS = 3;
const LISTINGS_EACH = 4;
const START = new Date();

/** What one writer does next, in a transaction that stays open until it says otherwise. */
type Deed =
  | { does: 'post' | 'edit' | 'bar' | 'pause' | 'resume' | 'delete'; listing: number; number: number }
  | { does: 'move school'; number: number }
  | { does: 'commit' }
  | { does: 'roll back' };
type Step = { writer: number; deed: Deed } | { look: number } | { daysFromStart: number } | { cut: true };

const deed: fc.Arbitrary<Deed> = fc.oneof(
  {
    weight: 6,
    arbitrary: fc.record({
      does: fc.constantFrom('post', 'post', 'edit', 'bar', 'pause', 'resume', 'delete'),
      listing: fc.nat({ max: LISTINGS_EACH - 1 }),
      number: fc.nat({ max: 60 }),
    }),
  },
  {
    weight: 1,
    arbitrary: fc.record({ does: fc.constant('move school' as const), number: fc.nat({ max: 3 }) }),
  },
  {
    weight: 4,
    arbitrary: fc.constantFrom<Deed>(
      { does: 'commit' },
      { does: 'commit' },
      { does: 'commit' },
      { does: 'roll back' },
    ),
  },
);
const step: fc.Arbitrary<Step> = fc.oneof(
  { weight: 12, arbitrary: fc.record({ writer: fc.nat({ max: WRITERS - 1 }), deed }) },
  { weight: 4, arbitrary: fc.record({ look: fc.nat({ max: 1 }) }) },
  { weight: 1, arbitrary: fc.record({ daysFromStart: fc.constantFrom(0, 0, 130, 200) }) },
  { weight: 1, arbitrary: fc.constant({ cut: true as const }) },
);

let world: Followed;
let writers: Awaited<ReturnType<OpenDb['sql']['reserve']>>[];
beforeAll(async () => {
  world = await followDatabase();
  writers = await Promise.all(Array.from({ length: WRITERS }, () => world.sql.reserve()));
});
afterAll(async () => {
  for (const writer of writers) writer.release();
  await world[Symbol.asyncDispose]();
});

/** Offers of some writers fit the needs of others; every number gives another content, and another last day. */
const contentOf = (writer: number, number: number): ListingContent => {
  const from = daysAfter(START, 90 + number);
  const to = daysAfter(START, 110 + number);
  const dates = { windows: [{ from, to }], stay: { minDays: 7, maxDays: 14 } };
  const content = writer % 2 === 0 ? offerToHost(START) : needToSend(START);
  return { ...content, legs: content.legs!.map((leg) => ({ ...leg, dates })) };
};

/** Runs the deed on the writer's own connection. Writers have listings of their own, so that none waits for another. */
async function run(
  writer: number,
  schools: readonly string[],
  ids: readonly string[],
  what: Deed,
): Promise<void> {
  const sql = writers[writer]!;
  const school = schools[writer]!;
  if (what.does === 'commit') return void (await sql`commit`.then(() => sql`begin`));
  if (what.does === 'roll back') return void (await sql`rollback`.then(() => sql`begin`));
  if (what.does === 'move school') {
    const country = ['ID', 'MY', 'AU', 'JP'][what.number]!;
    return void (await sql`update schools set country = ${country} where id = ${school}`);
  }
  const id = ids[writer * LISTINGS_EACH + what.listing]!;
  const content = contentOf(writer, what.number);
  const json = JSON.stringify(content);
  const expires = `${daysAfter(START, 111 + what.number)}T00:00:00Z`;
  switch (what.does) {
    case 'post':
      await sql`insert into listings (id, school_id, state, kind, side, content, terms_hash, created_at, updated_at, expires_at)
        values (${id}, ${school}, 'published', ${content.kind}, ${content.side}, ${json}::text::jsonb, '', now(), now(), ${expires}::text::timestamptz)
        on conflict do nothing`;
      return;
    case 'edit':
      await sql`update listings set content = ${json}::text::jsonb, change = change + 1, expires_at = ${expires}::text::timestamptz where id = ${id}`;
      return;
    case 'bar':
      await sql`update listings set bar = ${what.number > 50 ? null : 5000 + 100 * what.number} where id = ${id}`;
      return;
    case 'pause':
    case 'resume':
      await sql`update listings set state = ${what.does === 'pause' ? 'paused' : 'published'}, change = change + 1 where id = ${id}`;
      return;
    case 'delete':
      await sql`delete from listings where id = ${id}`;
  }
}

/** Its connection may have been cut: it says so once. */
const catchUp = (replica: Replica) => replica.catchUp().catch(() => replica.catchUp());

async function expectTrue(replica: Replica): Promise<void> {
  await catchUp(replica);
  const { index, changes, subjects } = await truth(world.db, world.clock.now);
  const today = dayNumber(dayOfInstant(world.clock.now));
  expect(replica.index.size).toBe(index.size);
  expect(subjects.map(({ id }) => replica.changeOf(id))).toEqual(subjects.map(({ id }) => changes.get(id)));
  expect(answersOf(replica.index, { subjects }, today)).toEqual(answersOf(index, { subjects }, today));
}

test.prop([fc.array(step, { minLength: 10, maxLength: 60, size: 'max' })], {
  numRuns: 40,
  endOnFailure: true,
})(
  'after any history, caught up at any moment, a replica is what the database says',
  async (steps) => {
    world.clock.now = START;
    const schools = await Promise.all(writers.map(() => world.school()));
    const ids = Array.from({ length: WRITERS * LISTINGS_EACH }, newId);
    await Promise.all(writers.map((sql) => sql`begin`));
    try {
      for (const each of steps) {
        if ('deed' in each) await run(each.writer, schools, ids, each.deed);
        else if ('look' in each) await (each.look === 0 ? catchUp(world.replica) : expectTrue(world.replica));
        else if ('cut' in each)
          await world.sql`select pg_terminate_backend(pid) from pg_stat_activity
            where datname = current_database() and query ~ 'change_feed|jejaring_outbox' and query !~ 'pg_terminate' and pid <> pg_backend_pid()`;
        else world.clock.now = new Date(START.getTime() + each.daysFromStart * 86_400_000);
      }
      await expectTrue(world.replica);
      await Promise.all(writers.map((sql) => sql`commit`));
      await expectTrue(world.replica);
    } finally {
      await Promise.all(writers.map((sql) => sql`rollback`));
      await world.sql`delete from schools`;
    }
    await expectTrue(world.replica);
    expect(world.replica.index.size).toBe(0);
  },
  60_000,
);
