import { asc, eq } from 'drizzle-orm';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { createDatabase, type TestDatabase } from '../../../test/setup/database.ts';
import { eventually } from '../../../test/setup/eventually.ts';
import { newId } from './new-id.ts';
import { type OpenDb, openDb } from './open-db.ts';
import { postListing } from './post-listing.ts';
import { type Happening, OUTBOX_CHANNEL, recordEvents } from './record-events.ts';
import { events, inbox, members, schools, users } from './schema/index.ts';
import { transact } from './transact.ts';

let database: TestDatabase;
let opened: OpenDb;
const now = new Date();
const school = { id: newId(), members: [newId(), newId()] };

beforeAll(async () => {
  database = await createDatabase();
  opened = openDb(database.url);
  await opened.db
    .insert(schools)
    .values({ id: school.id, name: 'School', country: 'ID', origin: 'registered', createdAt: now });
  for (const id of school.members) {
    await opened.db.insert(users).values({ id, name: 'Person', email: `${id}@school.example` });
    await opened.db
      .insert(members)
      .values({ id, userId: id, schoolId: school.id, role: 'coordinator', createdAt: now });
  }
});
afterAll(async () => {
  await opened.close();
  await database.drop();
});

/** A listing that expires: an event of which its own school is told. */
async function expired(): Promise<Happening> {
  const content = { kind: 'student_exchange', side: 'offer', title: { en: 'Offer' } } as const;
  const { id } = await transact(opened.db, (tx) =>
    postListing(tx, { schoolId: school.id, content, state: 'draft' }, now),
  );
  return { type: 'listing.expired', kind: content.kind, listingId: id, version: 2, schoolIds: [school.id] };
}

const numbersOf = async (memberId: string) =>
  (await opened.db.select().from(inbox).where(eq(inbox.memberId, memberId)).orderBy(asc(inbox.number))).map(
    ({ number }) => number,
  );

test('numbers each member 1, 2, 3 ... without holes, however many transactions commit and fail at once', async () => {
  const happenings = await Promise.all(Array.from({ length: 40 }, expired));
  const fails = (index: number) => index % 4 === 3;
  const outcomes = await Promise.allSettled(
    happenings.map((happening, index) =>
      transact(opened.db, async (tx) => {
        await recordEvents(tx, [happening], now);
        if (fails(index)) throw new Error('changed its mind');
      }),
    ),
  );
  expect(outcomes.map(({ status }) => status === 'rejected')).toEqual(
    happenings.map((_, index) => fails(index)),
  );
  for (const member of school.members) {
    expect(await numbersOf(member)).toEqual(Array.from({ length: 30 }, (_, index) => index + 1));
  }
});

test('wakes the relay when the transaction commits, and not when it fails', async () => {
  let heard = 0;
  const { unlisten } = await opened.sql.listen(OUTBOX_CHANNEL, () => {
    heard += 1;
  });
  const [kept, lost] = [await expired(), await expired()];
  const failed = transact(opened.db, async (tx) => {
    await recordEvents(tx, [lost], now);
    throw new Error('changed its mind');
  });
  await expect(failed).rejects.toThrow('changed its mind');
  await transact(opened.db, (tx) => recordEvents(tx, [kept], now));
  await eventually(() => heard === 1, 'one notification');
  await unlisten();
  const recorded = await opened.db.select({ listingId: events.listingId }).from(events);
  expect(recorded).toContainEqual({ listingId: kept.listingId });
  expect(recorded).not.toContainEqual({ listingId: lost.listingId });
});

test('refuses a second event for the same version of a listing', async () => {
  const happening = await expired();
  await transact(opened.db, (tx) => recordEvents(tx, [happening], now));
  await expect(transact(opened.db, (tx) => recordEvents(tx, [happening], now))).rejects.toThrow();
});
