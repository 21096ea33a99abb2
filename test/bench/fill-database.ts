import { once } from 'node:events';
import type { Posting } from '@jejaring/contracts/listing/posting';
import { legCapacity, listingExpiry, termsHash } from '@jejaring/db';
import postgres from 'postgres';

const BATCH = 5000;

/**
 * Puts postings into a migrated, empty database as published listings of registered schools, as quickly as it can be
 * done: by COPY, without the triggers and checks that one posting at a time goes through. Matched already, so that no
 * matcher has anything to do.
 */
export async function fillDatabase(url: string, postings: Iterable<Posting>, now: Date): Promise<void> {
  const sql = postgres(url, {
    max: 1,
    onnotice: () => {},
    connection: { session_replication_role: 'replica' },
  });
  try {
    const known = new Set<string>();
    const rows = { schools: [] as string[], listings: [] as string[], legs: [] as string[] };
    const flush = async () => {
      await copy(
        sql,
        'schools (id, name, country, networks, safeguarding, has_exchanged, origin, created_at)',
        rows.schools,
      );
      await copy(
        sql,
        `listings (id, school_id, state, kind, side, content, terms_hash, matched_change, matched_on, created_at, updated_at,
          published_at, expires_at)`,
        rows.listings,
      );
      await copy(
        sql,
        `listing_legs (listing_id, direction, pupils_capacity, adults_capacity, schools_capacity, pupils_taken,
          adults_taken, schools_taken)`,
        rows.legs,
      );
    };
    const at = now.toISOString();
    for (const { id, school, content, taken } of postings) {
      if (!known.has(school.id)) {
        known.add(school.id);
        const networks = `{${school.networks.join()}}`;
        const exchanged = school.hasExchanged === true;
        rows.schools.push(
          line(
            school.id,
            school.id,
            school.country,
            networks,
            school.safeguarding,
            exchanged,
            'registered',
            at,
          ),
        );
      }
      const expires = listingExpiry('published', content, now).toISOString();
      const text = JSON.stringify(content);
      rows.listings.push(
        line(
          id,
          school.id,
          'published',
          content.kind,
          content.side,
          text,
          termsHash(content),
          1,
          at,
          at,
          at,
          at,
          expires,
        ),
      );
      for (const leg of content.legs) {
        const { pupilsCapacity, adultsCapacity, schoolsCapacity } = legCapacity(leg);
        const { pupils = 0, adults = 0, schools = 0 } = taken[leg.direction] ?? {};
        rows.legs.push(
          line(id, leg.direction, pupilsCapacity, adultsCapacity, schoolsCapacity, pupils, adults, schools),
        );
      }
      if (rows.listings.length >= BATCH) await flush();
    }
    await flush();
    await sql`vacuum analyze`;
  } finally {
    await sql.end();
  }
}

/** A row in the text format of COPY. */
const line = (...values: readonly (string | number | boolean | null | undefined)[]): string =>
  `${values.map((value) => (value === null || value === undefined ? '\\N' : String(value).replace(/[\\\t\n\r]/g, escaped))).join('\t')}\n`;

const escaped = (character: string) =>
  ({ '\\': '\\\\', '\t': '\\t', '\n': '\\n', '\r': '\\r' })[character] ?? character;

/** Sends the rows, and empties the array. */
async function copy(sql: postgres.Sql, target: string, rows: string[]): Promise<void> {
  const stream = await sql.unsafe(`copy ${target} from stdin`).writable();
  stream.end(rows.splice(0).join(''));
  await once(stream, 'finish');
}
