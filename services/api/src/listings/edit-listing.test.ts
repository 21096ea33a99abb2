import type { ListingContent } from '@jejaring/contracts/listing/content';
import type { ListingView } from '@jejaring/contracts/listing/view';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type OpenApi, openApi } from '../../../../test/setup/api.ts';
import { needToSend, offerToHost } from '../../../../test/setup/listings.ts';
import type { Visitor } from '../../../../test/setup/visitor.ts';
import { refusalOf } from '../testing/problem-of.ts';

let api: OpenApi;
let host: Visitor;
beforeAll(async () => {
  api = await openApi();
  host = await api.member({ country: 'MY' });
});
afterAll(() => api[Symbol.asyncDispose]());

const draft = (changes: Partial<ListingContent> = {}) =>
  host.call<ListingView>('POST', '/v1/listings', offerToHost(api.now(), changes));
const read = (id: string) => host.call<ListingView>('GET', `/v1/listings/${id}`);
const edit = ({ id, version }: ListingView, changes: object) =>
  host.ask<ListingView>('PATCH', `/v1/listings/${id}`, { version, ...changes });
const refused = async (listing: ListingView, changes: object) =>
  refusalOf(await host.ask('PATCH', `/v1/listings/${listing.id}`, { version: listing.version, ...changes }));

describe('an edit', () => {
  test('changes the fields it names and leaves the rest', async () => {
    const before = await draft({ themes: [{ words: 'gamelan' }] });
    const title = { en: 'Another title' };
    const { body } = await edit(before, { title });
    expect(body).toEqual({ ...before, title, version: 2, expiresAt: expect.any(String) });
    expect(await read(before.id)).toEqual(body);
  });

  test('cannot move what is published wholly into the past; a draft may lie there', async () => {
    const legs = [{ direction: 'hosting', dates: { windows: [{ from: '2020-01-01', to: '2020-02-01' }] } }];
    const before = await host.post(offerToHost(api.now()));
    expect(await refused(before, { legs })).toMatchObject({ status: 422, code: 'listing.dates_past' });
    expect(await read(before.id)).toEqual(before);
    expect((await edit(await draft(), { legs })).status).toBe(200);
  });

  test('from a version that is no longer the newest is refused, and nothing changes', async () => {
    const before = await draft();
    const first = (await edit(before, { title: { en: 'First' } })).body;
    expect(await refused(before, { title: { en: 'Second' } })).toEqual({
      status: 409,
      code: 'listing.stale_version',
      at: [],
    });
    expect(await refused({ ...before, version: 3 }, {})).toMatchObject({ code: 'listing.stale_version' });
    expect(await read(before.id)).toEqual(first);
  });

  test('by one of two at the same time is done, the other is refused', async () => {
    const before = await draft();
    const answers = await Promise.all(['A', 'B'].map((en) => edit(before, { title: { en } })));
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 409]);
    expect(await read(before.id)).toEqual(answers.find(({ status }) => status === 200)!.body);
  });

  test('clears an optional field that is null', async () => {
    const before = await draft({
      facilities: { available: ['halal_food'] },
      mode: 'in_person',
      reciprocity: 'welcome',
    });
    const { body } = await edit(before, { facilities: null, mode: null, level: null });
    for (const field of ['facilities', 'mode', 'level']) expect(body).not.toHaveProperty(field);
    expect(body.reciprocity).toBe('welcome');
    expect(await read(before.id)).toEqual(body);
  });

  test('cannot clear what every listing has', async () => {
    const before = await draft();
    expect(await refused(before, { title: null, kind: null, side: null })).toEqual({
      status: 422,
      code: 'request.invalid',
      at: ['/kind', '/side', '/title'],
    });
    expect(await read(before.id)).toEqual(before);
  });

  test('that leaves the content contradicting itself is refused at the field', async () => {
    const before = await draft({ countries: { wanted: ['ID'] } });
    expect(await refused(before, { countries: { wanted: ['ID'], excluded: ['ID'] } })).toMatchObject({
      at: ['/countries'],
    });
    expect(await refused(before, { reciprocity: 'required' })).toMatchObject({ at: ['/reciprocity'] });
    expect(await read(before.id)).toEqual(before);
  });
});

describe('another side', () => {
  const directions = ({ legs, seats }: ListingView) => ({
    legs: legs!.map(({ direction }) => direction),
    seats: seats.map(({ direction }) => direction),
  });

  test('gives the listing the legs of that side and keeps what was said of those that stay', async () => {
    const before = await draft();
    const swap = (await edit(before, { side: 'swap' })).body;
    expect(directions(swap)).toEqual({ legs: ['hosting', 'sending'], seats: ['hosting', 'sending'] });
    expect(swap.legs).toEqual([before.legs![0], { direction: 'sending' }]);
    const need = (await edit(swap, { side: 'need' })).body;
    expect(directions(need)).toEqual({ legs: ['sending'], seats: ['sending'] });
    expect(need.legs).toEqual([{ direction: 'sending' }]);
  });

  test('comes with its own legs or none', async () => {
    const before = await draft();
    expect(await refused(before, { side: 'need', legs: before.legs })).toMatchObject({
      status: 422,
      at: ['/legs'],
    });
    const { body } = await edit(before, { side: 'need', legs: null });
    expect(body.legs).toEqual([{ direction: 'sending' }]);
  });
});

describe('once published', () => {
  test('a listing keeps its kind, which a draft may still change', async () => {
    const kind = 'virtual_project';
    const before = await draft();
    const changed = (await edit(before, { kind })).body;
    expect(changed.kind).toBe(kind);
    const published = await host.post(offerToHost(api.now()));
    expect(await refused(published, { kind })).toEqual({ status: 409, code: 'listing.kind_fixed', at: [] });
    expect((await edit(published, { kind: published.kind, title: { en: 'Same kind' } })).status).toBe(200);
  });

  test('an ended listing is not edited', async () => {
    const published = await host.post(offerToHost(api.now()));
    const withdrawn = await host.call<ListingView>('POST', `/v1/listings/${published.id}/withdraw`);
    expect(await refused(withdrawn, { title: { en: 'x' } })).toMatchObject({
      status: 409,
      code: 'listing.action_not_allowed',
    });
  });
});

describe('once places are taken', () => {
  test('they cannot be edited away: not the places, not the side, not the leg', async () => {
    const guest = await api.member({ country: 'ID' });
    const offer = await host.post(offerToHost(api.now(), { languages: [{ tag: 'fr', role: 'working' }] }));
    await guest.post(needToSend(api.now(), { languages: [{ tag: 'fr', role: 'working' }] }));
    await api.settle();
    const match = (await guest.matches('open')).items.find(
      ({ theirListing }) => theirListing.id === offer.id,
    )!;
    await guest.call('POST', `/v1/matches/${match.id}/accept`, {});
    await host.call('POST', `/v1/matches/${match.id}/accept`, {});
    const taken = await read(offer.id);
    expect(taken.seats).toEqual([{ direction: 'hosting', capacity: 20, schools: 1, pupils: 12, adults: 1 }]);

    const [leg] = taken.legs!;
    const places = (pupils: number, adults = 4, split = true) => {
      const { split: _, ...rest } = { ...leg!, group: { pupils: { max: pupils }, adults: { max: adults } } };
      return { legs: [{ ...rest, ...(split ? { split: { minimumToRun: 5 } } : {}) }] };
    };
    const inUse = { status: 409, code: 'listing.legs_in_use', at: [] };
    expect(await refused(taken, places(11))).toEqual(inUse);
    expect(await refused(taken, places(12, 0))).toEqual(inUse);
    expect(await refused(taken, { side: 'need' })).toEqual(inUse);
    expect(await read(offer.id)).toEqual(taken);
    const { status, body } = await edit(taken, places(12, 1, false));
    expect({ status, seats: body.seats }).toMatchObject({
      status: 200,
      seats: [{ capacity: 12, pupils: 12 }],
    });
  });
});
