import { eq, sql } from 'drizzle-orm';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { createDatabase, type TestDatabase } from '../../../../test/setup/database.ts';
import { eventually } from '../../../../test/setup/eventually.ts';
import { needToSend, offerToHost } from '../../../../test/setup/listings.ts';
import { loadPostingsById } from '../load-postings.ts';
import { newId } from '../new-id.ts';
import { type OpenDb, openDb, type Tx } from '../open-db.ts';
import { postListing } from '../post-listing.ts';
import { goneListings, listingLegs, listings, matches, schools } from '../schema/index.ts';
import { transact } from '../transact.ts';
import { type ChangeFeed, openChangeFeed } from './change-feed.ts';
import type { FeedListing } from './feed-row.ts';
import { pruneChangeFeed } from './prune-change-feed.ts';
import type { FeedPosition } from './read-changes.ts';

const now = new Date();
let database: TestDatabase;
let opened: OpenDb;
let feed: ChangeFeed;
let position: FeedPosition;
let schoolId: string;

beforeEach(async () => {
  database = await createDatabase();
  opened = openDb(database.url);
  feed = openChangeFeed(opened, () => {});
  schoolId = newId();
  await opened.db
    .insert(schools)
    .values({ id: schoolId, name: 'A', country: 'ID', origin: 'registered', createdAt: now });
  position = await feed.load(['student_exchange'], () => {});
});
afterEach(async () => {
  await feed.close();
  await opened.close();
  await database.drop();
});

const post = (content = offerToHost(now)) => transact(opened.db, (tx) => postIn(tx, content));
const postIn = async (tx: Tx, content = offerToHost(now)) =>
  (await postListing(tx, { schoolId, content, state: 'published' }, now)).id;
const touch = (db: Pick<Tx, 'update'>, id: string) =>
  db
    .update(listings)
    .set({ change: sql`${listings.change} + 1` })
    .where(eq(listings.id, id));

/** What is new since the last time it was asked. */
async function news(): Promise<{ changed: FeedListing[]; gone: string[] } | 'lost'> {
  const changed: FeedListing[] = [];
  const gone: string[] = [];
  const next = await feed.changes(position, [], {
    listing: (listing) => changed.push(listing),
    gone: (id) => gone.push(id),
  });
  if (next === null) return 'lost';
  position = next;
  return { changed, gone };
}
const newsOf = async () => {
  const told = await news();
  return told === 'lost' ? told : [...told.changed.map(({ id }) => id), ...told.gone].sort();
};

/** A transaction that stays open until it is told how to end. */
async function begun(work: (tx: Tx) => Promise<unknown>) {
  const { promise, resolve } = Promise.withResolvers<boolean>();
  const worked = Promise.withResolvers<void>();
  const ended = opened.db
    .transaction(async (tx) => {
      await work(tx);
      worked.resolve();
      if (!(await promise)) throw new Error('rolled back');
    })
    .catch((error: Error) => {
      if (error.message !== 'rolled back') worked.reject(error);
    });
  await worked.promise;
  const end = (commits: boolean) => {
    resolve(commits);
    return ended;
  };
  return { commit: () => end(true), rollBack: () => end(false) };
}

describe('in whatever order transactions end', () => {
  test('one that wrote first and commits last is not overlooked', async () => {
    const [x, y] = [await post(), await post()];
    await news();
    const first = await begun((tx) => touch(tx, x));
    const second = await begun((tx) => touch(tx, y));
    expect(await newsOf()).toEqual([]);
    await second.commit();
    expect(await newsOf()).toEqual([y]);
    await first.commit();
    expect(await newsOf()).toEqual([x]);
    expect(await newsOf()).toEqual([]);
  });

  test('each change is told once while a long transaction is open', async () => {
    const x = await post();
    await news();
    const long = await begun((tx) => touch(tx, x));
    const later: string[] = [];
    for (let times = 0; times < 5; times += 1) {
      later.push(await post());
      expect(await newsOf()).toEqual([later.at(-1)]);
    }
    await touch(opened.db, later[0]!);
    expect(await newsOf()).toEqual([later[0]]);
    await long.commit();
    expect(await newsOf()).toEqual([x]);
  });

  test('what was rolled back is never told, and what it covered is', async () => {
    const x = await post();
    await news();
    const changing = await begun((tx) => touch(tx, x));
    const posting = await begun((tx) => postIn(tx));
    await changing.rollBack();
    await posting.rollBack();
    expect(await newsOf()).toEqual([]);
    await touch(opened.db, x);
    expect(await newsOf()).toEqual([x]);
  });

  test('deletes are told too, late or early, and not of what is there again', async () => {
    const [x, y, z] = [await post(), await post(), await post()];
    await news();
    const slow = await begun((tx) => tx.delete(listings).where(eq(listings.id, x)));
    await opened.db.delete(listings).where(eq(listings.id, y));
    expect(await newsOf()).toEqual([y]);
    await slow.commit();
    expect(await newsOf()).toEqual([x]);
    await transact(opened.db, async (tx) => {
      const [row] = await tx.select().from(listings).where(eq(listings.id, z));
      await tx.delete(listings).where(eq(listings.id, z));
      await tx.insert(listings).values(row!);
    });
    const told = await news();
    expect(told).toMatchObject({ changed: [{ id: z }], gone: [] });
  });
});

test('numbers of transactions that are still to come, as a dump of another server leaves them, are not told for ever', async () => {
  const id = await post();
  await opened.sql`alter table listings disable trigger listings_mark_change`;
  await opened.sql`update listings set changed_in = '900000000000', posting_changed_in = '900000000000'`;
  await opened.sql`alter table listings enable trigger listings_mark_change`;
  expect(await newsOf()).toEqual([]);
  await touch(opened.db, id);
  expect(await newsOf()).toEqual([id]);
});

describe('a listing', () => {
  test('is told as it is read elsewhere, without its words', async () => {
    const content = needToSend(now, {
      text: { en: 'A "text"\twith \\ and\nlines' },
      themes: [{ words: 'Tari "Saman" \\ é 日本' }],
      networks: { member: ['cobis', 'ceesa'] },
    });
    const id = await post(content);
    await opened.db
      .update(schools)
      .set({ networks: ['cobis', 'pasch'], safeguarding: 'audited', hasExchanged: true });
    await opened.db
      .update(listingLegs)
      .set({ schoolsTaken: 1, pupilsTaken: 3 })
      .where(eq(listingLegs.listingId, id));
    const expected = (await loadPostingsById(opened.db, [id])).get(id)!;
    const { text, ...terms } = expected.content;
    const withoutWords = { ...expected, content: { ...terms, title: {} } };
    const loaded: FeedListing[] = [];
    await feed.load(['student_exchange'], (listing) => loaded.push(listing));
    const told = await news();
    for (const found of [loaded, told === 'lost' ? [] : told.changed]) {
      expect(found.map(({ posting }) => posting!())).toEqual([withoutWords]);
      expect(found).toMatchObject([{ id, state: 'published', kind: content.kind, change: 2, bar: null }]);
    }
  });

  test('whose bar alone is another is told without the rest', async () => {
    const id = await post();
    await news();
    await opened.db.update(listings).set({ bar: 8000, barListing: newId() }).where(eq(listings.id, id));
    expect(await news()).toMatchObject({ changed: [{ id, bar: 8000, posting: null }] });
    await opened.db.update(listings).set({ bar: 8001, matchedChange: 1 }).where(eq(listings.id, id));
    await touch(opened.db, id);
    expect(await news()).toMatchObject({
      changed: [{ id, bar: null, change: 2, posting: expect.any(Function) }],
    });
    await opened.db.update(listings).set({ matchedChange: 2 }).where(eq(listings.id, id));
    expect(await newsOf()).toEqual([]);
  });

  test('of a school whose facts are about to change waits with being published, or is changed with them', async () => {
    const facts = await begun((tx) =>
      tx.update(schools).set({ country: 'MY' }).where(eq(schools.id, schoolId)),
    );
    let isPosted = false;
    const posting = post().then((id) => {
      isPosted = true;
      return id;
    });
    await eventually(async () => {
      const [locks] = await opened.sql`select count(*)::int as waiting from pg_stat_activity
        where datname = current_database() and wait_event_type = 'Lock'`;
      return locks!.waiting === 1;
    }, 'the posting to wait');
    expect(isPosted).toBe(false);
    await facts.commit();
    const id = await posting;
    const draft = await begun((tx) => postIn(tx));
    const changing = opened.db.update(schools).set({ country: 'AU' }).where(eq(schools.id, schoolId));
    const changed = changing.execute();
    await draft.commit();
    await changed;
    const rows = await opened.db.select({ id: listings.id, change: listings.change }).from(listings);
    expect(rows.map(({ change }) => change)).toEqual([2, 2]);
    expect(rows.map((row) => row.id)).toContain(id);
  });
});

describe('who was deleted', () => {
  test('is forgotten after two days, and whoever has not heard of it has to load anew', async () => {
    const [x, y] = [await post(), await post()];
    await news();
    const before = position;
    await opened.db.delete(listings).where(eq(listings.id, x));
    await pruneChangeFeed(opened.db, now);
    expect(await newsOf()).toEqual([x]);
    const days = (count: number) => new Date(now.getTime() + count * 86_400_000);
    // Transactions of other databases that were open before have to end first.
    const [forgotten] = await opened.db.select().from(goneListings);
    await eventually(async () => {
      await news();
      return Number.parseInt(position.snapshot, 10) > Number(forgotten!.goneIn);
    }, 'what was open to end');
    await pruneChangeFeed(opened.db, days(3));
    expect(await opened.db.select().from(goneListings)).toEqual([]);
    await opened.db.delete(listings).where(eq(listings.id, y));
    expect(await newsOf()).toEqual([y]);
    await pruneChangeFeed(opened.db, days(-3));
    expect(await newsOf()).toEqual([]);
    position = before;
    expect(await newsOf()).toBe('lost');
  });

  test('leaves a gap in the lists of others', async () => {
    const [x, y, z] = [await post(), await post(), await post()].sort();
    const other = newId();
    await opened.db
      .insert(schools)
      .values({ id: other, name: 'B', country: 'MY', origin: 'registered', createdAt: now });
    const pair = (a: string, b: string, amongBest: boolean) => ({
      id: newId(),
      kind: 'student_exchange' as const,
      listingA: a,
      listingB: b,
      schoolA: schoolId,
      schoolB: other,
      state: 'superseded' as const,
      score: 50,
      rank: 5000,
      explanation: {} as never,
      inputs: {} as never,
      termsHashA: '',
      termsHashB: '',
      amongBestOfA: amongBest,
      amongBestOfB: false,
      suggestedAt: now,
      updatedAt: now,
    });
    await opened.db.insert(matches).values([pair(x!, y!, true), pair(y!, z!, false)]);
    await opened.db.update(listings).set({ bar: 5000 });
    await opened.db.delete(listings).where(eq(listings.id, y!));
    const left = await opened.db.select().from(listings).orderBy(listings.id);
    expect(left.map(({ id, gaps, bar }) => [id, gaps, bar])).toEqual([
      [x, 1, null],
      [z, 0, 5000],
    ]);
  });
});
