import type { ListingPage, ListingPreview, ListingView } from '@jejaring/contracts/listing/view';
import { listings, newId } from '@jejaring/db';
import { eq } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type OpenApi, openApi } from '../../../../test/setup/api.ts';
import { needToSend, offerToHost } from '../../../../test/setup/listings.ts';
import type { Visitor } from '../../../../test/setup/visitor.ts';
import { problemOf, refusalOf } from '../testing/problem-of.ts';

let api: OpenApi;
let owner: Visitor;
let stranger: Visitor;
let draft: ListingView;
beforeAll(async () => {
  api = await openApi();
  [owner, stranger] = await Promise.all([api.member({ country: 'MY' }), api.member({ country: 'ID' })]);
  draft = await owner.call('POST', '/v1/listings', offerToHost(api.now()));
});
afterAll(() => api[Symbol.asyncDispose]());

const idsOf = ({ items }: ListingPage) => items.map(({ id }) => id);

describe("another school's draft", () => {
  test('is in no list', async () => {
    expect(idsOf(await stranger.call('GET', '/v1/listings'))).not.toContain(draft.id);
    expect(idsOf(await stranger.call('GET', '/v1/listings?scope=own'))).not.toContain(draft.id);
    expect(idsOf(await stranger.call('GET', '/v1/listings?state=draft'))).not.toContain(draft.id);
    expect(idsOf(await owner.call('GET', '/v1/listings?scope=own'))).toContain(draft.id);
    expect(idsOf(await owner.call('GET', '/v1/listings'))).not.toContain(draft.id);
  });

  test('is no match, and does not count while one types', async () => {
    await stranger.post(needToSend(api.now()));
    await api.settle();
    expect((await stranger.matches()).items).toEqual([]);
    expect(
      await stranger.call<ListingPreview>('POST', '/v1/listings/preview', needToSend(api.now())),
    ).toMatchObject({
      schools: 0,
      best: [],
      nearMisses: [],
      active: 0,
    });
  });
});

describe('a listing of another school that is not published', () => {
  const states = ['draft', 'paused', 'filled', 'expired', 'withdrawn'] as const;

  test.each(states)('answers exactly as an id that does not exist while it is %s', async (state) => {
    await api.db.update(listings).set({ state }).where(eq(listings.id, draft.id));
    const ask = async (method: string, path: (id: string) => string, body?: unknown) => {
      const [known, unknown] = [
        await stranger.ask(method, path(draft.id), body),
        await stranger.ask(method, path(newId()), body),
      ];
      expect(known.body).toMatchObject({ status: 404, code: 'listing.not_found' });
      expect(problemOf(known)).toEqual(problemOf(unknown));
    };
    await ask('GET', (id) => `/v1/listings/${id}`);
    await ask('GET', (id) => `/v1/listings/${id}/matches`);
    await ask('PATCH', (id) => `/v1/listings/${id}`, { version: draft.version });
    await ask('PATCH', (id) => `/v1/listings/${id}`, { version: draft.version + 1 });
    for (const action of ['publish', 'pause', 'resume', 'withdraw'])
      await ask('POST', (id) => `/v1/listings/${id}/${action}`);
    expect((await owner.call<ListingView>('GET', `/v1/listings/${draft.id}`)).state).toBe(state);
  });
});

describe('a published listing', () => {
  test('is seen by other schools, who can do nothing with it', async () => {
    const { id, version } = await owner.post(offerToHost(api.now()));
    expect(await stranger.call('GET', `/v1/listings/${id}`)).toMatchObject({
      state: 'published',
      actions: [],
    });
    for (const action of ['pause', 'withdraw']) {
      expect(refusalOf(await stranger.ask('POST', `/v1/listings/${id}/${action}`))).toMatchObject({
        status: 404,
      });
    }
    expect(refusalOf(await stranger.ask('PATCH', `/v1/listings/${id}`, { version }))).toMatchObject({
      status: 404,
    });
    expect(refusalOf(await stranger.ask('GET', `/v1/listings/${id}/matches`))).toMatchObject({ status: 404 });
  });
});

describe('a colleague', () => {
  const colleague = (role: 'head' | 'viewer' | 'teacher' | 'safeguarding_lead') =>
    api.member({ schoolId: owner.me!.membership!.school.id, role });

  test('who leads the school sees its drafts and acts for it', async () => {
    const fresh = await owner.call<ListingView>('POST', '/v1/listings', offerToHost(api.now()));
    const head = await colleague('head');
    expect(await head.call('GET', `/v1/listings/${fresh.id}`)).toEqual(fresh);
    expect((await head.ask('POST', `/v1/listings/${fresh.id}/publish`)).status).toBe(200);
  });

  test.each(['viewer', 'teacher', 'safeguarding_lead'] as const)(
    'who is a %s reads, is offered nothing and may do nothing',
    async (role) => {
      const fresh = await owner.call<ListingView>('POST', '/v1/listings', offerToHost(api.now()));
      const reader = await colleague(role);
      expect(await reader.call('GET', `/v1/listings/${fresh.id}`)).toEqual({ ...fresh, actions: [] });
      const forbidden = { status: 403, code: 'membership.role', at: [] };
      expect(refusalOf(await reader.ask('POST', '/v1/listings', offerToHost(api.now())))).toEqual(forbidden);
      expect(refusalOf(await reader.ask('POST', `/v1/listings/${fresh.id}/publish`))).toEqual(forbidden);
      expect(refusalOf(await reader.ask('PATCH', `/v1/listings/${fresh.id}`, { version: 1 }))).toEqual(
        forbidden,
      );
    },
  );
});
