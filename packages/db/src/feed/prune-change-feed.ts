import { sql } from 'drizzle-orm';
import type { Db } from '../open-db.ts';

const KEPT_MS = 2 * 86_400_000;

/**
 * Forgets which listings were deleted more than two days ago, and notes how far: a follower that has not seen as much
 * loads anew, so that when this runs, and by what clock, never matters for what anybody sees. What a transaction that is
 * still open may precede is kept, or those who are up to date would be sent to load anew as well.
 */
export async function pruneChangeFeed(db: Db, now: Date): Promise<void> {
  const before = new Date(now.getTime() - KEPT_MS).toISOString();
  await db.execute(sql`
    with forgotten as (
        delete from gone_listings
        where gone_at < ${before}::timestamptz and gone_in < pg_snapshot_xmin(pg_current_snapshot())
        returning gone_in),
      last as (select gone_in from forgotten order by gone_in desc limit 1)
    update change_feed set pruned_through = greatest(pruned_through, last.gone_in) from last`);
}
