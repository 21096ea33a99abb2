import { type ConnectionOptions, type IQueueBackend, type Queue, withBackend } from 'bullmq';
import type { Backend } from './backend.ts';
import type { FailedJob, NewJob, QueueCounts, Retry } from './bus.ts';
import type { Outage } from './outage.ts';
import { idOf, type Payload, toPayload } from './payload.ts';
import { ANSWER_WITHIN_MS, ENQUEUE_AT_ONCE, KEEP_EVENTS, KEEP_FAILED } from './settings.ts';
import { within } from './within.ts';

export type BusQueue = Queue<
  Partial<Payload>,
  void,
  string,
  Partial<Payload>,
  void,
  string,
  IQueueBackend,
  ConnectionOptions
>;

export interface Queues {
  get(name: string): BusQueue;
  enqueue(name: string, jobs: readonly NewJob[]): Promise<void>;
  counts(name: string): Promise<QueueCounts>;
  failures(name: string, limit?: number): Promise<FailedJob[]>;
  close(): Promise<void>;
}

/** The producing side: one BullMQ queue per name, opened when first used. */
export function openQueues(backend: Backend, retry: Retry, outage: Outage): Queues {
  const { Queue } = withBackend(backend.forQueues);
  const open = new Map<string, BusQueue>();

  function get(name: string): BusQueue {
    const known = open.get(name);
    if (known) return known;
    const queue: BusQueue = new Queue<Partial<Payload>, void>(name, {
      connection: {},
      prefix: backend.prefix,
      streams: { events: { maxLen: KEEP_EVENTS } },
      defaultJobOptions: {
        attempts: retry.attempts,
        backoff: { type: 'custom' },
        removeOnComplete: true,
        removeOnFail: KEEP_FAILED,
      },
    });
    queue.on('error', outage.down);
    open.set(name, queue);
    return queue;
  }

  return {
    get,

    async enqueue(name, jobs) {
      for (let from = 0; from < jobs.length; from += ENQUEUE_AT_ONCE) {
        const batch = jobs.slice(from, from + ENQUEUE_AT_ONCE).map((job) => ({
          name: job.name,
          data: toPayload(job),
          opts: { deduplication: { id: job.id, keepLastIfActive: true } },
        }));
        await within(ANSWER_WITHIN_MS, `enqueue on ${name}`, get(name).addBulk(batch));
      }
      outage.up();
    },

    async counts(name) {
      const counting = get(name).getJobCounts('waiting', 'active', 'delayed', 'failed');
      const counts = await within(ANSWER_WITHIN_MS, `counts of ${name}`, counting);
      const { waiting = 0, active = 0, delayed = 0, failed = 0 } = counts;
      return { waiting, active, delayed, failed };
    },

    async failures(name, limit = 100) {
      const reading = get(name).getFailed(0, limit - 1);
      const jobs = await within(ANSWER_WITHIN_MS, `failures of ${name}`, reading);
      return jobs.map((job) => ({
        id: idOf(job),
        name: job.name,
        data: job.data.data,
        reason: job.failedReason,
        attempts: job.attemptsMade,
        failedAt: new Date(job.finishedOn ?? job.timestamp),
      }));
    },

    async close() {
      await Promise.allSettled([...open.values()].map((queue) => queue.close()));
    },
  };
}
