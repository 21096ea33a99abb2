import type { Posting } from '@jejaring/contracts/listing/posting';
import type { Sql } from 'postgres';
import { encodePosting } from './encode/encode-posting.ts';

export interface OracleRanked {
  listingId: string;
  schoolId: string;
  rank: number;
}

/**
 * `best`: only listings whose bound is high enough are ranked, which is what the benchmark compares with;
 * `best_of_all`: every listing of the kind is, one plain query, of which the other is the same answer made faster.
 */
export type OracleQuery = 'best' | 'best_of_all';

/** The best counterparts of a subject among what was loaded, in order. `today` is a day number. */
export async function oracleBest(
  sql: Sql,
  subject: Posting,
  today: number,
  limit = 20,
  query: OracleQuery = 'best',
): Promise<OracleRanked[]> {
  const encoded = JSON.stringify(encodePosting(subject));
  return sql<OracleRanked[]>`
    select id as "listingId", school as "schoolId", rank
    from oracle.${sql(query)}(${encoded}::text::jsonb, ${today}::int, ${limit}::int)`;
}
