import { withBackend } from 'bullmq';
import type { Backend } from './backend.ts';
import type { BusLog, Job, Retry, RunningWorker, WorkOptions } from './bus.ts';
import type { Outage } from './outage.ts';
import { fromStored, idOf, type Payload } from './payload.ts';
import {
  ANSWER_WITHIN_MS,
  IDLE_LOOK_S,
  LOCK_MS,
  RECONNECT_MS,
  STALLED_AT_MOST,
  STALLED_CHECK_MS,
  STOP_WITHIN_MS,
} from './settings.ts';
import { within } from './within.ts';

export interface Workers {
  work(queue: string, handler: (job: Job) => Promise<void>, options?: WorkOptions): Promise<RunningWorker>;
  close(): Promise<void>;
}

/** The consuming side: one BullMQ worker per call. */
export function openWorkers(backend: Backend, retry: Retry, log: BusLog, outage: Outage): Workers {
  const { Worker } = withBackend(backend.forWorkers);
  const running = new Set<RunningWorker>();

  return {
    async work(queue, handler, { concurrency = 1 } = {}) {
      const worker = new Worker<Partial<Payload>, void>(queue, (job) => handler(fromStored(job)), {
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
      worker.on('error', outage.down);
      worker.on('active', outage.up);
      worker.on('failed', (job, error) => {
        if (!job) return;
        const details = { queue, id: idOf(job), name: job.name, attempt: job.attemptsMade, err: error };
        if (job.attemptsMade < (job.opts.attempts ?? 1)) log.warn(details, 'a job failed and will be tried again');
        else log.error(details, 'a job used up its attempts');
      });

      let stopped: Promise<void> | undefined;
      async function stop(): Promise<void> {
        await within(STOP_WITHIN_MS, `stop the worker of ${queue}`, worker.close()).catch(async (error: unknown) => {
          log.warn({ queue, err: error }, 'a worker let go of running handlers');
          await worker.disconnect().catch(() => {});
        });
        running.delete(handle);
      }
      const handle: RunningWorker = {
        stop: () => {
          stopped ??= stop();
          return stopped;
        },
      };
      running.add(handle);

      try {
        await within(ANSWER_WITHIN_MS, `start a worker of ${queue}`, worker.waitUntilReady());
      } catch (error) {
        await handle.stop();
        throw error;
      }
      return handle;
    },

    async close() {
      await Promise.allSettled([...running].map((worker) => worker.stop()));
    },
  };
}

/** Doubles from the first delay up to the longest, less up to a quarter so that jobs that failed together spread out. */
function backoffMs({ firstDelayMs, longestDelayMs }: Retry, attemptsMade: number): number {
  const full = Math.min(firstDelayMs * 2 ** (attemptsMade - 1), longestDelayMs);
  return Math.round(full * (1 - Math.random() / 4));
}
