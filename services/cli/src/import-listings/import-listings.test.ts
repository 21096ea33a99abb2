import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { events, listings, type OpenDb, openDb, schools } from '@jejaring/db';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { createDatabase, type TestDatabase } from '../../../../test/setup/database.ts';
import { CommandError } from '../command-error.ts';
import { importListings } from './import-listings.ts';
import { openPosts } from './open-posts.ts';

const NOW = new Date('2026-11-22T08:00:00Z');
let database: TestDatabase;
let opened: OpenDb;
let folder: string;

beforeAll(async () => {
  database = await createDatabase();
  opened = openDb(database.url, { max: 2 });
  folder = await mkdtemp(join(tmpdir(), 'jejaring-posts-'));
});
afterAll(async () => {
  await opened.close();
  await database.drop();
  await rm(folder, { recursive: true });
});
beforeEach(() => opened.sql`truncate schools cascade`);

const POSTS = `id,side,kind,school_country,city,date_from,date_to,dates_as_said,seats_or_group_size,text_summary
L1,need,student_exchange,FR,Amiens,2027-03-01,2027-03-14,,26 students + 2 teachers,"A class looks for a host, and has ""a plan""."
L2,offer,student_exchange,US,,2016-09,,2 weeks in September 2016,20,Host families in September.
L3,both,virtual_project,JP,,,,,,Letters.
L4,offer,teacher_immersion,,,,,,,No country.
L5,need,student_exchange,DE,,2016-13,,,,A month that is none.
L1,need,student_exchange,DE,,,,,,The same again.
L6,need,too few
`;

const importText = async (text: string, options: { shiftYears?: number } = {}) => {
  const path = join(folder, 'posts.csv');
  await writeFile(path, text);
  return importListings(opened.db, await openPosts(path), { collection: 'posts', now: NOW, ...options });
};

test('takes what it can, each with its school, and refuses the rest by line and column', async () => {
  const report = await importText(POSTS);
  expect(report.outcomes).toEqual({ published: 2, expired: 1, unchanged: 0, different: 0 });
  expect(report.refused.map(({ line, id, fault }) => [line, id, fault.column])).toEqual([
    [5, 'L4', 'school_country'],
    [6, 'L5', 'date_from'],
    [7, 'L1', 'id'],
    [8, '', ''],
  ]);
  const rows = await opened.db
    .select({ key: listings.importKey, state: listings.state })
    .from(listings)
    .orderBy(listings.importKey);
  expect(rows).toEqual([
    { key: 'posts:L1', state: 'published' },
    { key: 'posts:L2', state: 'expired' },
    { key: 'posts:L3', state: 'published' },
  ]);
  const names = (await opened.db.select().from(schools))
    .map(({ name, origin }) => `${origin}: ${name}`)
    .sort();
  expect(names[0]).toBe('imported: School in Amiens, FR (post L1)');
  const told = (await opened.db.select().from(events)).map(({ type }) => type).sort();
  expect(told).toEqual(['listing.expired', 'listing.published', 'listing.published']);
  expect(report.fields).toMatchObject({
    windows: { understood: 2, words: 0, silent: 1 },
    stay: { understood: 1 },
    group: { understood: 2, silent: 1 },
  });
});

test('importing again changes nothing', async () => {
  await importText(POSTS);
  const read = () =>
    opened.sql`select to_jsonb(l) as row from listings l union all select to_jsonb(s) from schools s union all select to_jsonb(e) from events e order by 1`;
  const before = await read();
  expect((await importText(POSTS)).outcomes).toEqual({
    published: 0,
    expired: 0,
    unchanged: 3,
    different: 0,
  });
  expect(await read()).toEqual(before);
});

test('with the years moved an old post is published; what is there from another run is left alone', async () => {
  expect((await importText(POSTS, { shiftYears: 11 })).outcomes).toMatchObject({ published: 3, expired: 0 });
  expect((await importText(POSTS)).outcomes).toMatchObject({ unchanged: 1, different: 2 });
});

test.each([
  ['', 'empty'],
  ['npsn,name\n1,x\n', 'another table'],
  ['"', 'an unclosed quote'],
])('refuses %j: %s', async (text) => {
  await expect(importText(text)).rejects.toThrow(CommandError);
});
