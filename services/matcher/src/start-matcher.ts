import type { Job } from '@jejaring/bus';
import { type JobName, MATCHING_QUEUE } from '@jejaring/contracts/flow/routes';
import { LISTING_KINDS, type ListingKind } from '@jejaring/contracts/listing/kind';
import type { MatcherDeps } from './deps.ts';
import { type MatcherHealth, matcherHealth } from './health.ts';
import { startRelay } from './relay/start-relay.ts';
import { sweep } from './sweep/sweep.ts';
import { runWave } from './wave/run-wave.ts';

const SWEEP_EVERY_MS = 30_000;
/** Waves of different kinds may run side by side; those of one kind wait for each other in the database. */
const CONCURRENCY = 3;

export interface Matcher {
  /** Stops the relay, lets running jobs end, and takes no more. */
  stop(): Promise<void>;
  health(): Promise<MatcherHealth>;
}

/** Starts the relay and the worker of the matching queue. Any number of matchers may run against one database and queue. */
export async function startMatcher(deps: MatcherDeps): Promise<Matcher> {
  const jobs: Record<JobName, (data: unknown) => Promise<void>> = {
    match: (data) => runWave(deps, kindOf(data)),
    sweep: () => sweep(deps),
  };
  const handle = async ({ name, data }: Job) => {
    const run = jobs[name as JobName];
    if (!run) throw new Error(`no such job: ${name}`);
    await run(data);
  };
  const worker = await deps.bus.work(MATCHING_QUEUE, handle, { concurrency: CONCURRENCY });
  await deps.bus.every(MATCHING_QUEUE, 'sweep', SWEEP_EVERY_MS);
  const relay = await startRelay(deps);
  return {
    health: () => matcherHealth(deps),
    async stop() {
      await relay.stop();
      await worker.stop();
    },
  };
}

function kindOf(data: unknown): ListingKind {
  const kind = data && typeof data === 'object' && 'kind' in data ? data.kind : undefined;
  const known = LISTING_KINDS.find((name) => name === kind);
  if (!known) throw new Error(`match job without a kind: ${JSON.stringify(data)}`);
  return known;
}
