import { dayOfInstant } from '@jejaring/contracts/codes/day';
import { listings, transact } from '@jejaring/db';
import { and, eq, lt, sql } from 'drizzle-orm';
import type { MatcherDeps } from '../deps.ts';

/**
 * Marks the published listings with a window that has begun and whose matches were worked out on an earlier day: fewer
 * of their days lie ahead, so their scores, and what fits, are others now. Once a day each; returns how many.
 */
export async function renewDay({ db, now }: Pick<MatcherDeps, 'db' | 'now'>): Promise<number> {
  const today = dayOfInstant(now());
  const hasBegun = sql`jsonb_path_exists(${listings.content}, '$.legs[*].dates.windows[*] ? (@.from < $today)', jsonb_build_object('today', ${today}::text))`;
  const renewed = await transact(db, (tx) =>
    tx
      .update(listings)
      .set({ change: sql`${listings.change} + 1`, matchedOn: today })
      .where(and(eq(listings.state, 'published'), lt(listings.matchedOn, today), hasBegun))
      .returning({ id: listings.id }),
  );
  return renewed.length;
}
