import type { Backend } from './backend.ts';
import type { BusLog, Job, Retry, RunningWorker, WorkOptions } from './bus.ts';
import { openWorker } from './open-worker.ts';
import type { Outage } from './outage.ts';
import { ANSWER_WITHIN_MS } from './settings.ts';
import { stopWorker } from './stop-worker.ts';
import { within } from './within.ts';

export interface Workers {
  work(queue: string, handler: (job: Job) => Promise<void>, options?: WorkOptions): Promise<RunningWorker>;
  close(): Promise<void>;
}

/** The consuming side: one BullMQ worker per call. */
export function openWorkers(backend: Backend, retry: Retry, log: BusLog, outage: Outage): Workers {
  const running = new Set<RunningWorker>();

  return {
    async work(queue, handler, { concurrency = 1 } = {}) {
      const worker = openWorker(backend, queue, handler, { concurrency, retry, log, outage });
      let stopped: Promise<void> | undefined;
      const runningWorker: RunningWorker = {
        stop() {
          stopped ??= stopWorker(worker, backend, log).finally(() => running.delete(runningWorker));
          return stopped;
        },
      };
      running.add(runningWorker);
      try {
        await within(ANSWER_WITHIN_MS, `start a worker of ${queue}`, worker.bull.waitUntilReady());
      } catch (error) {
        await runningWorker.stop();
        throw error;
      }
      return runningWorker;
    },

    async close() {
      await Promise.allSettled([...running].map((worker) => worker.stop()));
    },
  };
}
