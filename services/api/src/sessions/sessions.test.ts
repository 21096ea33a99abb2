import { randomUUID } from 'node:crypto';
import type { SessionCreated } from '@jejaring/contracts/member/member';
import { sessions } from '@jejaring/db';
import { eq } from 'drizzle-orm';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { type OpenApi, openApi } from '../../../../test/setup/api.ts';
import { Visitor } from '../../../../test/setup/visitor.ts';

let api: OpenApi;
let visitor: Visitor;
const person = { email: `${randomUUID()}@school.example`, password: 'correct horse battery' };
beforeAll(async () => {
  api = await openApi();
  await newVisitor().call('POST', '/v1/members', { ...person, name: 'Siti' });
});
afterAll(() => api[Symbol.asyncDispose]());
beforeEach(() => {
  visitor = newVisitor();
});

const newVisitor = () => new Visitor(api.url, 'en');
const SESSION = 'jejaring.session_token';

/** Signs in as a browser does and returns the cookie as it was set, with its attributes. */
async function signInByCookie(): Promise<{ cookie: string; attributes: string[]; token: string }> {
  const { headers, body } = await visitor.ask<SessionCreated>('POST', '/v1/sessions', person);
  const [cookie = '', ...attributes] = headers
    .getSetCookie()
    .find((one) => one.startsWith(SESSION))!
    .split('; ');
  return { cookie, attributes, token: body.token };
}

const withCookie = (cookie: string, method = 'GET', path = '/v1/me', headers: Record<string, string> = {}) =>
  fetch(new URL(path, visitor.url), { method, headers: { cookie, ...headers } });

describe('signing in', () => {
  test('gives scripts a bearer token that works', async () => {
    await visitor.signIn(person);
    expect((await visitor.ask('GET', '/v1/me')).status).toBe(200);
  });

  test('gives browsers a cookie that works, that no script can read and no other site sends along with a post', async () => {
    const { cookie, attributes } = await signInByCookie();
    expect(attributes).toEqual(expect.arrayContaining(['HttpOnly', 'SameSite=Lax', 'Path=/']));
    expect((await withCookie(cookie)).status).toBe(200);
  });

  test('answers a wrong password and an unknown address with the same words', async () => {
    const attempts = [
      { ...person, password: 'incorrect horse' },
      { ...person, email: 'nobody@school.example' },
      { ...person, email: 'nobody@school.x' },
    ];
    const answers = await Promise.all(
      attempts.map((attempt) => visitor.ask('POST', '/v1/sessions', attempt)),
    );
    const said = answers.map(({ status, body: { requestId, ...problem }, headers }) => {
      expect(headers.getSetCookie()).toEqual([]);
      return { status, problem };
    });
    expect(said[0]).toMatchObject({ status: 401, problem: { code: 'session.wrong_credentials' } });
    expect(said[1]).toEqual(said[0]);
    expect(said[2]).toEqual(said[0]);
  });

  test('takes the address however its letters are written', async () => {
    const { status } = await visitor.ask('POST', '/v1/sessions', {
      ...person,
      email: person.email.toUpperCase(),
    });
    expect(status).toBe(201);
  });

  test('lasts until the session expires', async () => {
    const { token, cookie } = await signInByCookie();
    await api.db
      .update(sessions)
      .set({ expiresAt: new Date(api.now().getTime() - 1) })
      .where(eq(sessions.token, token));
    visitor.token = token;
    expect((await visitor.ask('GET', '/v1/me')).body.code).toBe('session.required');
    expect((await withCookie(cookie)).status).toBe(401);
  });
});

describe('signing out', () => {
  test('ends the session for its cookie and its token alike, and takes the cookie back', async () => {
    const { cookie, token } = await signInByCookie();
    const answer = await withCookie(cookie, 'DELETE', '/v1/sessions/current');
    expect(answer.status).toBe(204);
    expect(answer.headers.getSetCookie().find((one) => one.startsWith(`${SESSION}=;`))).toMatch(/Max-Age=0/);
    expect((await withCookie(cookie)).status).toBe(401);
    visitor.token = token;
    expect((await visitor.ask('GET', '/v1/me')).status).toBe(401);
  });

  test('leaves the other sessions of the person as they are', async () => {
    const other = newVisitor();
    await Promise.all([visitor.signIn(person), other.signIn(person)]);
    expect((await visitor.ask('DELETE', '/v1/sessions/current')).status).toBe(204);
    expect((await visitor.ask('GET', '/v1/me')).status).toBe(401);
    expect((await other.ask('GET', '/v1/me')).status).toBe(200);
  });
});

describe('a change asked for with the cookie', () => {
  const ownHost = () => new URL(visitor.url).host;
  const ask = async (headers: Record<string, string>) =>
    withCookie((await signInByCookie()).cookie, 'DELETE', '/v1/sessions/current', headers);

  test('is done for our own pages, and for a program that names no page', async () => {
    expect((await ask({ origin: `http://${ownHost()}` })).status).toBe(204);
    expect((await ask({})).status).toBe(204);
  });

  test.each([
    ['another site', () => ({ origin: 'https://evil.example' })],
    ['a page without an origin', () => ({ origin: 'null' })],
    ['a site whose name begins with ours', () => ({ origin: `http://${ownHost()}.evil.example` })],
    ['a site whose name ends with ours', () => ({ origin: `http://evil-${ownHost()}` })],
    ['a user name that looks like ours', () => ({ origin: `http://${ownHost()}@evil.example` })],
    [
      'another site, with a password that the browser adds',
      () => ({ origin: 'https://evil.example', authorization: 'Basic YTpi' }),
    ],
  ])('is refused for %s', async (_who, headers) => {
    const answer = await ask(headers());
    expect(answer.status).toBe(403);
    expect(await answer.json()).toMatchObject({ code: 'origin.refused' });
  });
});
