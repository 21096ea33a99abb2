import type { InboxPage } from '@jejaring/contracts/inbox/notification';
import type { ListingView } from '@jejaring/contracts/listing/view';
import type { MatchView } from '@jejaring/contracts/match/view';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { daysAfter, needToSend, offerToHost } from '../setup/listings.ts';
import type { Visitor } from '../setup/visitor.ts';
import { openWorld, START, type World } from './lifecycle/world.ts';

let world: World;
let host: Visitor;
let guest: Visitor;
let third: Visitor;
beforeAll(async () => {
  world = await openWorld();
  [host, guest, third] = world.schools as [Visitor, Visitor, Visitor];
});
beforeEach(() => world.startOver());
afterAll(() => world[Symbol.asyncDispose]());

const accept = (school: Visitor, id: string, body: object = {}) =>
  school.ask('POST', `/v1/matches/${id}/accept`, body);
const decline = (school: Visitor, id: string) =>
  school.ask('POST', `/v1/matches/${id}/decline`, { reason: 'dates' });
const edit = ({ id, version }: ListingView, school: Visitor, changes: object) =>
  school.call<ListingView>('PATCH', `/v1/listings/${id}`, { version, ...changes });
const told = async (school: Visitor) =>
  (await school.call<InboxPage>('GET', '/v1/inbox')).items.map(({ type }) => type);

/** A hosting and a sending listing that fit, and their match. */
async function pair() {
  const offer = await host.post(offerToHost(START));
  const need = await guest.post(needToSend(START));
  await world.settle();
  const [match] = (await guest.matches('open')).items;
  return { offer, need, match: match! };
}

describe('a declined pair', () => {
  test('is not suggested again while neither listing changes its terms', async () => {
    const { offer, match } = await pair();
    expect((await decline(guest, match.id)).status).toBe(200);
    await edit(offer, host, { title: { en: 'The same in other words' } });
    await world.settle();
    expect((await host.match(match.id)).state).toBe('declined');
    expect(await told(host)).toEqual(['match.suggested', 'match.declined']);
  });

  test('comes back, in its own record, when a listing changes its terms', async () => {
    const { offer, match } = await pair();
    await decline(guest, match.id);
    await edit(offer, host, { themes: [{ words: 'batik' }] });
    await world.settle();
    expect(await host.match(match.id)).toMatchObject({ state: 'suggested', actions: ['accept', 'decline'] });
    expect(await told(guest)).toEqual(['match.suggested', 'match.declined', 'match.suggested']);
  });
});

describe('places', () => {
  test('go to whoever is confirmed first; a match that no longer fits is superseded and both sides are told', async () => {
    const legs = offerToHost(START).legs!.map((leg) => ({ ...leg, group: { pupils: { min: 5, max: 14 } } }));
    const offer = await host.post(offerToHost(START, { legs }));
    await guest.post(needToSend(START));
    await third.post(needToSend(START));
    await world.settle();
    const [first] = (await guest.matches('open')).items;
    const [second] = (await third.matches('open')).items;
    await accept(third, second!.id);
    await accept(guest, first!.id);
    expect((await accept(host, first!.id)).status).toBe(200);

    expect((await third.match(second!.id)).state).toBe('superseded');
    expect((await accept(host, second!.id)).status).toBe(409);
    expect(await told(third)).toContain('match.superseded');
    expect(await told(host)).toContain('match.superseded');
    const after = await host.call<ListingView>('GET', `/v1/listings/${offer.id}`);
    expect(after).toMatchObject({ state: 'filled', seats: [{ capacity: 14, pupils: 12, schools: 1 }] });
  });

  test('are shared between several schools down to the minimum to run', async () => {
    const offer = await host.post(offerToHost(START)); // 20 places, groups of 5 or more
    await guest.post(needToSend(START)); // 8 to 12
    await third.post(needToSend(START));
    await world.settle();
    for (const school of [guest, third]) {
      const [match] = (await school.matches('open')).items;
      await accept(school, match!.id);
      expect((await accept(host, match!.id)).status).toBe(200);
    }
    const after = await host.call<ListingView>('GET', `/v1/listings/${offer.id}`);
    expect(after).toMatchObject({ state: 'filled', seats: [{ capacity: 20, pupils: 20, schools: 2 }] });
  });

  test('of a hundred acceptances at once none is oversold', async () => {
    const legs = offerToHost(START).legs!.map((leg) => ({ ...leg, group: { pupils: { min: 5, max: 25 } } }));
    const offer = await host.post(offerToHost(START, { legs }));
    for (const school of [guest, third, world.schools[3]!]) await school.post(needToSend(START));
    await world.settle();
    const open = (await host.matches('open')).items;
    const answers = await Promise.all(
      Array.from({ length: 100 }, (_, index) => {
        const { id } = open[index % open.length]!;
        const senders = [host, guest, third, world.schools[3]!];
        return accept(senders[Math.floor(index / open.length) % senders.length]!, id);
      }),
    );
    expect(answers.filter(({ status }) => status >= 500)).toEqual([]);
    const { seats } = await host.call<ListingView>('GET', `/v1/listings/${offer.id}`);
    expect(seats[0]!.pupils).toBeLessThanOrEqual(25);
    expect(seats[0]!.schools).toBe(2);
  });

  test('are not taken by a group whose number nobody knows', async () => {
    await host.post(offerToHost(START));
    await guest.post(needToSend(START, { legs: [{ direction: 'sending' }] }));
    await world.settle();
    const [match] = (await guest.matches('open')).items;
    expect(match).toMatchObject({ groupNeeded: true });
    expect(await accept(guest, match!.id)).toMatchObject({
      status: 422,
      body: { code: 'match.group_needed' },
    });
    expect(await accept(guest, match!.id, { group: { pupils: 21 } })).toMatchObject({
      status: 409,
      body: { code: 'match.no_places_left' },
    });
    expect((await accept(guest, match!.id, { group: { pupils: 7 } })).status).toBe(200);
    const confirmed = await host.call<MatchView>('POST', `/v1/matches/${match!.id}/accept`);
    expect(confirmed.yourListing.seats[0]).toMatchObject({ pupils: 7 });
    expect(confirmed.exchange!.agreed).toMatchObject([{ hosting: confirmed.yourSide, pupils: 7 }]);
  });

  test('taken by an exchange cannot be edited away', async () => {
    const { offer, match } = await pair();
    await accept(guest, match.id);
    await accept(host, match.id);
    const now = await host.call<ListingView>('GET', `/v1/listings/${offer.id}`);
    const legs = now.legs!.map((leg) => ({ ...leg, group: { pupils: { min: 5, max: 8 } } }));
    const refused = await host.ask('PATCH', `/v1/listings/${offer.id}`, { version: now.version, legs });
    expect(refused).toMatchObject({ status: 409, body: { code: 'listing.legs_in_use' } });
  });
});

describe('an acceptance', () => {
  test('is void when the other side changes its terms, and both are told', async () => {
    const { offer, match } = await pair();
    await accept(guest, match.id);
    await edit(offer, host, { languages: [{ tag: 'en', role: 'native' }] });
    expect(await accept(host, match.id)).toMatchObject({
      status: 409,
      body: { code: 'match.terms_changing' },
    });
    await world.settle();
    expect((await guest.match(match.id)).state).toBe('suggested');
    expect(await told(guest)).toContain('match.reset');
  });

  test('stands when only the wording changes', async () => {
    const { offer, match } = await pair();
    await accept(guest, match.id);
    await edit(offer, host, { title: { en: 'The same in other words' } });
    await world.settle();
    expect(await accept(host, match.id)).toMatchObject({ status: 200, body: { state: 'confirmed' } });
  });

  test('of a match as it was before is refused', async () => {
    const { match } = await pair();
    await accept(guest, match.id);
    const stale = await accept(host, match.id, { version: match.version });
    expect(stale).toMatchObject({ status: 409, body: { code: 'match.stale_version' } });
  });
});

describe('by itself', () => {
  test('a match expires that nobody answers, and makes room for the next', async () => {
    const { match } = await pair();
    world.moveClock(22);
    await world.settle();
    expect((await guest.match(match.id)).state).toBe('expired');
    expect(await told(host)).toEqual(['match.suggested', 'match.expired']);
  });

  test('a listing expires when its last day is over, and takes its matches with it', async () => {
    const { offer, match } = await pair();
    await accept(guest, match.id);
    world.moveClock(141);
    await world.settle();
    expect((await host.call<ListingView>('GET', `/v1/listings/${offer.id}`)).state).toBe('expired');
    expect(['expired', 'withdrawn']).toContain((await guest.match(match.id)).state);
  });

  test('a match is worked out again each day once its window has begun', async () => {
    world.moveClock(98);
    const { match } = await pair();
    world.moveClock(20); // the window ends on day 130, so less than the longest stay is left
    await world.settle();
    const today = await guest.match(match.id);
    expect(today.explanation.pairings[0]!.window!.from).toBe(daysAfter(START, 118));
    expect(today.score).toBeLessThan(match.score);
  });

  test('a listing that was taken down shows the other school what it was, not what it becomes', async () => {
    const { offer, match } = await pair();
    await host.call('POST', `/v1/listings/${offer.id}/pause`);
    const paused = await host.call<ListingView>('GET', `/v1/listings/${offer.id}`);
    await edit(paused, host, { title: { en: 'Not for their eyes' }, mode: 'hybrid' });
    const seen = (await guest.match(match.id)).theirListing;
    expect(seen).toMatchObject({ state: 'paused', title: offer.title });
    expect(seen.mode).toBeUndefined();
  });

  test('a paused listing closes its matches at once, and has them back when it is resumed', async () => {
    const { offer, match } = await pair();
    await host.call('POST', `/v1/listings/${offer.id}/pause`);
    expect((await guest.match(match.id)).state).toBe('withdrawn');
    await host.call('POST', `/v1/listings/${offer.id}/resume`);
    await world.settle();
    expect((await guest.match(match.id)).state).toBe('suggested');
  });
});
