import type { Job } from '@jejaring/bus';
import { matchingQueue, SWEEP_QUEUE } from '@jejaring/contracts/flow/routes';
import { LISTING_KINDS, type ListingKind } from '@jejaring/contracts/listing/kind';
import type { MatcherDeps } from './deps.ts';
import { type MatcherHealth, matcherHealth } from './health.ts';
import { startRelay } from './relay/start-relay.ts';
import { whatIsDue } from './sweep/sweep.ts';
import { enqueueLanes } from './wave/enqueue-lanes.ts';
import { type Lane, laneFrom } from './wave/lanes.ts';
import { lanesBehind } from './wave/lanes-behind.ts';
import { runLane } from './wave/run-lane.ts';

const SWEEP_EVERY_MS = 30_000;
/** Lanes of a kind that one process works on at once: while one waits for the database, another decides. */
const CONCURRENCY = 2;

export interface Matcher {
  /** Stops the relay, lets running jobs end, and takes no more. */
  stop(): Promise<void>;
  health(): Promise<MatcherHealth>;
}

export interface MatcherOptions {
  /** The kinds that it serves; the replica has to hold their listings. All of them unless told. */
  kinds?: readonly ListingKind[];
}

/** Starts the relay and the workers of the matching queues. Any number of matchers may run against one database and queue. */
export async function startMatcher(
  deps: MatcherDeps,
  { kinds = LISTING_KINDS }: MatcherOptions = {},
): Promise<Matcher> {
  const { bus } = deps;
  const match = async ({ data }: Job) => enqueueLanes(bus, await runLane(deps, demandLane(data)));
  const sweep = async () => {
    await whatIsDue(deps);
    await enqueueLanes(bus, await lanesBehind(deps.db));
  };
  const workers = await Promise.all([
    ...kinds.map((kind) => bus.work(matchingQueue(kind), match, { concurrency: CONCURRENCY })),
    bus.work(SWEEP_QUEUE, sweep),
  ]);
  await bus.every(SWEEP_QUEUE, 'sweep', SWEEP_EVERY_MS);
  const relay = await startRelay(deps);
  return {
    health: () => matcherHealth(deps),
    async stop() {
      await relay.stop();
      await Promise.all(workers.map((worker) => worker.stop()));
    },
  };
}

function demandLane(data: unknown): Lane {
  const lane = laneFrom(data);
  if (!lane) throw new Error(`match job without a lane: ${JSON.stringify(data)}`);
  return lane;
}
