import type { Posting } from '@jejaring/contracts/listing/posting';
import type { Sql } from 'postgres';
import { encodePosting } from './encode/encode-posting.ts';

export interface OracleRanked {
  listingId: string;
  schoolId: string;
  rank: number;
}

/** The best counterparts of a subject among what was loaded, in order. `today` is a day number. */
export async function oracleBest(
  sql: Sql,
  subject: Posting,
  today: number,
  limit = 20,
): Promise<OracleRanked[]> {
  const encoded = JSON.stringify(encodePosting(subject));
  return sql<OracleRanked[]>`
    select id as "listingId", school as "schoolId", rank
    from oracle.best_of_all(${encoded}::text::jsonb, ${today}::int, ${limit}::int)`;
}
