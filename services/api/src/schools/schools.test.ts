import { randomUUID } from 'node:crypto';
import type { School } from '@jejaring/contracts/school/school';
import { directoryEntries, members, newId, schools } from '@jejaring/db';
import { eq } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type OpenApi, openApi } from '../../../../test/setup/api.ts';
import { Visitor } from '../../../../test/setup/visitor.ts';

let api: OpenApi;
beforeAll(async () => {
  api = await openApi();
});
afterAll(() => api[Symbol.asyncDispose]());

/** Somebody with an account and no school. */
async function newcomer(): Promise<Visitor> {
  const visitor = new Visitor(api.url, 'en');
  const person = { email: `${randomUUID()}@school.example`, password: 'correct horse battery' };
  await visitor.call('POST', '/v1/members', { ...person, name: 'Budi' });
  await visitor.signIn(person);
  return visitor;
}

const entry = {
  scheme: 'npsn',
  name: 'SMAS CONTOH 1',
  form: 'SMA',
  country: 'ID',
  regency: 'Kab. Jember',
} as const;

async function directoryEntry(): Promise<string> {
  const id = newId();
  await api.db.insert(directoryEntries).values({ ...entry, id, code: id.slice(-8) });
  return id;
}

const school = { name: 'SMA Contoh 1', country: 'ID' };

describe('registering a school', () => {
  test('makes the person who does it its coordinator', async () => {
    const visitor = await newcomer();
    const draft = {
      ...school,
      city: 'Jember',
      latitude: -8.17,
      longitude: 113.7,
      codes: [{ scheme: 'npsn', value: '20500001' }],
      networks: ['muhammadiyah'],
      safeguarding: 'named_lead',
    };
    const { status, body } = await visitor.ask<School>('POST', '/v1/schools', draft);
    expect({ status, body }).toEqual({
      status: 201,
      body: { id: expect.any(String), ...draft, sample: false },
    });
    expect(await visitor.call('GET', '/v1/me')).toMatchObject({
      membership: { role: 'coordinator', school: body },
    });
  });

  test('is done once by a person, also when asked twice at the same time', async () => {
    const visitor = await newcomer();
    const answers = await Promise.all([1, 2, 3].map(() => visitor.ask('POST', '/v1/schools', school)));
    expect(answers.map(({ status }) => status).sort()).toEqual([201, 409, 409]);
    expect(answers.find(({ status }) => status === 409)!.body.code).toBe('membership.exists');
    const { person } = await visitor.call<{ person: { id: string } }>('GET', '/v1/me');
    expect(await api.db.select().from(members).where(eq(members.userId, person.id))).toHaveLength(1);
  });

  test('takes an entry of the directory for one school only, also when two ask at the same time', async () => {
    const directoryId = await directoryEntry();
    const visitors = await Promise.all([newcomer(), newcomer()]);
    const answers = await Promise.all(
      visitors.map((one) => one.ask('POST', '/v1/schools', { ...school, directoryId })),
    );
    expect(answers.map(({ status }) => status).sort()).toEqual([201, 409]);
    expect(answers.find(({ status }) => status === 409)!.body.code).toBe('school.directory_entry_taken');
    expect(await api.db.select().from(schools).where(eq(schools.directoryId, directoryId))).toHaveLength(1);
    // The one who came too late still has no school and may register another.
    const late = visitors[answers.findIndex(({ status }) => status === 409)]!;
    expect((await late.ask('POST', '/v1/schools', school)).status).toBe(201);
  });

  test('refuses an entry that is not in the directory', async () => {
    const { status, body } = await (await newcomer()).ask('POST', '/v1/schools', {
      ...school,
      directoryId: newId(),
    });
    expect({ status, code: body.code, at: body.errors?.[0]?.pointer }).toEqual({
      status: 404,
      code: 'school.not_found',
      at: '/directoryId',
    });
  });

  test('is needed before anything of a member can be done', async () => {
    const visitor = await newcomer();
    const paths = ['/v1/listings', '/v1/matches', '/v1/inbox'];
    for (const path of paths) {
      expect((await visitor.ask('GET', path)).body).toMatchObject({
        status: 403,
        code: 'membership.required',
      });
    }
  });
});

describe('a school', () => {
  test('is seen by every signed-in person, and by nobody else', async () => {
    const { membership } = await (await api.member()).call<{ membership: { school: School } }>(
      'GET',
      '/v1/me',
    );
    const path = `/v1/schools/${membership.school.id}`;
    expect(await (await newcomer()).call('GET', path)).toEqual(membership.school);
    expect((await fetch(new URL(path, api.url))).status).toBe(401);
  });

  test('that does not exist is not found', async () => {
    expect((await (await api.member()).ask('GET', `/v1/schools/${newId()}`)).body.code).toBe(
      'school.not_found',
    );
  });
});

describe('the directory', () => {
  const search = async (query: string) =>
    (await fetch(new URL(`/v1/school-directory?${query}`, api.url))).json() as Promise<{
      items: { id: string }[];
    }>;

  test('is searched before one has an account', async () => {
    const id = await directoryEntry();
    const { items } = await search('q=sma contoh 1 jember&limit=50');
    expect(items.map((item) => item.id)).toContain(id);
    expect(items.find((item) => item.id === id)).toMatchObject(entry);
    expect(items[0]).not.toHaveProperty('flags');
  });

  test('finds nothing for words without a letter, and does not take them for a query', async () => {
    for (const q of ['--', "' | !('", ':*&', '\\\\', 'constructor'])
      expect((await search(`q=${encodeURIComponent(q)}`)).items).toEqual([]);
  });
});
