import { inspect } from 'node:util';
import type { ListingView } from '@jejaring/contracts/listing/view';
import type { Problem } from '@jejaring/contracts/refusal/problem';
import { newId, users } from '@jejaring/db';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type OpenApi, openApi } from '../../../../test/setup/api.ts';
import { offerToHost } from '../../../../test/setup/listings.ts';
import type { Visitor } from '../../../../test/setup/visitor.ts';
import { rowCounts } from '../testing/row-counts.ts';
import { withoutValues } from './without-values.ts';

let api: OpenApi;
let member: Visitor;
let own: ListingView;
let theirs: ListingView;
beforeAll(async () => {
  api = await openApi();
  member = await api.member({ country: 'MY' });
  own = await member.post(offerToHost(api.now()));
  theirs = await (await api.member({ country: 'AU' })).post(offerToHost(api.now()));
});
afterAll(() => api[Symbol.asyncDispose]());

interface Attempt {
  method?: string;
  path?: string | (() => string);
  /** Sent as it is where it is text, as JSON otherwise. A post to /v1/listings is meant where nothing else is said. */
  body?: unknown;
  type?: string;
}
interface Refused {
  status: number;
  code: string;
  /** Pointer and code of each field at fault. */
  at?: Record<string, string>;
}

const listing = (changes: object) => ({ body: { ...offerToHost(new Date()), ...changes } });
const hosting = (leg: object) => listing({ legs: [{ direction: 'hosting', ...leg }] });
const invalid = (at: Record<string, string>): Refused => ({ status: 422, code: 'request.invalid', at });
const patch = (body: object, id = () => own.id): Attempt => ({
  method: 'PATCH',
  path: () => `/v1/listings/${id()}`,
  body,
});
const get = (path: string | (() => string)): Attempt => ({ method: 'GET', path });

const CASES: [what: string, attempt: Attempt, refused: Refused][] = [
  ['an unknown field', listing({ colour: 'blue' }), invalid({ '/colour': 'field.additionalProperties' })],
  [
    'an unknown field inside',
    hosting({ group: { pupil: {} } }),
    invalid({ '/legs/0/group/pupil': 'field.additionalProperties' }),
  ],
  [
    'a name with a slash and a tilde',
    listing({ 'a/~b': 1 }),
    invalid({ '/a~1~0b': 'field.additionalProperties' }),
  ],
  [
    'a missing field',
    { body: { kind: 'virtual_project', side: 'need' } },
    invalid({ '/title': 'field.required' }),
  ],
  ['a wrong type', listing({ languages: 'en' }), invalid({ '/languages': 'field.type' })],
  ['a list as the body', { body: [] }, invalid({ '': 'field.type' })],
  [
    'a number in quotes',
    hosting({ split: { minimumToRun: '5' } }),
    invalid({ '/legs/0/split/minimumToRun': 'field.type' }),
  ],
  [
    'half a pupil',
    hosting({ group: { pupils: { max: 1.5 } } }),
    invalid({ '/legs/0/group/pupils/max': 'field.type' }),
  ],
  [
    'a negative number',
    hosting({ group: { pupils: { max: -1 } } }),
    invalid({ '/legs/0/group/pupils/max': 'field.minimum' }),
  ],
  ['a word that is no choice', listing({ kind: 'holiday' }), invalid({ '/kind': 'field.enum' })],
  [
    'dates in the wrong order',
    hosting({ dates: { windows: [{ from: '2027-06-02', to: '2027-06-01' }] } }),
    invalid({ '/legs/0/dates/windows/0': 'dates.reversed' }),
  ],
  [
    'a day that is in no calendar',
    hosting({ dates: { windows: [{ from: '2027-02-29', to: '2027-03-01' }] } }),
    invalid({ '/legs/0/dates/windows/0/from': 'field.format' }),
  ],
  [
    'a day after the end of time',
    hosting({ dates: { windows: [{ from: '2027-01-01', to: '9999-12-31' }] } }),
    invalid({ '/legs/0/dates/windows/0/to': 'field.format' }),
  ],
  [
    'a minimum above a maximum',
    hosting({ group: { pupils: { min: 9, max: 8 } }, dates: { stay: { minDays: 5, maxDays: 4 } } }),
    invalid({ '/legs/0/group/pupils': 'range.min_above_max', '/legs/0/dates/stay': 'range.min_above_max' }),
  ],
  [
    'ages the wrong way round',
    listing({ level: { ages: { min: 17, max: 15 } } }),
    invalid({ '/level/ages': 'range.min_above_max' }),
  ],
  [
    'an unknown language',
    listing({ languages: [{ tag: 'xx', role: 'working' }] }),
    invalid({ '/languages/0/tag': 'field.format' }),
  ],
  [
    'a language by its name',
    listing({ languages: [{ tag: 'English', role: 'working' }] }),
    invalid({ '/languages/0/tag': 'field.format' }),
  ],
  [
    'an unknown country',
    listing({ countries: { wanted: ['XX'] } }),
    invalid({ '/countries/wanted/0': 'field.format' }),
  ],
  [
    'a country in small letters',
    listing({ countries: { wanted: ['id'] } }),
    invalid({ '/countries/wanted/0': 'field.format' }),
  ],
  [
    'an entry twice',
    listing({ countries: { wanted: ['ID', 'ID'] } }),
    invalid({ '/countries/wanted': 'field.uniqueItems' }),
  ],
  ['a NUL in a text', listing({ title: { en: 'a\u0000b' } }), invalid({ '/title/en': 'field.characters' })],
  ['half a character', listing({ text: { id: 'a\ud83d' } }), invalid({ '/text/id': 'field.characters' })],
  [
    'several faults at once',
    listing({ kind: 1, side: 2 }),
    invalid({ '/kind': 'field.enum', '/side': 'field.enum' }),
  ],
  [
    'a body over 1 MB',
    listing({ text: { en: 'x'.repeat(1_000_000) } }),
    { status: 413, code: 'body.too_large' },
  ],
  ['JSON that breaks off', { body: '{"kind":' }, { status: 400, code: 'body.invalid_json' }],
  [
    'a key that would change what objects are',
    { body: '{"__proto__":{}}' },
    { status: 400, code: 'body.invalid_json' },
  ],
  ['no body', { type: '' }, invalid({ '': 'field.type' })],
  ['plain text', { body: '{}', type: 'text/plain' }, { status: 415, code: 'body.media_type' }],
  [
    'a form',
    { body: 'kind=x', type: 'application/x-www-form-urlencoded' },
    { status: 415, code: 'body.media_type' },
  ],
  ['an unknown id', get(`/v1/listings/${newId()}`), { status: 404, code: 'listing.not_found' }],
  ['a malformed id', get('/v1/listings/12'), invalid({ '/params/id': 'field.format' })],
  [
    'an id with a prefix',
    get(() => `/v1/listings/urn:uuid:${own.id}`),
    invalid({ '/params/id': 'field.format' }),
  ],
  ["someone else's id", patch({ version: 1 }, () => theirs.id), { status: 404, code: 'listing.not_found' }],
  [
    'a stale version',
    patch({ version: 1, title: { en: 'Late' } }),
    { status: 409, code: 'listing.stale_version' },
  ],
  ['an edit without a version', patch({ title: { en: 'x' } }), invalid({ '/version': 'field.required' })],
  [
    'an unknown query parameter',
    get('/v1/listings?colour=blue'),
    invalid({ '/query/colour': 'field.additionalProperties' }),
  ],
  ['a query parameter twice', get('/v1/listings?limit=1&limit=2'), invalid({ '/query/limit': 'field.type' })],
  ['a number out of bounds', get('/v1/listings?limit=101'), invalid({ '/query/limit': 'field.maximum' })],
  ['a NUL in a query', get('/v1/listings?q=%00'), invalid({ '/query/q': 'field.characters' })],
  [
    'a bad cursor',
    get('/v1/listings?cursor=x'),
    { status: 422, code: 'cursor.invalid', at: { '/query/cursor': 'cursor.invalid' } },
  ],
  ['an address that cannot be read', get('/v1/listings/%zz'), { status: 400, code: 'request.bad_url' }],
  ['a very long address', get(`/v1/listings/${'a'.repeat(200)}`), { status: 404, code: 'route.not_found' }],
  ['an address that does not exist', get('/v1/nothing'), { status: 404, code: 'route.not_found' }],
  [
    'a method that does not exist',
    { method: 'DELETE', path: () => `/v1/listings/${own.id}` },
    { status: 404, code: 'route.not_found' },
  ],
];

async function send(
  attempt: Attempt,
  language: 'id' | 'en',
): Promise<{ headers: Headers; status: number; body: Problem }> {
  const { method = 'POST', path = '/v1/listings', body, type = 'application/json' } = attempt;
  const url = new URL(typeof path === 'string' ? path : path(), api.url);
  const response = await fetch(url, {
    method,
    headers: {
      'accept-language': language,
      authorization: `Bearer ${member.token}`,
      ...(body === undefined || type === '' ? {} : { 'content-type': type }),
    },
    ...(body === undefined ? {} : { body: typeof body === 'string' ? body : JSON.stringify(body) }),
  });
  return { headers: response.headers, status: response.status, body: (await response.json()) as Problem };
}

describe('is answered with a problem document in the language of the reader, and writes nothing:', () => {
  test.each(CASES)('%s', async (_what, attempt, { status, code, at = {} }) => {
    const before = await rowCounts(api.db);
    const [id, en] = [await send(attempt, 'id'), await send(attempt, 'en')];
    for (const [answer, language] of [
      [id, 'id'],
      [en, 'en'],
    ] as const) {
      const { type, requestId, errors = [] } = answer.body;
      expect(answer.headers.get('content-type')).toMatch(/^application\/problem\+json/);
      expect(answer.headers.get('content-language')).toBe(language);
      expect({ http: answer.status, ...answer.body }).toMatchObject({ http: status, status, code });
      expect({ type, requestId }).toEqual({
        type: `urn:jejaring:problem:${code}`,
        requestId: expect.any(String),
      });
      expect(Object.fromEntries(errors.map(({ pointer, code }) => [pointer, code]))).toEqual(at);
    }
    expect(id.body.title).not.toBe(en.body.title);
    id.body.errors?.forEach(({ detail }, index) => expect(detail).not.toBe(en.body.errors?.[index]?.detail));
    expect(await rowCounts(api.db)).toEqual(before);
    expect(await member.call('GET', `/v1/listings/${own.id}`)).toEqual(own);
  });

  test('Indonesian is spoken to whoever names neither language', async () => {
    const answers = await Promise.all(
      ['', 'fr, de;q=0.5', 'ms', 'en;q=0'].map((header) =>
        fetch(new URL('/v1/me', api.url), { headers: { 'accept-language': header } }),
      ),
    );
    expect(answers.map(({ headers }) => headers.get('content-language'))).toEqual(['id', 'id', 'id', 'id']);
  });
});

describe('a body made to be expensive', () => {
  const many = <T>(length: number, make: (index: number) => T) =>
    Array.from({ length }, (_, index) => make(index));
  test.each([
    [
      'many different entries where each may come once',
      listing({ accommodation: many(80_000, (n) => `x${n}`) }),
    ],
    ['many wrong entries', listing({ themes: many(400_000, () => 1) })],
    ['many unknown fields', listing(Object.fromEntries(many(70_000, (n) => [`k${n}`, 1])))],
    ['a tower of lists', { body: `{"title":${'['.repeat(400_000)}${']'.repeat(400_000)}}` }],
    [
      'a very long address',
      { path: '/v1/sessions', body: { email: `a@${'a.'.repeat(400_000)}!`, password: 'x' } },
    ],
    ['a very long language', listing({ languages: [{ tag: `en-${'x'.repeat(900_000)}`, role: 'working' }] })],
    [
      'a day of a million digits',
      hosting({ dates: { windows: [{ from: '2'.repeat(900_000), to: '2027-01-01' }] } }),
    ],
  ] as [string, Attempt][])(
    'is refused at once and in few words: %s',
    { timeout: 3000 },
    async (_what, attempt) => {
      const { status, body } = await send(attempt, 'en');
      expect(status).toBe(422);
      expect(JSON.stringify(body).length).toBeLessThan(20_000);
    },
  );
});

test('what a failed query was about to write stays out of the log', async () => {
  const email = 'a.person@school.example';
  await api.db.insert(users).values({ id: newId(), name: 'Siti', email });
  const error: Error = await api.db
    .insert(users)
    .values({ id: newId(), name: 'Siti', email })
    .then(
      () => expect.fail('the address was free'),
      (failure: Error) => failure,
    );
  expect(inspect(error)).toContain(email);
  const logged = inspect(withoutValues(error), { depth: 9 });
  expect(logged).not.toMatch(/a\.person|Siti/);
  expect(logged).toMatch(/insert into "users"[^]*23505[^]*users_email_unique/);
});
