import { randomUUID } from 'node:crypto';
import type { Me } from '@jejaring/contracts/member/member';
import { accounts, users } from '@jejaring/db';
import { eq } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type OpenApi, openApi } from '../../../../test/setup/api.ts';
import { Visitor } from '../../../../test/setup/visitor.ts';

let api: OpenApi;
let visitor: Visitor;
beforeAll(async () => {
  api = await openApi();
  visitor = new Visitor(api.url, 'en');
});
afterAll(() => api[Symbol.asyncDispose]());

const password = 'correct horse battery';
const draft = (changes: object = {}) => ({
  name: 'Siti',
  email: `${randomUUID()}@school.example`,
  password,
  ...changes,
});
const accountsWith = (email: string) => api.db.select().from(users).where(eq(users.email, email));

describe('signing up', () => {
  test('opens an account that belongs to no school yet', async () => {
    const person = draft({ locale: 'en' });
    const { status, body } = await visitor.ask<Me>('POST', '/v1/members', person);
    expect(status).toBe(201);
    expect(body).toEqual({
      person: { id: expect.any(String), name: 'Siti', email: person.email, locale: 'en' },
    });
  });

  test('keeps a scrypt hash and never the password', async () => {
    const { body } = await visitor.ask<Me>('POST', '/v1/members', draft());
    const [account] = await api.db.select().from(accounts).where(eq(accounts.userId, body.person.id));
    expect(account!.password).toMatch(/^[0-9a-f]{32}:[0-9a-f]{128}$/);
  });

  test('speaks Indonesian to a person who does not say which language', async () => {
    const { body } = await visitor.ask<Me>('POST', '/v1/members', draft());
    expect(body.person.locale).toBe('id');
  });

  test('refuses an address that has an account, however its letters are written', async () => {
    const person = draft();
    await visitor.call('POST', '/v1/members', person);
    for (const email of [person.email, person.email.toUpperCase()]) {
      const { status, body } = await visitor.ask('POST', '/v1/members', { ...person, email });
      expect({ status, code: body.code, at: body.errors?.[0]?.pointer }).toEqual({
        status: 409,
        code: 'member.email_taken',
        at: '/email',
      });
    }
  });

  test('opens one account for an address that comes three times at once', async () => {
    const person = draft();
    const answers = await Promise.all([1, 2, 3].map(() => visitor.ask('POST', '/v1/members', person)));
    expect(answers.map(({ status }) => status).sort()).toEqual([201, 409, 409]);
    expect(await accountsWith(person.email)).toHaveLength(1);
  });

  test.each([
    ['a short password', { password: 'nine char' }, '/password', 'field.minLength'],
    ['a long password', { password: 'x'.repeat(129) }, '/password', 'field.maxLength'],
    [
      'a password of 100 emoji, which the hash counts as 200',
      { password: '😀'.repeat(100) },
      '/password',
      'field.maxLength',
    ],
    ['an address without a dot', { email: 'siti@school' }, '/email', 'field.format'],
    ['an address of a one-letter country', { email: 'siti@school.x' }, '/email', 'field.format'],
    [
      'an address with a sign that mail allows and nobody has',
      { email: 'a&b@school.example' },
      '/email',
      'field.format',
    ],
    ['a role, which is not for the asking', { role: 'head' }, '/role', 'field.additionalProperties'],
    ['no name', { name: '' }, '/name', 'field.minLength'],
  ])('refuses %s', async (_what, changes, pointer, code) => {
    const person = draft(changes);
    const { status, body } = await visitor.ask('POST', '/v1/members', person);
    expect(status).toBe(422);
    expect(body.errors).toEqual([{ pointer, code, detail: expect.any(String) }]);
    expect(await accountsWith(person.email)).toHaveLength(0);
  });
});

describe('who I am', () => {
  test('is for those who are signed in', async () => {
    expect((await visitor.ask('GET', '/v1/me')).body.code).toBe('session.required');
  });

  test('names my school and my role once I have one', async () => {
    const me = await (await api.member({ name: 'School 1', country: 'MY' })).call<Me>('GET', '/v1/me');
    expect(me.membership).toMatchObject({
      role: 'coordinator',
      school: { name: 'School 1', country: 'MY', sample: false },
    });
  });
});
