import { once } from 'node:events';
import { finished } from 'node:stream/promises';
import type { Posting } from '@jejaring/contracts/listing/posting';
import type { Sql } from 'postgres';
import { copyLine } from './encode/copy-line.ts';
import { encodePosting } from './encode/encode-posting.ts';
import { ARRANGE, TABLES } from './schema.ts';

const CHUNK_CHARACTERS = 1 << 16;

/** Fills the schema `oracle`, made anew, with postings, and arranges them for lookups. One transaction. */
export async function loadOracle(
  sql: Sql,
  postings: AsyncIterable<Posting> | Iterable<Posting>,
): Promise<void> {
  await sql.begin(async (tx) => {
    await tx.unsafe(TABLES);
    const copy = await tx.unsafe('copy oracle.posting from stdin').writable();
    let chunk = '';
    for await (const posting of postings) {
      chunk += copyLine(encodePosting(posting));
      if (chunk.length < CHUNK_CHARACTERS) continue;
      if (!copy.write(chunk)) await once(copy, 'drain');
      chunk = '';
    }
    copy.end(chunk);
    await finished(copy);
    await tx.unsafe(ARRANGE);
  });
  await sql`vacuum analyze oracle.listing, oracle.outline, oracle.block`;
}
