import { OPEN_MATCH_STATES } from '@jejaring/contracts/match/states';
import { closeMatches, listings, lockListings, matches, recordEvents, transact } from '@jejaring/db';
import { and, asc, eq, inArray, lte, sql } from 'drizzle-orm';
import type { MatcherDeps } from '../deps.ts';

const BATCH = 200;

/** Lets every open match expire that nobody answered in time, each in its own transaction; returns how many. */
export async function expireMatches({ db, now }: Pick<MatcherDeps, 'db' | 'now'>): Promise<number> {
  const due = await db
    .select({ id: matches.id, a: matches.listingA, b: matches.listingB })
    .from(matches)
    .where(and(inArray(matches.state, [...OPEN_MATCH_STATES]), lte(matches.deadline, now())))
    .orderBy(asc(matches.deadline))
    .limit(BATCH);
  for (const { id, a, b } of due) {
    await transact(db, async (tx) => {
      await lockListings(tx, [a, b]);
      const [match] = await tx.select().from(matches).where(eq(matches.id, id)).for('update');
      if (!match?.deadline || match.deadline > now()) return; // answered or renewed meanwhile
      const happenings = await closeMatches(tx, [match], 'expire', now());
      // Its place among the best of both listings is free for the next one.
      await tx
        .update(listings)
        .set({ change: sql`${listings.change} + 1` })
        .where(inArray(listings.id, [a, b]));
      await recordEvents(tx, happenings, now());
    });
  }
  return due.length;
}
