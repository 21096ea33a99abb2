import {
  type ConnectionOptions,
  type IQueueBackend,
  type JobProgress,
  type Worker,
  withBackend,
} from 'bullmq';
import type { Backend } from './backend.ts';
import type { BusLog, Job, Retry } from './bus.ts';
import type { Outage } from './outage.ts';
import { fromStored, idOf, type Payload, type StoredJob } from './payload.ts';
import { IDLE_LOOK_S, LOCK_MS, RECONNECT_MS, STALLED_AT_MOST, STALLED_CHECK_MS } from './settings.ts';

/** A BullMQ worker and the handlers it runs at this moment. */
export interface OpenWorker {
  bull: Worker<Partial<Payload>, void, string, IQueueBackend, JobProgress, ConnectionOptions>;
  handling: ReadonlySet<Promise<void>>;
}

interface Settings {
  concurrency: number;
  retry: Retry;
  log: BusLog;
  outage: Outage;
}

/** Starts a worker and reports what becomes of its jobs. */
export function openWorker(
  backend: Backend,
  queue: string,
  handler: (job: Job) => Promise<void>,
  { concurrency, retry, log, outage }: Settings,
): OpenWorker {
  const { Worker } = withBackend(backend.forWorkers);
  const handling = new Set<Promise<void>>();

  async function handle(job: StoredJob): Promise<void> {
    const run = handler(fromStored(job));
    handling.add(run);
    await run.finally(() => handling.delete(run));
  }

  const bull: OpenWorker['bull'] = new Worker<Partial<Payload>, void>(queue, handle, {
    connection: {},
    prefix: backend.prefix,
    concurrency,
    lockDuration: LOCK_MS,
    stalledInterval: STALLED_CHECK_MS,
    maxStalledCount: STALLED_AT_MOST,
    runRetryDelay: RECONNECT_MS,
    drainDelay: IDLE_LOOK_S,
    settings: { backoffStrategy: (attemptsMade) => backoffMs(retry, attemptsMade) },
  });

  bull.on('active', outage.up);
  bull.on('error', (error) => {
    if (bull.closing) return; // what fails while it stops is no news
    if (/\bjob\b/i.test(error.message))
      log.warn({ queue, err: error }, 'a job was taken from its worker: it may run twice');
    else outage.down(error);
  });
  bull.on('failed', (job, error) => {
    if (!job) return;
    const details = { queue, id: idOf(job), name: job.name, attempt: job.attemptsMade, err: error };
    if (job.attemptsMade < (job.opts.attempts ?? 1))
      log.warn(details, 'a job failed and will be tried again');
    else log.error(details, 'a job used up its attempts');
  });
  return { bull, handling };
}

/** Doubles from the first delay up to the longest, less up to a quarter so that jobs that failed together spread out. */
function backoffMs({ firstDelayMs, longestDelayMs }: Retry, attemptsMade: number): number {
  const full = Math.min(firstDelayMs * 2 ** (attemptsMade - 1), longestDelayMs);
  return Math.round(full * (1 - Math.random() / 4));
}
