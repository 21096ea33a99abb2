import { dayNumber, dayOfInstant } from '@jejaring/contracts/codes/day';
import type { ListingContent } from '@jejaring/contracts/listing/content';
import { changeListingState, lockListings, transact } from '@jejaring/db';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { eventually } from '../../../test/setup/eventually.ts';
import { inDatabase } from '../../../test/setup/in-database.ts';
import { needToSend, offerToHost } from '../../../test/setup/listings.ts';
import { startReplica } from './start-replica.ts';
import { answersOf, type Followed, followDatabase, truth } from './testing/follow-database.ts';

let world: Followed;
beforeEach(async () => {
  world = await followDatabase();
});
afterEach(() => world[Symbol.asyncDispose]());

const day = () => dayNumber(dayOfInstant(world.clock.now));
const offer = (changes = {}) => offerToHost(world.clock.now, changes);
const need = (changes = {}) => needToSend(world.clock.now, changes);
const postOne = async (country?: string) => world.post(await world.school(country), offer());

/** As an edit does that changes the terms. */
const rewrite = (id: string, content: ListingContent) =>
  world.sql`update listings set content = ${JSON.stringify(content)}::text::jsonb, change = change + 1 where id = ${id}`;

/** The replica, after catching up, knows what the database says and answers as the definition does. */
async function expectTrue(replica = world.replica): Promise<void> {
  await replica.catchUp();
  const { index, changes, subjects } = await truth(world.db, world.clock.now);
  expect(replica.index.size).toBe(index.size);
  for (const id of subjects.map((subject) => subject.id)) expect(replica.changeOf(id)).toBe(changes.get(id));
  expect(answersOf(replica.index, { subjects }, day())).toEqual(answersOf(index, { subjects }, day()));
}

describe('follows', () => {
  test('what was there when it started', async () => {
    for (const country of ['MY', 'AU', 'JP']) await postOne(country);
    await world.post(await world.school(), need());
    await expectTrue(await world.another());
  });

  test('what is posted, edited, barred, withdrawn, deleted', async () => {
    const id = await postOne('MY');
    const other = await world.post(await world.school(), need());
    await expectTrue();
    await rewrite(other, need({ countries: { wanted: ['JP'] } }));
    await expectTrue();
    await rewrite(other, need());
    await world.sql`update listings set bar = 9000 where id = ${id}`;
    await expectTrue();
    await world.sql`update listings set bar = null where id = ${id}`;
    await expectTrue();
    await transact(world.db, async (tx) => {
      const { listing } = (await lockListings(tx, [id])).get(id)!;
      await changeListingState(tx, listing, 'withdraw', world.clock.now);
    });
    await expectTrue();
    expect(world.replica.changeOf(id)).toBeUndefined();
    await world.sql`delete from listings where id = ${other}`;
    await expectTrue();
    expect(world.replica.index.size).toBe(0);
  });

  test('a school and what is deleted with it', async () => {
    const schoolId = await world.school('AU');
    const id = await world.post(schoolId, offer());
    await world.post(await world.school(), need());
    await world.sql`update schools set name = 'Another name' where id = ${schoolId}`;
    await world.replica.catchUp();
    expect(world.replica.changeOf(id)).toBe(1);
    await world.sql`update schools set country = 'NZ', has_exchanged = true where id = ${schoolId}`;
    await expectTrue();
    expect(world.replica.changeOf(id)).toBe(2);
    await world.sql`delete from schools where id = ${schoolId}`;
    await expectTrue();
  });

  test('the kinds it is for, also when a listing becomes another', async () => {
    const virtual = await world.another({ kinds: ['virtual_project'] });
    const id = await postOne('MY');
    await virtual.catchUp();
    expect(virtual.index.size).toBe(0);
    const become = async (kind: 'virtual_project' | 'student_exchange') => {
      await world.sql`update listings set kind = ${kind} where id = ${id}`;
      await rewrite(id, offer({ kind }));
    };
    await become('virtual_project');
    await virtual.catchUp();
    expect([virtual.changeOf(id), virtual.countOf('virtual_project')]).toEqual([2, 1]);
    const loaded = await world.another({ kinds: ['student_exchange'] });
    expect(loaded.index.size).toBe(0);
    await become('student_exchange');
    await Promise.all([virtual.catchUp(), loaded.catchUp()]);
    expect([virtual.index.size, loaded.index.size]).toEqual([0, 1]);
  });
});

describe('by itself', () => {
  test('hears of a commit at once', async () => {
    const id = await postOne('MY');
    await world.sql`select pg_notify('jejaring_outbox', '')`;
    await eventually(() => world.replica.changeOf(id) === 1, 'the hint');
  });

  test('finds by its poll what no hint told', async () => {
    const polling = await world.another({}, { pollMs: 20 });
    const id = await postOne('MY');
    await eventually(() => polling.changeOf(id) === 1, 'the poll');
    expect(world.replica.changeOf(id)).toBeUndefined();
  });

  test('connects again, and hears again, when its connection is cut', async () => {
    await postOne('MY');
    await expectTrue();
    const cut = () =>
      world.sql`select pg_terminate_backend(pid) from pg_stat_activity
        where datname = current_database() and pid <> pg_backend_pid() and query ~ 'jejaring_outbox|change_feed' and query !~ 'pg_terminate'`;
    for (let times = 0; times < 3; times += 1) {
      await cut();
      await postOne('MY');
      await eventually(
        () =>
          world.replica.catchUp().then(
            () => true,
            () => false,
          ),
        'a connection',
      );
      await expectTrue();
    }
    const id = await postOne('MY');
    await world.sql`select pg_notify('jejaring_outbox', '')`;
    await eventually(() => world.replica.changeOf(id) === 1, 'the hint');
  });

  test('says once that the database is away and once that it is back', async () => {
    const polling = await followDatabase({ pollMs: 10 });
    try {
      const { url } = polling.database;
      const name = new URL(url).pathname.slice(1);
      const server = new URL(url);
      server.pathname = 'postgres';
      const allow = (yes: boolean) =>
        inDatabase(server.href, async (admin) => {
          await admin`alter database ${admin(name)} allow_connections ${admin.unsafe(String(yes))}`;
          if (!yes)
            await admin`select pg_terminate_backend(pid) from pg_stat_activity where datname = ${name}`;
        });
      await allow(false);
      await eventually(() => !polling.replica.health().ok, 'the failure');
      await expect(polling.replica.catchUp()).rejects.toThrow();
      await allow(true);
      await eventually(() => polling.replica.health().ok, 'the recovery');
      const said = polling.log.filter(([level]) => level !== 'warn').map(([, message]) => message);
      expect(said).toEqual([
        'replica: loaded',
        'replica: cannot follow the database',
        'replica: following again',
      ]);
    } finally {
      await polling[Symbol.asyncDispose]();
    }
  });
});

describe('another past', () => {
  test('is loaded anew when the table was emptied and filled', async () => {
    const [id, gone] = [await postOne('MY'), await postOne('AU')];
    await expectTrue();
    await world.sql.begin(async (tx) => {
      await tx`create temporary table kept on commit drop as select id, school_id, state, version, kind, side, content,
        terms_hash, change + 4 as change, created_at, updated_at, published_at, expires_at from listings where id = ${id}`;
      await tx`truncate listings cascade`;
      await tx`insert into listings (id, school_id, state, version, kind, side, content, terms_hash, change, created_at,
        updated_at, published_at, expires_at) select * from kept`;
    });
    await expectTrue();
    expect([world.replica.changeOf(id), world.replica.changeOf(gone)]).toEqual([5, undefined]);
  });

  test('is loaded anew when the database was made again under its name', async () => {
    await postOne('MY');
    await expectTrue();
    const name = new URL(world.database.url).pathname.slice(1);
    const server = new URL(world.database.url);
    server.pathname = 'postgres';
    await inDatabase(server.href, async (admin) => {
      await admin`drop database ${admin(name)} with (force)`;
      await admin`create database ${admin(name)} template jejaring_template`;
    });
    await eventually(
      () =>
        world.replica.catchUp().then(
          () => true,
          () => false,
        ),
      'a connection',
    );
    expect(world.replica.index.size).toBe(0);
    await postOne('JP');
    await expectTrue();
  });

  test('is loaded anew where it is no longer told who went', async () => {
    const id = await postOne('MY');
    await expectTrue();
    await world.sql`delete from listings where id = ${id}`;
    await world.sql`with forgotten as (delete from gone_listings returning gone_in)
      update change_feed set pruned_through = forgotten.gone_in from forgotten`;
    await expectTrue();
    expect(world.replica.index.size).toBe(0);
    // And no more, once transactions of other databases have ended that were open at that time.
    const loads = () => world.log.filter(([, message]) => message === 'replica: loaded').length;
    let before = 0;
    await eventually(async () => {
      before = loads();
      await world.replica.catchUp();
      return loads() === before;
    }, 'a look without a load');
    await postOne('MY');
    await expectTrue();
    expect(loads()).toBe(before);
  });

  test('with numbers of transactions that are still to come is no trouble', async () => {
    const id = await postOne('MY');
    await expectTrue();
    // As a dump of another server leaves them.
    await world.sql`alter table listings disable trigger listings_mark_change`;
    await world.sql`update listings set changed_in = '900000000000', posting_changed_in = '900000000000', bar = 7`;
    await world.sql`alter table listings enable trigger listings_mark_change`;
    const loaded = await world.another();
    expect(loaded.changeOf(id)).toBe(1);
    await world.sql`update listings set change = 8 where id = ${id}`;
    await expectTrue(loaded);
    await expectTrue();
  });
});

describe('time', () => {
  const later = (days: number) => {
    world.clock.now = new Date(world.clock.now.getTime() + days * 86_400_000);
  };

  test('takes out what has expired, whoever has noticed', async () => {
    const id = await postOne('MY');
    await expectTrue();
    later(200);
    await world.replica.catchUp();
    expect([world.replica.changeOf(id), world.replica.health().overdue]).toEqual([undefined, 1]);
    await expectTrue();
    await expectTrue(await world.another());
    // Edited, it is there again.
    await world.sql`update listings set expires_at = ${new Date(world.clock.now.getTime() + 1000).toISOString()}`;
    await rewrite(id, offer());
    await expectTrue();
    expect(world.replica.changeOf(id)).toBe(2);
  });

  test('that jumps ahead and comes back takes nothing away', async () => {
    const ids = [await postOne('MY'), await postOne('AU')];
    await expectTrue();
    later(200);
    await world.replica.catchUp();
    expect(world.replica.index.size).toBe(0);
    const started = await world.another();
    await world.sql`update listings set bar = 4000 where id = ${ids[0]!}`;
    await world.replica.catchUp();
    later(-200);
    await expectTrue();
    await expectTrue(started);
    expect(world.replica.index.size).toBe(2);
  });
});

describe('a listing that cannot be read', () => {
  const spoil = (id: string, content: string) =>
    world.sql`update listings set content = ${content}::text::jsonb where id = ${id}`;

  test('is set aside, named once, and taken again when it was mended', async () => {
    const [id, sound] = [await postOne('MY'), await postOne('AU')];
    const whole = JSON.stringify({ ...offer(), legs: offer().legs });
    for (const broken of ['{}', '[]', '{"kind":"student_exchange","side":"offer","legs":[{}]}']) {
      await spoil(id, broken);
      await world.replica.catchUp();
      expect(world.replica.health()).toMatchObject({ ok: true, listings: 1, setAside: 1 });
    }
    expect(world.replica.changeOf(id)).toBeUndefined();
    expect(world.replica.changeOf(sound)).toBe(1);
    expect(world.log.filter(([level]) => level === 'warn')).toHaveLength(1);
    await spoil(id, whole);
    await expectTrue();
    expect(world.replica.health()).toMatchObject({ listings: 2, setAside: 0 });
  });

  test('does not keep a replica from starting', async () => {
    const [id] = [await postOne('MY'), await postOne('AU')];
    await spoil(id, '{"kind":"student_exchange","side":"offer","legs":"none"}');
    const started = await world.another();
    expect(started.health()).toMatchObject({ listings: 1, setAside: 1 });
  });
});

test('a transaction may ask it to catch up while every connection of the pool is taken', async () => {
  const id = await postOne('MY');
  await Promise.all(
    Array.from({ length: 12 }, () =>
      transact(world.db, async (tx) => {
        await tx.execute('select pg_sleep(0.01)');
        await world.replica.catchUp();
      }),
    ),
  );
  expect(world.replica.changeOf(id)).toBe(1);
});

test('does not start without a database, and leaves nothing open', async () => {
  await world.sql`drop table change_feed`;
  await expect(
    startReplica({ sql: world.sql, now: () => new Date(), log: { info() {}, warn() {}, error() {} } }).then(
      (each) => each.catchUp(),
    ),
  ).rejects.toThrow();
});
