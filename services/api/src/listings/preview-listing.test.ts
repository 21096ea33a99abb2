import type { ListingContent } from '@jejaring/contracts/listing/content';
import type { ListingPreview } from '@jejaring/contracts/listing/view';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type OpenApi, openApi } from '../../../../test/setup/api.ts';
import { daysAfter, needToSend, offerToHost } from '../../../../test/setup/listings.ts';
import type { Visitor } from '../../../../test/setup/visitor.ts';
import { refusalOf } from '../testing/problem-of.ts';
import { rowCounts } from '../testing/row-counts.ts';

let api: OpenApi;
let guest: Visitor;
beforeAll(async () => {
  api = await openApi();
  const hosts = await Promise.all(['MY', 'AU', 'JP', 'SG'].map((country) => api.member({ country })));
  guest = await api.member({ country: 'ID' });
  for (const host of hosts) await host.post(offerToHost(api.now()));
  // A second one of a school that is counted already, one of no interest, and one of the guest's own.
  await hosts[0]!.post(offerToHost(api.now(), { languages: [{ tag: 'en', role: 'native' }] }));
  await hosts[1]!.post(offerToHost(api.now(), { kind: 'virtual_project' }));
  await guest.post(offerToHost(api.now()));
});
afterAll(() => api[Symbol.asyncDispose]());

const preview = (draft: Partial<ListingContent>) =>
  guest.call<ListingPreview>('POST', '/v1/listings/preview', draft);
const need = (changes: Partial<ListingContent> = {}) => needToSend(api.now(), changes);

describe('while one types', () => {
  test('the number is of schools, not of listings, and never of ours', async () => {
    expect(await preview(need())).toMatchObject({ schools: 4, active: 5, kind: 'student_exchange' });
  });

  test('the best three are shown, best first, one of a school, each with its reasons', async () => {
    const { best } = await preview(need());
    const scores = best.map(({ explanation }) => explanation.score);
    expect(scores).toEqual([...scores].sort((x, y) => y - x));
    expect(new Set(best.map(({ listing }) => listing.school.id)).size).toBe(3);
    for (const { listing, explanation, yourSide } of best) {
      expect({ state: listing.state, actions: listing.actions, yourSide }).toEqual({
        state: 'published',
        actions: [],
        yourSide: 'a',
      });
      for (const { sentence } of explanation.parts) expect(sentence.id).not.toBe(sentence.en);
    }
  });

  test('a near miss says which one change would win how many schools, and applying it wins them', async () => {
    const early = {
      windows: [{ from: daysAfter(api.now(), 92), to: daysAfter(api.now(), 104) }],
      stay: { minDays: 10, maxDays: 14 },
    };
    const draft = need({
      legs: [{ direction: 'sending', dates: early, group: { pupils: { min: 8, max: 12 } } }],
    });
    const { schools, nearMisses } = await preview(draft);
    expect(schools).toBe(0);
    const [move] = nearMisses.filter(({ criterion }) => criterion === 'dates');
    expect(move?.schools).toBe(4);
    expect((await preview({ ...draft, ...move!.change })).schools).toBe(4);
  });

  test('a title is not needed yet, and a kind and a side are', async () => {
    const { title, ...untitled } = need();
    expect((await preview(untitled)).schools).toBe(4);
    expect(refusalOf(await guest.ask('POST', '/v1/listings/preview', {}))).toMatchObject({
      at: ['/kind', '/side'],
    });
    const contradicting = need({ countries: { wanted: ['MY'], excluded: ['MY'] } });
    expect(refusalOf(await guest.ask('POST', '/v1/listings/preview', contradicting))).toMatchObject({
      at: ['/countries'],
    });
  });

  test('nothing is stored', async () => {
    const before = await rowCounts(api.db);
    await preview(need());
    await guest.ask('POST', '/v1/listings/preview', { ...need(), kind: 'unknown' });
    expect(await rowCounts(api.db)).toEqual(before);
  });
});
