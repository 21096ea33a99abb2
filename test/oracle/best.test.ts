import { dayNumber } from '@jejaring/contracts/codes/day';
import { LISTING_KINDS } from '@jejaring/contracts/listing/kind';
import type { Posting } from '@jejaring/contracts/listing/posting';
import { arbitraryPosting } from '@jejaring/matching/testing/arbitrary';
import { naiveIndex } from '@jejaring/matching/testing/naive-index';
import * as fc from 'fast-check';
import postgres from 'postgres';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { createDatabase, type TestDatabase } from '../setup/database.ts';
import { loadOracle } from './load-oracle.ts';
import { oracleBest } from './oracle-best.ts';

let database: TestDatabase;
let sql: postgres.Sql;
beforeAll(async () => {
  database = await createDatabase();
  sql = postgres(database.url, { max: 1, onnotice: () => {} });
});
afterAll(async () => {
  await sql.end();
  await database.drop();
});

/** Amid the windows of arbitrary postings, so that some are past and some have begun. */
const TODAY = dayNumber('2027-05-01');

const distinct = (postings: readonly Posting[]) => [
  ...new Map(postings.map((one) => [one.id, one])).values(),
];

const postings = (schools: readonly string[], kinds: Parameters<typeof arbitraryPosting>[0]) =>
  fc.array(arbitraryPosting(kinds, schools), { minLength: 60, maxLength: 200 }).map(distinct);

async function expectAgreement(all: readonly Posting[], subjects: readonly Posting[], limit: number) {
  await loadOracle(sql, all);
  const naive = naiveIndex();
  for (const posting of all) naive.put(posting);
  for (const subject of subjects) {
    const best = naive.best(subject, TODAY, { limit });
    for (const query of ['best', 'best_of_all'] as const)
      expect(await oracleBest(sql, subject, TODAY, limit, query), query).toEqual(best);
  }
}

const check = (property: fc.IAsyncProperty<unknown>, numRuns: number) =>
  fc.assert(property as fc.IAsyncProperty<[unknown]>, { numRuns, endOnFailure: true });

test('the best twenty are those of the definition, among listings of all kinds and few schools', () =>
  check(
    fc.asyncProperty(postings(['1', '2', '3', '4', '5', '6', '7'], LISTING_KINDS), (all) =>
      expectAgreement(all, all.slice(0, 40), 20),
    ),
    4,
  ));

test('every pair of one kind is refused or ranked as the definition does', () =>
  check(
    fc.asyncProperty(
      fc.constantFrom(...LISTING_KINDS).chain((kind) => postings([], [kind])),
      (all) => expectAgreement(all, all.slice(0, 60), all.length),
    ),
    5,
  ));

test('a draft is asked about in the same way', () =>
  check(
    fc.asyncProperty(
      postings([], ['student_exchange']),
      arbitraryPosting(['student_exchange']),
      (all, draft) => expectAgreement(all, [draft], 20),
    ),
    3,
  ));
