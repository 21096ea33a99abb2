import type { Posting } from '@jejaring/contracts/listing/posting';
import { type Db, listings, loadPostings, schools } from '@jejaring/db';
import { eq, like, or, sql } from 'drizzle-orm';
import { CommandError } from '../command-error.ts';

/** An active listing with what a person needs to recognise it. */
export interface ActiveListing {
  posting: Posting;
  school: { name: string; city: string | null };
  importKey: string | null;
}

/** All active listings by id. */
export async function activeListings(db: Db): Promise<Map<string, ActiveListing>> {
  const postings = await loadPostings(db);
  const rows = await db
    .select({ id: listings.id, importKey: listings.importKey, name: schools.name, city: schools.city })
    .from(listings)
    .innerJoin(schools, eq(schools.id, listings.schoolId))
    .where(eq(listings.state, 'published'));
  const known = new Map(rows.map((row) => [row.id, row]));
  return new Map(
    postings.flatMap((posting) => {
      const row = known.get(posting.id);
      return row
        ? [
            [
              posting.id,
              { posting, school: { name: row.name, city: row.city }, importKey: row.importKey },
            ] as const,
          ]
        : [];
    }),
  );
}

/**
 * Finds the listing that a person names: by its id, its import key (`real-listings:L001`) or the end of that key
 * (`L001`). Throws a CommandError where it is not known, named twice, or not active.
 */
export async function namedListing(db: Db, name: string): Promise<string> {
  const escaped = name.replace(/[\\%_]/g, '\\$&');
  const found = await db
    .select({ id: listings.id, state: listings.state, importKey: listings.importKey })
    .from(listings)
    .where(
      or(
        eq(sql`${listings.id}::text`, name.toLowerCase()),
        eq(listings.importKey, name),
        like(listings.importKey, `%:${escaped}`),
      ),
    );
  const [listing, another] = found;
  if (!listing)
    throw new CommandError({ id: `Tidak ada iklan "${name}".`, en: `There is no listing "${name}".` });
  if (another) {
    const keys = found.map(({ importKey }) => importKey).join(', ');
    throw new CommandError({
      id: `"${name}" dapat berarti: ${keys}.`,
      en: `"${name}" may be any of: ${keys}.`,
    });
  }
  if (listing.state === 'published') return listing.id;
  throw new CommandError({
    id: `Iklan "${name}" sedang tidak aktif (${listing.state}), jadi tidak dicocokkan.`,
    en: `The listing "${name}" is not active (${listing.state}), so it is not matched.`,
  });
}
