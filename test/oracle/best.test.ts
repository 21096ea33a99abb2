import { dayNumber } from '@jejaring/contracts/codes/day';
import { LISTING_KINDS } from '@jejaring/contracts/listing/kind';
import { withLegs } from '@jejaring/contracts/listing/normalise';
import type { Posting } from '@jejaring/contracts/listing/posting';
import { liveIndex } from '@jejaring/matching';
import { naiveIndex } from '@jejaring/matching/testing/naive-index';
import * as fc from 'fast-check';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { CellFault } from '../../services/cli/src/import-listings/cell-fault.ts';
import { POST_COLUMNS, type PostColumn } from '../../services/cli/src/import-listings/open-posts.ts';
import { readPost } from '../../services/cli/src/import-listings/read-post.ts';
import { describeRealPosts, type RealPost } from '../world/real-posts.ts';
import { openWorld } from '../world/world.ts';
import { loadOracle } from './load-oracle.ts';
import { oracleBest } from './oracle-best.ts';
import { type OracleDatabase, openOracleDatabase } from './testing/oracle-database.ts';
import { check, postings, TODAY, uuidOf } from './testing/sets.ts';

let database: OracleDatabase;
beforeAll(async () => {
  database = await openOracleDatabase();
});
afterAll(() => database.close());

/** The definition, the index and both queries give the same listings with the same ranks. */
async function expectAgreement(
  all: readonly Posting[],
  subjects: readonly Posting[],
  { today = TODAY, limit = 20 } = {},
): Promise<void> {
  await loadOracle(database.sql, all);
  const naive = naiveIndex();
  const live = liveIndex();
  for (const posting of all) {
    naive.put(posting);
    live.put(posting);
  }
  for (const subject of subjects) {
    const best = naive.best(subject, today, { limit });
    expect(live.best(subject, today, { limit }), 'live index').toEqual(best);
    for (const query of ['best', 'best_of_all'] as const)
      expect(await oracleBest(database.sql, subject, today, limit, query), query).toEqual(best);
  }
}

const FEW_SCHOOLS = Array.from({ length: 7 }, (_, number) => uuidOf(number));

test('the best twenty among listings of all kinds and few schools', () =>
  check(
    fc.asyncProperty(postings(LISTING_KINDS, FEW_SCHOOLS), (all) =>
      expectAgreement(all.slice(10), all.slice(0, 40)),
    ),
    4,
  ));

test('every pair of one kind', () =>
  check(
    fc.asyncProperty(
      fc.constantFrom(...LISTING_KINDS).chain((kind) => postings([kind])),
      (all) => expectAgreement(all.slice(10), all.slice(0, 60), { limit: all.length }),
    ),
    4,
  ));

test('the best twenty for drafts in a world of thousands', async () => {
  const today = dayNumber('2027-01-15');
  const world = openWorld({ seed: 7, today, listings: 4000 });
  const all = Array.from({ length: world.listings }, (_, number) => world.postingAt(number));
  const drafts = Array.from({ length: 60 }, (_, number) => world.draftAt(number));
  await expectAgreement(all, drafts, { today });
});

describeRealPosts('real posts', ({ rows }) => {
  test('each with all the others', async () => {
    const all = rows.flatMap(postingOf);
    expect(all.length).toBeGreaterThan(80);
    await expectAgreement(all, all, { today: dayNumber('2024-03-01'), limit: all.length });
  });
});

/** A post of a school of its own, ten years later; nothing of those that the importer refuses. */
function postingOf(post: RealPost): Posting[] {
  const cells = Object.fromEntries(POST_COLUMNS.map((column) => [column, post[column] ?? '']));
  try {
    const { content, school } = readPost(cells as Record<PostColumn, string>, 10);
    const id = uuidOf(Number(post.id?.slice(1)));
    return [
      { id, school: { id, country: school.country, networks: [] }, content: withLegs(content), taken: {} },
    ];
  } catch (fault) {
    if (fault instanceof CellFault) return [];
    throw fault;
  }
}
