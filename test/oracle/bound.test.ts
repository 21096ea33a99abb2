import type { Posting } from '@jejaring/contracts/listing/posting';
import * as fc from 'fast-check';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { encodePosting } from './encode/encode-posting.ts';
import { loadOracle } from './load-oracle.ts';
import { SUBJECT, WITH_SUBJECT } from './rule/best.ts';
import { bounded, type Detail } from './rule/bound.ts';
import { ranked } from './rule/ranked.ts';
import { type OracleDatabase, openOracleDatabase } from './testing/oracle-database.ts';
import { check, postings, TODAY } from './testing/sets.ts';

let database: OracleDatabase;
beforeAll(async () => {
  database = await openOracleDatabase();
});
afterAll(() => database.close());

/** Listings that suit the subject although their bound is too low, or says that they cannot. */
const wronglyBounded = (detail: Detail) => `
  create or replace function oracle.wrongly_bounded(subject jsonb, today int)
  returns table (id text, rank int, bound int) language plpgsql as $$
  #variable_conflict use_column
  declare me oracle.listing;
  begin
    ${SUBJECT};
    return query
    ${WITH_SUBJECT}
    select r.id, r.rank, b.bound
    from (${ranked('select * from oracle.listing')}) r
    join oracle.outline o on o.id = r.id
    left join (
      select c.* from s cross join lateral (${bounded(`oracle.${detail === 'block' ? 'block' : 'outline'}`, detail)}) c
    ) b on b.block = o.block${detail === 'block' ? '' : ' and b.no = o.no'}
    where b.bound is null or r.rank > b.bound;
  end $$`;

async function expectSound(all: readonly Posting[], detail: Detail): Promise<void> {
  const { sql } = database;
  await loadOracle(sql, all);
  await sql.unsafe(wronglyBounded(detail));
  for (const subject of all.slice(0, 50)) {
    const encoded = JSON.stringify(encodePosting(subject));
    const found = await sql`select * from oracle.wrongly_bounded(${encoded}::text::jsonb, ${TODAY}::int)`;
    expect([...found], encoded).toEqual([]);
  }
}

for (const detail of ['listing', 'block'] as const) {
  test(`no listing ranks above the bound of its ${detail}`, () =>
    check(
      fc.asyncProperty(
        fc
          .constantFrom('student_exchange' as const, 'virtual_project' as const, 'teacher_immersion' as const)
          .chain((kind) => postings([kind])),
        (all) => expectSound(all, detail),
      ),
      4,
    ));
}
