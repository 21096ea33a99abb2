import type { ListingContent } from '@jejaring/contracts/listing/content';
import type { ListingPage, ListingView } from '@jejaring/contracts/listing/view';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type OpenApi, openApi } from '../../../../test/setup/api.ts';
import { needToSend, offerToHost } from '../../../../test/setup/listings.ts';
import type { Visitor } from '../../../../test/setup/visitor.ts';
import { refusalOf } from '../testing/problem-of.ts';

let api: OpenApi;
let reader: Visitor;
let malaysian: Visitor;
let japanese: Visitor;
beforeAll(async () => {
  api = await openApi();
  reader = await api.member();
  malaysian = await api.member({ name: 'Sekolah Melati', country: 'MY' });
  japanese = await api.member({ name: 'Sakura 100% School', country: 'JP' });
});
afterAll(() => api[Symbol.asyncDispose]());

const found = (query: string, by = reader) => by.call<ListingPage>('GET', `/v1/listings?limit=100&${query}`);
const idsOf = ({ items }: ListingPage) => items.map(({ id }) => id);

describe('the board', () => {
  const post = (by: Visitor, changes: Partial<ListingContent>) => by.post(offerToHost(api.now(), changes));
  const posted: Record<'dance' | 'french' | 'virtual' | 'need', ListingView> = {} as never;
  beforeAll(async () => {
    posted.dance = await post(malaysian, {
      title: { id: 'Tari saman' },
      text: { en: 'Dance "together" under_score' },
    });
    posted.french = await post(japanese, {
      title: { en: 'Bonjour' },
      languages: [{ tag: 'fr-FR', role: 'learning' }],
    });
    posted.virtual = await post(japanese, { kind: 'virtual_project', title: { en: 'Stars' } });
    posted.need = await japanese.post(needToSend(api.now(), { title: { id: 'Mencari tuan rumah' } }));
  });
  const names = (page: ListingPage) =>
    Object.entries(posted).flatMap(([name, { id }]) => (idsOf(page).includes(id) ? [name] : []));

  test.each([
    ['kind=virtual_project', ['virtual']],
    ['side=need', ['need']],
    ['country=MY', ['dance']],
    ['country=JP&side=offer', ['french', 'virtual']],
    ['language=fr', ['french']],
    ['language=fr-CA', []],
    ['state=published', ['dance', 'french', 'virtual', 'need']],
    ['state=draft', []],
    ['q=SAMAN', ['dance']],
    ['q=melati', ['dance']],
    ['q=%22together%22', ['dance']],
    ['q=under_score', ['dance']],
    ['q=under.score', []],
    ['q=100%25', ['french', 'virtual', 'need']],
    ['q=%25', ['french', 'virtual', 'need']],
    ['q=_', ['dance']],
    // Not the names of the fields that hold the words.
    ['q=%22en%22', []],
    ['q=%7B', []],
  ])('?%s', async (query, expected) => {
    expect(names(await found(query))).toEqual(expected);
  });

  test('shows the newest first', async () => {
    api.moveClock(1);
    const newest = await post(malaysian, { title: { en: 'Newest' } });
    expect(idsOf(await found(''))[0]).toBe(newest.id);
  });
});

describe('pages', () => {
  let school: Visitor;
  // All at one moment of a clock that stands still, so that only the id tells their order.
  beforeAll(async () => {
    school = await api.member({ country: 'AU' });
    await Promise.all(Array.from({ length: 23 }, () => school.post(offerToHost(api.now()))));
    await Promise.all(
      Array.from({ length: 4 }, () => school.call('POST', '/v1/listings', offerToHost(api.now()))),
    );
  });

  async function walk(
    query: string,
    limit: number,
    between: () => Promise<unknown> = async () => {},
  ): Promise<string[][]> {
    const pages: string[][] = [];
    let cursor = '';
    for (;;) {
      const page = await school.call<ListingPage>('GET', `/v1/listings?${query}&limit=${limit}${cursor}`);
      pages.push(idsOf(page));
      if (page.next === undefined) return pages;
      cursor = `&cursor=${page.next}`;
      await between();
    }
  }

  test.each([1, 4, 7, 22, 23, 24])('of %i neither skip nor repeat', async (limit) => {
    const whole = idsOf(await found('country=AU'));
    const pages = await walk('country=AU', limit);
    expect(whole).toHaveLength(23);
    expect(pages.flat()).toEqual(whole);
    expect(
      pages
        .map(({ length }) => length)
        .slice(0, -1)
        .every((length) => length === limit),
    ).toBe(true);
    expect(pages.at(-1)!.length).toBeGreaterThan(0);
  });

  test('of own listings go on to the drafts', async () => {
    expect(new Set((await walk('scope=own', 5)).flat()).size).toBe(27);
    expect((await walk('scope=own&state=draft', 3)).map(({ length }) => length)).toEqual([3, 1]);
  });

  test('do not repeat what is there when something new comes on top', async () => {
    const whole = idsOf(await found('country=AU'));
    const pages = await walk('country=AU', 6, async () => {
      api.moveClock(1);
      await school.post(offerToHost(api.now()));
    });
    expect(pages.flat()).toEqual(whole);
  });

  const packed = (key: unknown) => Buffer.from(JSON.stringify(key)).toString('base64url');
  test.each([
    ['nonsense', 'nonsense'],
    ['an empty one', ''],
    ['another list', packed(['087.50'])],
    ['numbers', packed([1, 2])],
    ['an object', packed({ length: 2 })],
    ['a NUL', packed(['\u0000', 'x'])],
    ['a number too large', packed(['9'.repeat(40), 'x'])],
  ])('from a cursor of %s are refused', async (_what, cursor) => {
    expect(refusalOf(await school.ask('GET', `/v1/listings?cursor=${cursor}`))).toEqual({
      status: 422,
      code: 'cursor.invalid',
      at: ['/query/cursor'],
    });
  });
});
