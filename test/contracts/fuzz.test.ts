import { REFUSALS } from '@jejaring/contracts/refusal/refusals';
import { members } from '@jejaring/db';
import { eq } from 'drizzle-orm';
import fc, { type Arbitrary } from 'fast-check';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { schemaChecker } from '../../services/api/src/testing/schema-checker.ts';
import { type OpenApi, openApi } from '../setup/api.ts';
import { insertMember } from '../setup/insert-member.ts';
import { needToSend, offerToHost } from '../setup/listings.ts';
import { describedApi, type Operation, operationsOf } from './described-api.ts';
import { fromSchema, hostile, tampered } from './from-schema.ts';

/** Requests for each operation; a password hash takes long, so fewer where there is one. */
const RUNS = 120;
const RUNS_OF: Record<string, number> = { signUp: 40, signIn: 40 };
const STRANGERS = ['POST /v1/members', 'POST /v1/sessions'];

let api: OpenApi;
let operations: Operation[];
let token: string;
let ids: Record<'schools' | 'listings' | 'matches', string[]>;
const check = schemaChecker();

beforeAll(async () => {
  api = await openApi();
  operations = operationsOf(await describedApi(api));
  const me = await api.member({ country: 'MY' });
  token = me.token;
  const them = await Promise.all(['ID', 'AU', 'JP'].map((country) => api.member({ country })));
  const own = await Promise.all([1, 2, 3, 4].map(() => me.post(offerToHost(api.now()))));
  const theirs = await Promise.all(them.map((one) => one.post(needToSend(api.now()))));
  const draft = await me.call<{ id: string }>(
    'POST',
    '/v1/listings',
    needToSend(api.now(), { legs: [{ direction: 'sending' }] }),
  );
  await api.settle();
  const matches = (await me.matches()).items;
  const idsOf = (things: readonly { id: string }[]) => things.map(({ id }) => id);
  ids = {
    schools: [me.me!.membership!.school.id],
    listings: idsOf([...own, draft, ...theirs]),
    matches: idsOf(matches),
  };
  expect(matches.length).toBeGreaterThan(3);
});
afterAll(() => api[Symbol.asyncDispose]());

/** A request as it goes on the wire. */
interface Sent {
  path: Record<string, unknown>;
  query: Record<string, unknown>;
  body: unknown;
}

/** Requests that are right, that are right but for one place, and that are wrong all over. */
function requests({ path, parameters = [], requestBody }: Operation): Arbitrary<Sent> {
  const noun = path.split('/')[2] as keyof typeof ids;
  const known = ids[noun] ?? ids.listings;
  const named = (where: 'path' | 'query') => {
    const list = parameters.filter((parameter) => parameter.in === where);
    const fields = list.map(({ name, schema }) => [name, fromSchema(schema, known)] as const);
    const requiredKeys = list.flatMap(({ name, required }) => (required ? [name] : []));
    return fc.record(Object.fromEntries(fields), { requiredKeys: requiredKeys as never[] });
  };
  const schema = requestBody?.content['application/json']?.schema;
  const right = fc.record({
    path: named('path'),
    query: named('query'),
    body: schema ? fromSchema(schema, known) : fc.constant(undefined),
  });
  const steps = fc.array(fc.nat({ max: 12 }), { minLength: 1, maxLength: 6 });
  const nearlyRight = fc
    .tuple(right, steps, hostile)
    .map(([sent, place, bad]) => tampered(sent, place, bad) as Sent);
  return fc.oneof({ weight: 2, arbitrary: right }, { weight: 3, arbitrary: nearlyRight });
}

/** One text for each value, as a query has it; a well-formed one, as every client makes it. */
const asText = (value: unknown) =>
  (typeof value === 'string' ? value : (JSON.stringify(value) ?? '')).toWellFormed();

const record = (value: unknown): [string, unknown][] =>
  value && typeof value === 'object' ? Object.entries(value) : [];

async function send({ path, method, operationId }: Operation, sent: Sent) {
  const named = Object.fromEntries(record(sent.path));
  const address = path.replace(
    /\{(\w+)\}/g,
    (_, name: string) => encodeURIComponent(asText(named[name] ?? 'x')) || 'x',
  );
  const texts = record(sent.query).map(([name, value]) => [name.toWellFormed(), asText(value)]);
  const query = new URLSearchParams(Object.fromEntries(texts) as Record<string, string>);
  const stranger = STRANGERS.includes(`${method.toUpperCase()} ${path}`);
  const bearer = await tokenFor(operationId);
  return api.app.inject({
    method: method.toUpperCase() as 'GET',
    url: `${address}?${query.toString()}`,
    headers: {
      ...(stranger ? {} : { authorization: `Bearer ${bearer}` }),
      ...(sent.body === undefined ? {} : { 'content-type': 'application/json' }),
    },
    ...(sent.body === undefined ? {} : { payload: JSON.stringify(sent.body) }),
  });
}

/** The coordinator's own, but for what would end the session or can be done once in a life. */
async function tokenFor(operationId: string): Promise<string> {
  if (operationId !== 'signOut' && operationId !== 'registerSchool') return token;
  const another = await insertMember(api.db);
  if (operationId === 'registerSchool') await api.db.delete(members).where(eq(members.id, another.id));
  return another.token;
}

const OPERATIONS = [
  'signUp signIn signOut getMe registerSchool getSchool searchSchoolDirectory createListing listListings getListing editListing',
  'publishListing pauseListing resumeListing withdrawListing previewListing listMatchesOfListing listMatches getMatch',
  'acceptMatch declineMatch readInbox markInboxSeen getHealth',
].flatMap((line) => line.split(' '));

/** They need the one right password, or find the state they need only as long as no request before them ended it. */
const MAY_ALL_BE_REFUSED =
  'signIn editListing publishListing pauseListing resumeListing withdrawListing acceptMatch declineMatch'.split(
    ' ',
  );

describe('whatever a signed-in coordinator sends', () => {
  test.each(OPERATIONS)(
    '%s answers as documented and never fails',
    { timeout: 60_000 },
    async (operationId) => {
      const operation = operations.find((one) => one.operationId === operationId)!;
      const answers = new Map(
        Object.entries(operation.responses).map(([status, { content }]) => {
          const [type, body] = Object.entries(content ?? {})[0] ?? [];
          return [Number(status), { type, faults: body && check(body.schema) }];
        }),
      );
      const tally = new Map<number, number>();
      await fc.assert(
        fc.asyncProperty(requests(operation), async (sent) => {
          const answer = await send(operation, sent);
          tally.set(answer.statusCode, (tally.get(answer.statusCode) ?? 0) + 1);
          expect(answer.statusCode, answer.body).toBeLessThan(500);
          expect([...answers.keys()], answer.body).toContain(answer.statusCode);
          const { type, faults } = answers.get(answer.statusCode)!;
          if (faults) {
            expect(String(answer.headers['content-type'])).toMatch(type!);
            expect(faults(answer.json()), answer.body).toEqual([]);
          }
          if (answer.statusCode >= 400)
            expect(Object.keys(REFUSALS)).toContain(answer.json<{ code: string }>().code);
        }),
        { numRuns: RUNS_OF[operationId] ?? RUNS },
      );
      // The requests that were meant to be right were: this is no test of refusals alone.
      const done = [...tally.keys()].some((status) => status < 300);
      expect(done || MAY_ALL_BE_REFUSED.includes(operationId), JSON.stringify([...tally])).toBe(true);
    },
  );

  test('is the whole list of operations', () => {
    expect(OPERATIONS.toSorted()).toEqual(operations.map(({ operationId }) => operationId).sort());
  });
});
