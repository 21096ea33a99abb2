import type { Bus } from '@jejaring/bus';
import { MATCHES_CHANNEL } from '@jejaring/contracts/flow/routes';
import type { ListingContent } from '@jejaring/contracts/listing/content';
import { type Db, listings, matches, schools } from '@jejaring/db';
import { eq } from 'drizzle-orm';
import { alias } from 'drizzle-orm/pg-core';

/** Calls `print` with one line for each match that is pushed, until the returned function is called. */
export const watchMatches = (db: Db, bus: Bus, print: (line: string) => void): Promise<() => Promise<void>> =>
  bus.subscribe(MATCHES_CHANNEL, {
    onMessage: (matchId) => {
      lineOf(db, matchId).then(
        (line) => line && print(line),
        () => {}, // the database is going away: a line for the eye is not worth a crash
      );
    },
  });

const titleOf = ({ title }: ListingContent): string => title.id ?? title.en ?? '';

async function lineOf(db: Db, matchId: string): Promise<string | null> {
  const [listingB, schoolB] = [alias(listings, 'listing_b'), alias(schools, 'school_b')];
  const [row] = await db
    .select({ match: matches, a: listings, b: listingB, schoolA: schools, schoolB })
    .from(matches)
    .innerJoin(listings, eq(listings.id, matches.listingA))
    .innerJoin(listingB, eq(listingB.id, matches.listingB))
    .innerJoin(schools, eq(schools.id, matches.schoolA))
    .innerJoin(schoolB, eq(schoolB.id, matches.schoolB))
    .where(eq(matches.id, matchId));
  if (!row) return null;
  const side = (school: typeof row.schoolA, content: ListingContent) =>
    `${school.name} (${school.country}) "${titleOf(content)}"`;
  return `${row.match.score.toFixed(0).padStart(3)}  ${side(row.schoolA, row.a.content)}  <>  ${side(row.schoolB, row.b.content)}`;
}
