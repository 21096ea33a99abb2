import type { InboxPage } from '@jejaring/contracts/inbox/notification';
import { events } from '@jejaring/db';
import { eq } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type OpenApi, openApi } from '../../../../test/setup/api.ts';
import { needToSend, offerToHost } from '../../../../test/setup/listings.ts';
import { Visitor } from '../../../../test/setup/visitor.ts';
import { refusalOf } from '../testing/problem-of.ts';

const MATCHES = 7;

let api: OpenApi;
let reader: Visitor;
beforeAll(async () => {
  api = await openApi();
  reader = await api.member({ country: 'MY' });
  await reader.post(offerToHost(api.now()));
  for (const _ of Array.from({ length: MATCHES })) {
    await (await api.member({ country: 'ID' })).post(needToSend(api.now()));
  }
  await api.settle();
});
afterAll(() => api[Symbol.asyncDispose]());

const inbox = (query = '', by = reader) => by.call<InboxPage>('GET', `/v1/inbox${query}`);
const numbers = ({ items }: InboxPage) => items.map(({ number }) => number);
const seen = async (upTo: number, by = reader) =>
  (await by.call<{ seen: number }>('POST', '/v1/inbox/seen', { upTo })).seen;

describe('the inbox', () => {
  test('is numbered from 1, oldest first, and says where its head is', async () => {
    const page = await inbox();
    expect(numbers(page)).toEqual([1, 2, 3, 4, 5, 6, 7]);
    expect(page).toMatchObject({ last: MATCHES, seen: 0, more: false });
    expect(page.items[0]).toEqual({
      number: 1,
      type: 'match.suggested',
      matchId: expect.any(String),
      at: api.now().toISOString(),
    });
  });

  test('is read on from a number, a page at a time, until there is no more', async () => {
    const first = await inbox('?after=2&limit=3');
    expect({ numbers: numbers(first), last: first.last, more: first.more }).toEqual({
      numbers: [3, 4, 5],
      last: 7,
      more: true,
    });
    const rest = await inbox('?after=5&limit=2');
    expect({ numbers: numbers(rest), more: rest.more }).toEqual({ numbers: [6, 7], more: false });
    expect(await inbox('?after=7')).toMatchObject({ items: [], last: 7, more: false });
    expect(await inbox('?after=2147483647')).toMatchObject({ items: [], last: 7 });
  });

  test('of a new member is empty', async () => {
    expect(await inbox('', await api.member())).toEqual({ items: [], last: 0, seen: 0, more: false });
  });

  test.each(['after=-1', 'after=2147483648', 'after=x', 'limit=0', 'limit=201', 'after=1.5', 'since=1'])(
    '?%s is refused',
    async (query) => {
      const [name] = query.split('=');
      expect(refusalOf(await reader.ask('GET', `/v1/inbox?${query}`))).toEqual({
        status: 422,
        code: 'request.invalid',
        at: [`/query/${name}`],
      });
    },
  );
});

describe('what has been seen', () => {
  test('moves on, never back, and never beyond the newest', async () => {
    expect(await seen(0)).toBe(0);
    expect(await seen(3)).toBe(3);
    expect(await seen(1)).toBe(3);
    expect(await seen(1_000_000)).toBe(MATCHES);
    expect((await inbox()).seen).toBe(MATCHES);
    expect(await seen(0)).toBe(MATCHES);
  });

  test('is one mark for all devices of a member, whichever is ahead', async () => {
    const [member, other] = await Promise.all([api.member({ country: 'ID' }), api.member({ country: 'SG' })]);
    await member.post(needToSend(api.now()));
    await other.post(offerToHost(api.now()));
    await api.settle();
    const { last } = await inbox('', member);
    expect(last).toBeGreaterThan(1);
    const secondDevice = new Visitor(api.url, 'id');
    secondDevice.token = member.token;
    const marks = await Promise.all([
      seen(last, member),
      seen(1, secondDevice),
      seen(last - 1, secondDevice),
    ]);
    expect(Math.max(...marks)).toBe(last);
    expect((await inbox('', secondDevice)).seen).toBe(last);
    expect((await inbox('', other)).seen).toBe(0);
  });

  test('is an event when it moves, and none when it stays', async () => {
    const moves = async () => api.db.$count(events, eq(events.type, 'inbox.seen'));
    const member = await api.member({ country: 'JP' });
    await member.post(needToSend(api.now()));
    await api.settle();
    const before = await moves();
    await seen(1, member);
    await seen(1, member);
    await seen(0, member);
    expect(await moves()).toBe(before + 1);
  });
});
