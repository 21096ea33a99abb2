import { listings } from '@jejaring/db';
import { gt } from 'drizzle-orm';
import type { MatcherDeps } from '../deps.ts';
import { runWave } from '../wave/run-wave.ts';
import { expireListings } from './expire-listings.ts';
import { expireMatches } from './expire-matches.ts';
import { renewDay } from './renew-day.ts';

/**
 * Everything that happens by time: listings and matches expire, and kinds that still have matching to do, because a
 * job was lost with its queue, get their wave. Safe to run anywhere, twice or at once.
 */
export async function sweep(deps: Pick<MatcherDeps, 'db' | 'now'>): Promise<void> {
  while ((await expireListings(deps)) > 0);
  while ((await expireMatches(deps)) > 0);
  await renewDay(deps);
  const behind = await deps.db
    .selectDistinct({ kind: listings.kind })
    .from(listings)
    .where(gt(listings.change, listings.matchedChange));
  for (const { kind } of behind) await runWave(deps, kind);
}
