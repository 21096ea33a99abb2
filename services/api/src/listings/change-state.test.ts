import type { InboxPage } from '@jejaring/contracts/inbox/notification';
import { LISTING_STATES } from '@jejaring/contracts/listing/states';
import type { ListingView } from '@jejaring/contracts/listing/view';
import { events, listings } from '@jejaring/db';
import { eq } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type OpenApi, openApi } from '../../../../test/setup/api.ts';
import { daysAfter, needToSend, offerToHost } from '../../../../test/setup/listings.ts';
import type { Visitor } from '../../../../test/setup/visitor.ts';
import { refusalOf } from '../testing/problem-of.ts';

let api: OpenApi;
let school: Visitor;
beforeAll(async () => {
  api = await openApi();
  school = await api.member({ country: 'MY' });
});
afterAll(() => api[Symbol.asyncDispose]());

const draft = (changes = {}) =>
  school.call<ListingView>('POST', '/v1/listings', offerToHost(api.now(), changes));
const eventsOf = (id: string) => api.db.select().from(events).where(eq(events.listingId, id));

/** What may follow what, as the coordinator's guide has it: written out, so that a change of the table is noticed. */
const ALLOWED = {
  publish: { from: ['draft', 'expired', 'withdrawn'], to: 'published', event: 'listing.published' },
  pause: { from: ['published'], to: 'paused', event: 'listing.paused' },
  resume: { from: ['paused'], to: 'published', event: 'listing.resumed' },
  withdraw: {
    from: ['draft', 'published', 'paused', 'expired'],
    to: 'withdrawn',
    event: 'listing.withdrawn',
  },
} as const;
const EVERY = Object.entries(ALLOWED).flatMap(([action, rule]) =>
  LISTING_STATES.map((state) => ({ action, state, ...rule })),
);

describe('an action on a listing', () => {
  test.each(EVERY)('$action while $state', async ({ action, state, from, to, event }) => {
    const { id, version } = await draft();
    await api.db.update(listings).set({ state }).where(eq(listings.id, id));
    const before = await school.call<ListingView>('GET', `/v1/listings/${id}`);
    const answer = await school.ask<ListingView>('POST', `/v1/listings/${id}/${action}`);
    const allowed = (from as readonly string[]).includes(state);
    expect(before.actions.includes(action as 'publish')).toBe(allowed);
    if (allowed) {
      expect(answer).toMatchObject({ status: 200, body: { state: to, version: version + 1 } });
      expect(await eventsOf(id)).toMatchObject([
        { type: event, subjectVersion: version + 1, relayedAt: null },
      ]);
    } else {
      expect(answer).toMatchObject({ status: 409, body: { code: 'listing.action_not_allowed' } });
      expect(await school.call('GET', `/v1/listings/${id}`)).toEqual(before);
      expect(await eventsOf(id)).toEqual([]);
    }
  });

  test('is done once when it is asked for twice at the same time', async () => {
    const { id } = await draft();
    const answers = await Promise.all([1, 2].map(() => school.ask('POST', `/v1/listings/${id}/publish`)));
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 409]);
    expect(await eventsOf(id)).toHaveLength(1);
  });
});

describe('publishing', () => {
  const windows = (from: number, to: number) => [
    {
      direction: 'hosting',
      dates: { windows: [{ from: daysAfter(api.now(), from), to: daysAfter(api.now(), to) }] },
    },
  ];

  test('is refused when every day is past, and nothing changes', async () => {
    const past = await draft({ legs: windows(-20, -1) });
    expect(refusalOf(await school.ask('POST', `/v1/listings/${past.id}/publish`))).toEqual({
      status: 422,
      code: 'listing.dates_past',
      at: [],
    });
    expect(await school.call('GET', `/v1/listings/${past.id}`)).toEqual(past);
  });

  test('is done while the last day is today', async () => {
    const { id } = await draft({ legs: windows(-20, 0) });
    expect((await school.ask('POST', `/v1/listings/${id}/publish`)).status).toBe(200);
  });

  test('gives the listing an end: after its last day, or when nobody has touched it for 90 days', async () => {
    const publish = async (id: string) => school.call<ListingView>('POST', `/v1/listings/${id}/publish`);
    const dated = await publish((await draft({ legs: windows(10, 20) })).id);
    expect(dated.expiresAt).toBe(`${daysAfter(api.now(), 21)}T00:00:00.000Z`);
    const undated = await publish((await draft({ legs: [{ direction: 'hosting' }] })).id);
    expect(undated.expiresAt).toBe(new Date(api.now().getTime() + 90 * 86_400_000).toISOString());
  });
});

test('pausing a listing withdraws its open matches and both schools are told; resuming suggests them again', async () => {
  const [host, guest] = await Promise.all([api.member({ country: 'JP' }), api.member({ country: 'ID' })]);
  // A language of their own keeps the listings of the other tests out of it.
  const languages = [{ tag: 'ja', role: 'working' as const }];
  const offer = await host.post(offerToHost(api.now(), { languages }));
  await guest.post(needToSend(api.now(), { languages }));
  await api.settle();
  const [match] = (await guest.matches('open')).items;
  await host.call('POST', `/v1/listings/${offer.id}/pause`);
  expect(await guest.match(match!.id)).toMatchObject({
    state: 'withdrawn',
    actions: [],
    theirListing: { state: 'paused' },
  });
  for (const told of [host, guest]) {
    const inbox = await told.call<InboxPage>('GET', '/v1/inbox');
    expect(inbox.items.map(({ type }) => type)).toEqual(['match.suggested', 'match.withdrawn']);
  }
  await host.call('POST', `/v1/listings/${offer.id}/resume`);
  await api.settle();
  expect(await guest.match(match!.id)).toMatchObject({
    state: 'suggested',
    theirListing: { state: 'published' },
  });
});
