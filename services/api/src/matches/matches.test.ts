import type { ListingContent } from '@jejaring/contracts/listing/content';
import { DECLINE_REASONS } from '@jejaring/contracts/match/decline-reasons';
import type { MatchPage, MatchView } from '@jejaring/contracts/match/view';
import { exchanges, newId } from '@jejaring/db';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { type OpenApi, openApi } from '../../../../test/setup/api.ts';
import { needToSend, offerToHost } from '../../../../test/setup/listings.ts';
import type { Visitor } from '../../../../test/setup/visitor.ts';
import { problemOf, refusalOf } from '../testing/problem-of.ts';

let api: OpenApi;
let host: Visitor;
let guest: Visitor;
beforeAll(async () => {
  api = await openApi();
});
afterAll(() => api[Symbol.asyncDispose]());

// A language for each test: its listings match each other and those of no other test.
const TAGS = [
  'ja',
  'ko',
  'fr',
  'de',
  'es',
  'it',
  'nl',
  'sv',
  'fi',
  'da',
  'pl',
  'cs',
  'hu',
  'tr',
  'th',
  'vi',
  'ar',
  'hi',
  'pt',
  'el',
  'he',
  'ms',
  'tl',
];
let tag: string;
beforeEach(async () => {
  tag = TAGS.shift()!;
  [host, guest] = await Promise.all([api.member({ country: 'MY' }), api.member({ country: 'ID' })]);
});
const spoken = (): Partial<ListingContent> => ({ languages: [{ tag, role: 'working' }] });

/** A host and a guest whose listings have just been matched, as the guest sees it. */
async function matched(
  offer: Partial<ListingContent> = {},
  need: Partial<ListingContent> = {},
): Promise<MatchView> {
  await host.post(offerToHost(api.now(), { ...spoken(), ...offer }));
  await guest.post(needToSend(api.now(), { ...spoken(), ...need }));
  await api.settle();
  return (await guest.matches('open')).items[0]!;
}

const accept = (by: Visitor, { id }: MatchView, answer: object = {}) =>
  by.ask<MatchView>('POST', `/v1/matches/${id}/accept`, answer);
const refused = async (by: Visitor, { id }: MatchView, action: 'accept' | 'decline', answer: object) =>
  refusalOf(await by.ask('POST', `/v1/matches/${id}/${action}`, answer));

describe('a match', () => {
  test('is seen by its two schools, each from its own side', async () => {
    const seen = await matched();
    const byHost = await host.match(seen.id);
    expect(byHost.yourListing.id).toBe(seen.theirListing.id);
    expect([seen.yourSide, byHost.yourSide].sort()).toEqual(['a', 'b']);
    expect(byHost.explanation).toEqual(seen.explanation);
    expect(seen.theirListing.actions).toEqual([]);
    expect(
      (await host.call<MatchPage>('GET', `/v1/listings/${byHost.yourListing.id}/matches`)).items,
    ).toEqual([byHost]);
  });

  test('of two other schools answers exactly as one that does not exist', async () => {
    const theirs = await matched();
    const stranger = await api.member();
    const asks: [string, string, object?][] = [
      ['GET', ''],
      ['POST', '/accept', {}],
      ['POST', '/accept', { version: theirs.version + 1 }],
      ['POST', '/decline', { reason: 'other' }],
    ];
    for (const [method, rest, body] of asks) {
      const known = await stranger.ask(method, `/v1/matches/${theirs.id}${rest}`, body);
      expect(known.body).toMatchObject({ status: 404, code: 'match.not_found' });
      expect(problemOf(known)).toEqual(
        problemOf(await stranger.ask(method, `/v1/matches/${newId()}${rest}`, body)),
      );
    }
    expect((await stranger.matches()).items).toEqual([]);
    expect(await guest.match(theirs.id)).toEqual(theirs);
  });
});

describe('accepting', () => {
  test('waits for the other school, then is an exchange with its places taken', async () => {
    const match = await matched();
    const waiting = await accept(guest, match, { version: match.version });
    expect(waiting.body).toMatchObject({
      state: `interested_${match.yourSide}`,
      version: 2,
      actions: ['decline'],
    });
    expect((await host.match(match.id)).actions).toEqual(['accept', 'decline']);
    const agreed = await accept(host, match);
    expect(agreed.body).toMatchObject({ state: 'confirmed', version: 3, actions: [] });
    expect(agreed.body.yourListing.seats).toEqual([
      { direction: 'hosting', capacity: 20, schools: 1, pupils: 12, adults: 1 },
    ]);
    expect(agreed.body.exchange).toEqual((await guest.match(match.id)).exchange);
  });

  test('needs no body', async () => {
    const match = await matched();
    expect((await guest.ask('POST', `/v1/matches/${match.id}/accept`)).status).toBe(200);
  });

  test('twice by one school is refused, and by both at the same instant makes one exchange', async () => {
    const match = await matched();
    await accept(guest, match);
    expect(await refused(guest, match, 'accept', {})).toEqual({
      status: 409,
      code: 'match.action_not_allowed',
      at: [],
    });
    const before = await api.db.$count(exchanges);
    const answers = await Promise.all([accept(host, match), accept(host, match), accept(guest, match)]);
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 409, 409]);
    expect(await api.db.$count(exchanges)).toBe(before + 1);
  });

  test('a match that has changed since one read it is refused', async () => {
    const match = await matched();
    await accept(host, match);
    expect(await refused(guest, match, 'accept', { version: match.version })).toEqual({
      status: 409,
      code: 'match.stale_version',
      at: [],
    });
    expect(await refused(guest, match, 'decline', { version: match.version, reason: 'dates' })).toMatchObject(
      { status: 409 },
    );
    expect((await guest.match(match.id)).version).toBe(match.version + 1);
  });

  test('is put off while the matcher works out an edit, and the first yes has to be said again', async () => {
    const match = await matched();
    await accept(host, match);
    const { id, version } = match.yourListing;
    await guest.call('PATCH', `/v1/listings/${id}`, { version, level: { isced: [3] } });
    expect(await refused(guest, match, 'accept', {})).toEqual({
      status: 409,
      code: 'match.terms_changing',
      at: [],
    });
    await api.settle();
    expect(await host.match(match.id)).toMatchObject({ state: 'suggested', actions: ['accept', 'decline'] });
    // Other words for the same terms disturb nothing.
    const current = await guest.match(match.id);
    await guest.call('PATCH', `/v1/listings/${id}`, {
      version: current.yourListing.version,
      title: { en: 'Other words' },
    });
    expect((await accept(guest, current, { version: current.version })).status).toBe(200);
  });

  test('after the deadline is too late', async () => {
    const match = await matched();
    api.moveClock(22);
    await api.settle();
    expect(await refused(guest, match, 'accept', {})).toMatchObject({ code: 'match.action_not_allowed' });
    expect(await guest.match(match.id)).toMatchObject({ state: 'expired', actions: [] });
  });
});

describe('the number of people who travel', () => {
  const silent: Partial<ListingContent> = { legs: [{ direction: 'sending' }] };

  test('is asked of the school that sends, where its listing does not say and the host counts places', async () => {
    const match = await matched({}, silent);
    expect({ guest: match.groupNeeded, host: (await host.match(match.id)).groupNeeded }).toEqual({
      guest: true,
      host: false,
    });
    expect(await refused(guest, match, 'accept', {})).toEqual({
      status: 422,
      code: 'match.group_needed',
      at: ['/group/pupils'],
    });
    expect(await refused(guest, match, 'accept', { group: { adults: 2 } })).toMatchObject({
      code: 'match.group_needed',
    });
    expect(await guest.match(match.id)).toEqual(match);
    await accept(guest, match, { group: { pupils: 9, adults: 1 } });
    const agreed = await accept(host, match);
    expect(agreed.body.yourListing.seats).toMatchObject([{ pupils: 9, adults: 1 }]);
  });

  test('may come second: the host has said yes, the guest brings the number', async () => {
    const match = await matched({}, silent);
    await accept(host, match);
    expect(await refused(guest, match, 'accept', {})).toMatchObject({ code: 'match.group_needed' });
    const agreed = await accept(guest, match, { group: { pupils: 7 } });
    expect(agreed.body.theirListing.seats).toMatchObject([{ pupils: 7 }]);
  });

  test.each([
    ['more pupils than there are places', { pupils: 21 }],
    ['more adults than there are places', { pupils: 9, adults: 5 }],
    ['fewer than the host takes', { pupils: 4 }],
  ])('is refused when it is %s', async (_what, group) => {
    const match = await matched({}, silent);
    expect(await refused(guest, match, 'accept', { group })).toEqual({
      status: 409,
      code: 'match.no_places_left',
      at: [],
    });
    expect(await guest.match(match.id)).toEqual(match);
  });

  test('is refused when the places went to another school meanwhile', async () => {
    const match = await matched({}, silent);
    await accept(guest, match, { group: { pupils: 12 } });
    const third = await api.member({ country: 'AU' });
    await third.post(needToSend(api.now(), spoken()));
    await api.settle();
    const [other] = (await third.matches('open')).items;
    await accept(third, other!);
    expect((await accept(host, other!)).body.state).toBe('confirmed');
    expect(await refused(host, match, 'accept', {})).toMatchObject({ status: 409 });
    expect((await host.match(other!.id)).yourListing.seats).toMatchObject([{ schools: 1, pupils: 12 }]);
  });
});

describe('declining', () => {
  test('keeps the reason and the note for both schools, and the pair is not suggested again unchanged', async () => {
    const match = await matched();
    const declined = await guest.call<MatchView>('POST', `/v1/matches/${match.id}/decline`, {
      reason: 'cost',
      note: 'Terlalu mahal',
    });
    expect(declined).toMatchObject({
      state: 'declined',
      actions: [],
      declined: { reason: 'cost', byYou: true, note: 'Terlalu mahal' },
    });
    expect((await host.match(match.id)).declined).toMatchObject({ reason: 'cost', byYou: false });
    await api.settle();
    expect((await guest.matches('open')).items).toEqual([]);
    expect(await refused(host, match, 'accept', {})).toMatchObject({ code: 'match.action_not_allowed' });
  });

  test('takes back a yes that the other school has not answered', async () => {
    const match = await matched();
    await accept(guest, match);
    expect(
      (await guest.call<MatchView>('POST', `/v1/matches/${match.id}/decline`, { reason: 'dates' })).state,
    ).toBe('declined');
  });

  test('needs one of the known reasons', async () => {
    const match = await matched();
    const body = (answer: object) => refused(guest, match, 'decline', answer);
    expect(await body({})).toMatchObject({ status: 422, at: ['/reason'] });
    expect(await body({ reason: 'no_reply' })).toMatchObject({ status: 422, at: ['/reason'] });
    expect(await body({ reason: 'other', note: '' })).toMatchObject({ status: 422, at: ['/note'] });
    expect(DECLINE_REASONS).toContain('other');
    expect((await guest.match(match.id)).state).toBe('suggested');
  });
});

describe('the list of matches', () => {
  test('goes from best to last in pages that neither skip nor repeat, ties included', async () => {
    await guest.post(needToSend(api.now(), spoken()));
    for (const _ of Array.from({ length: 6 })) {
      const one = await api.member({ country: 'MY' });
      await one.post(offerToHost(api.now(), spoken()));
    }
    const worse = await api.member({ country: 'AU' });
    await worse.post(offerToHost(api.now(), { ...spoken(), level: { ages: { min: 17, max: 19 } } }));
    await api.settle();
    const whole = (await guest.matches()).items;
    expect(whole).toHaveLength(7);
    const scores = whole.map(({ score }) => score);
    expect(scores).toEqual([...scores].sort((x, y) => y - x));
    expect(new Set(scores).size).toBe(2);
    const paged: string[] = [];
    for (let cursor = ''; ; ) {
      const page = await guest.call<MatchPage>('GET', `/v1/matches?limit=3${cursor}`);
      paged.push(...page.items.map(({ id }) => id));
      if (!page.next) break;
      cursor = `&cursor=${page.next}`;
    }
    expect(paged).toEqual(whole.map(({ id }) => id));
  });

  test('is narrowed to what waits for an answer, or to what has one', async () => {
    const match = await matched();
    const states = async (state: 'open' | 'answered') =>
      (await guest.matches(state)).items.map(({ state }) => state);
    expect([await states('open'), await states('answered')]).toEqual([['suggested'], []]);
    await guest.call('POST', `/v1/matches/${match.id}/decline`, { reason: 'dates' });
    expect([await states('open'), await states('answered')]).toEqual([[], ['declined']]);
    expect(refusalOf(await guest.ask('GET', '/v1/matches?cursor=bm9uc2Vuc2U'))).toMatchObject({
      code: 'cursor.invalid',
    });
  });
});
