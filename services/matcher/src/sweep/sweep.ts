import { pruneChangeFeed } from '@jejaring/db';
import type { MatcherDeps } from '../deps.ts';
import { lanesBehind } from '../wave/lanes-behind.ts';
import { runLane, type WaveDeps } from '../wave/run-lane.ts';
import { expireListings } from './expire-listings.ts';
import { expireMatches } from './expire-matches.ts';
import { renewDay } from './renew-day.ts';

/** Everything that happens by time: listings and matches expire, and what has begun is looked at again. Safe to run anywhere, twice or at once. */
export async function whatIsDue(deps: Pick<MatcherDeps, 'db' | 'now'>): Promise<void> {
  while ((await expireListings(deps)) > 0);
  while ((await expireMatches(deps)) > 0);
  await renewDay(deps);
  await pruneChangeFeed(deps.db, deps.now());
}

/** What is due, and then every wave that is, here and now and one after another, until nothing is left. */
export async function sweep(deps: WaveDeps): Promise<void> {
  await whatIsDue(deps);
  for (;;) {
    const behind = await lanesBehind(deps.db);
    if (behind.length === 0) return;
    for (const lane of behind) await runLane(deps, lane);
  }
}
