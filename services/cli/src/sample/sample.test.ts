import { fc, test as property } from '@fast-check/vitest';
import { dayNumber, dayOfInstant } from '@jejaring/contracts/codes/day';
import type { ListingContent } from '@jejaring/contracts/listing/content';
import { LISTING_KINDS, LISTING_SIDES } from '@jejaring/contracts/listing/kind';
import { isSoundListing } from '@jejaring/contracts/reading/sound-listing';
import {
  accounts,
  events,
  exchangeLegs,
  exchanges,
  inbox,
  listingLegs,
  listings,
  loadPostings,
  matches,
  members,
  newId,
  type OpenDb,
  openDb,
  postListing,
  recordEvents,
  schools,
  users,
} from '@jejaring/db';
import { judge, rankOf } from '@jejaring/matching';
import { verifyPassword } from 'better-auth/crypto';
import { asc, eq, sql } from 'drizzle-orm';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { createDatabase, type TestDatabase } from '../../../../test/setup/database.ts';
import { bestPairs } from '../matches/best-pairs.ts';
import { calendarFrom } from './calendar.ts';
import { loadSample } from './load-sample.ts';
import { SAMPLE_PASSWORD } from './people.ts';
import { removeSample } from './remove-sample.ts';
import { SAMPLE_SCHOOLS } from './schools.ts';
import { sampleListings } from './world.ts';

const NOW = new Date('2026-11-22T08:00:00Z');
let database: TestDatabase;
let opened: OpenDb;

beforeAll(async () => {
  database = await createDatabase();
  opened = openDb(database.url, { max: 4 });
});
afterAll(async () => {
  await opened.close();
  await database.drop();
});
beforeEach(() => opened.sql`truncate schools, users, events cascade`);

describe('the world', () => {
  property.prop(
    [fc.date({ min: new Date('2024-01-01'), max: new Date('2060-12-31'), noInvalidDate: true })],
    { numRuns: 40 },
  )('is sound and ahead of any day on which it is loaded', (now) => {
    const today = dayOfInstant(now);
    for (const { key, content } of sampleListings(calendarFrom(now))) {
      expect(isSoundListing(content), key).toBe(true);
      const windows = (content.legs ?? []).flatMap((leg) => leg.dates?.windows ?? []);
      for (const { from } of windows) expect(from > today, `${key} ${from}`).toBe(true);
    }
  });

  test('says of every school that it is invented, and uses every kind and side', () => {
    for (const { name } of Object.values(SAMPLE_SCHOOLS))
      expect(name).toMatch(/^(Sekolah Contoh|Sample School) /);
    const contents = sampleListings(calendarFrom(NOW)).map(({ content }) => content);
    expect(new Set(contents.map(({ kind }) => kind))).toEqual(new Set(LISTING_KINDS));
    expect(new Set(contents.map(({ side }) => side))).toEqual(new Set(LISTING_SIDES));
  });

  property.prop(
    [fc.date({ min: new Date('2024-01-01'), max: new Date('2060-12-31'), noInvalidDate: true })],
    { numRuns: 12 },
  )('has matches for both people who can sign in, on any day', (now) => {
    const postings = sampleListings(calendarFrom(now)).map(({ key, school, content }) => ({
      id: key,
      school: { id: school, networks: [], ...SAMPLE_SCHOOLS[school] },
      content: { ...content, legs: content.legs ?? [] },
      taken: {},
    }));
    const today = dayNumber(dayOfInstant(now));
    const paired = bestPairs(postings, today, 10).flatMap(({ a, b }) => [a, b]);
    expect(paired).toEqual(
      expect.arrayContaining(['exchange-jember-need', 'exchange-shah-alam-offer', 'exchange-geelong-swap']),
    );
  });
});

test('two processes that load at once load it once, with an event for each listing', async () => {
  const worlds = await Promise.all([loadSample(opened.db, NOW), loadSample(opened.db, NOW)]);
  expect(worlds.map(({ posted }) => posted).sort()).toEqual([0, worlds[0].listings]);
  const published = await opened.db.select().from(events).where(eq(events.type, 'listing.published'));
  expect(published).toHaveLength(worlds[0].listings);
  expect(await loadPostings(opened.db)).toHaveLength(worlds[0].listings);
});

test('its people have the password that is told, as better-auth stores it', async () => {
  const { signIns } = await loadSample(opened.db, NOW);
  const rows = await opened.db
    .select({ user: users, account: accounts })
    .from(users)
    .innerJoin(accounts, eq(accounts.userId, users.id));
  expect(rows.map(({ user }) => user.email).sort()).toEqual(signIns.map(({ email }) => email).sort());
  for (const { user, account } of rows) {
    expect(account).toMatchObject({ providerId: 'credential', accountId: user.id });
    expect(await verifyPassword({ hash: account.password!, password: SAMPLE_PASSWORD })).toBe(true);
  }
});

test('loading again leaves what a person has changed', async () => {
  await loadSample(opened.db, NOW);
  await opened.db
    .update(listings)
    .set({ state: 'withdrawn' })
    .where(eq(listings.importKey, 'sample:exchange-jember-need'));
  await opened.db
    .update(users)
    .set({ name: 'Bu Rina' })
    .where(eq(users.email, 'rina@contoh.jejaring.example'));
  await opened.db.update(schools).set({ city: 'Kencong' }).where(eq(schools.importKey, 'sample:jember'));
  const read = () =>
    opened.sql`select to_jsonb(l) as row from listings l union all select to_jsonb(s) from schools s union all select to_jsonb(u) from users u order by 1`;
  const before = await read();
  expect((await loadSample(opened.db, new Date('2027-03-01'))).posted).toBe(0);
  expect(await read()).toEqual(before);
});

test('an address that somebody has is left alone', async () => {
  const id = newId();
  await opened.db
    .insert(users)
    .values({ id, name: 'Lain', email: 'rina@contoh.jejaring.example', createdAt: NOW, updatedAt: NOW });
  await loadSample(opened.db, NOW);
  expect(await opened.db.select().from(members).where(eq(members.userId, id))).toEqual([]);
  await removeSample(opened.db, NOW);
  expect(await opened.db.select({ id: users.id }).from(users)).toEqual([{ id }]);
});

describe('removing it', () => {
  test('takes all of it and nothing else', async () => {
    const real = await aRealSchool();
    const others =
      () => opened.sql`select (select jsonb_agg(to_jsonb(s)) from schools s) as schools, (select jsonb_agg(to_jsonb(l)) from listings l) as listings,
      (select jsonb_agg(to_jsonb(u)) from users u) as users, (select jsonb_agg(to_jsonb(m)) from members m) as members`;
    const before = await others();
    const world = await loadSample(opened.db, NOW);
    expect(await removeSample(opened.db, NOW)).toEqual({
      schools: world.schools,
      listings: world.listings,
      people: 2,
    });
    expect(await others()).toEqual(before);
    expect(await opened.db.select({ id: events.listingId }).from(events)).toEqual([{ id: real.listingId }]);
    expect(await removeSample(opened.db, NOW)).toEqual({ schools: 0, listings: 0, people: 0 });
  });

  test('tells the other school of an open match, and its inbox keeps every number', async () => {
    const real = await aRealSchool();
    await loadSample(opened.db, NOW);
    await aMatch(real, 'suggested');
    await removeSample(opened.db, NOW);
    const told = await opened.db
      .select()
      .from(inbox)
      .where(eq(inbox.memberId, real.memberId))
      .orderBy(asc(inbox.number));
    expect(told.map(({ number, type }) => [number, type])).toEqual([
      [1, 'match.suggested'],
      [2, 'match.withdrawn'],
    ]);
    expect(await opened.db.select().from(matches)).toEqual([]);
    expect(await opened.db.select().from(schools)).toHaveLength(1);
  });

  test('gives back the places that an exchange with it had taken, and publishes again what that had filled', async () => {
    const real = await aRealSchool();
    await loadSample(opened.db, NOW);
    const { matchId, hostId } = await aMatch(real, 'confirmed');
    const exchangeId = newId();
    await opened.db.insert(exchanges).values({ id: exchangeId, matchId, confirmedAt: NOW });
    await opened.db.insert(exchangeLegs).values({
      exchangeId,
      hostingListingId: hostId,
      sendingListingId: real.listingId,
      pupils: 10,
      adults: 2,
    });
    await opened.db
      .update(listingLegs)
      .set({ schoolsTaken: 1, pupilsTaken: 10, adultsTaken: 2 })
      .where(eq(listingLegs.listingId, real.listingId));
    await opened.db
      .update(listings)
      .set({ state: 'filled', version: 2 })
      .where(eq(listings.id, real.listingId));
    await removeSample(opened.db, NOW);
    const [leg] = await opened.db.select().from(listingLegs);
    expect(leg).toMatchObject({ schoolsTaken: 0, pupilsTaken: 0, adultsTaken: 0 });
    const [listing] = await opened.db.select().from(listings);
    expect(listing).toMatchObject({ id: real.listingId, state: 'published', version: 3 });
    const last = await opened.db.select().from(events).where(eq(events.subjectVersion, 3));
    expect(last).toMatchObject([{ type: 'listing.published', listingId: real.listingId }]);
  });
});

interface RealSchool {
  schoolId: string;
  memberId: string;
  listingId: string;
}

/** A registered school with one person, who posted a need that the sample's boarding school can serve. */
async function aRealSchool(): Promise<RealSchool> {
  const [schoolId, memberId, userId] = [newId(), newId(), newId()];
  const content: ListingContent = {
    kind: 'student_exchange',
    side: 'need',
    title: { en: 'Ten students' },
    legs: [{ direction: 'sending', group: { pupils: { min: 10, max: 10 }, adults: { min: 2, max: 2 } } }],
    languages: [{ tag: 'en', role: 'working', level: 'B2' }],
  };
  const { db } = opened;
  await db
    .insert(schools)
    .values({ id: schoolId, name: 'SMA Sungguhan', country: 'ID', origin: 'registered', createdAt: NOW });
  await db
    .insert(users)
    .values({ id: userId, name: 'Budi', email: 'budi@sekolah.example', createdAt: NOW, updatedAt: NOW });
  await db.insert(members).values({ id: memberId, userId, schoolId, role: 'coordinator', createdAt: NOW });
  const listingId = await db.transaction(async (tx) => {
    const posted = await postListing(tx, { schoolId, content, state: 'published' }, NOW);
    await recordEvents(tx, posted.happenings, NOW);
    return posted.id;
  });
  return { schoolId, memberId, listingId };
}

/** Records the match of the real need with the sample's boarding offer, as the matcher would. */
async function aMatch(
  real: RealSchool,
  state: 'suggested' | 'confirmed',
): Promise<{ matchId: string; hostId: string }> {
  const { db } = opened;
  const [host] = await db
    .select()
    .from(listings)
    .where(eq(listings.importKey, 'sample:exchange-shah-alam-offer'));
  const postings = await loadPostings(db);
  const of = (id: string) => postings.find((posting) => posting.id === id)!;
  const [a, b] =
    real.listingId < host!.id ? [of(real.listingId), of(host!.id)] : [of(host!.id), of(real.listingId)];
  const today = dayNumber(dayOfInstant(NOW));
  const judgement = judge(a, b, today);
  if (!judgement.fits) throw new Error('the sample offer should serve the real need');
  const matchId = newId();
  await db.transaction(async (tx) => {
    await tx.insert(matches).values({
      id: matchId,
      kind: 'student_exchange',
      listingA: a.id,
      listingB: b.id,
      schoolA: a.school.id,
      schoolB: b.school.id,
      state,
      score: judgement.explanation.score,
      rank: rankOf(judgement.explanation),
      explanation: judgement.explanation,
      inputs: { a, b, today },
      termsHashA: 'a',
      termsHashB: 'b',
      amongBestOfA: true,
      amongBestOfB: true,
      suggestedAt: NOW,
      updatedAt: NOW,
      deadline: sql`now() + interval '21 days'`,
    });
    const told = {
      type: 'match.suggested',
      kind: 'student_exchange',
      matchId,
      version: 1,
      schoolIds: [a.school.id, b.school.id],
    } as const;
    await recordEvents(tx, [told], NOW);
  });
  return { matchId, hostId: host!.id };
}
