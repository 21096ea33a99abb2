import type { Job as BullJob } from 'bullmq';
import type { Job, NewJob } from './bus.ts';

/**
 * What a job carries in the store. BullMQ's own job id is left to BullMQ: an id in use would swallow a job that is handed
 * in while the one before it runs. And PostgreSQL would turn absent data into an object, so the data is wrapped.
 */
export interface Payload {
  id: string;
  data?: unknown;
}

/** A job of `every` carries no payload: its id is the tick's. */
export type StoredJob = BullJob<Partial<Payload>>;

export const toPayload = ({ id, data }: NewJob): Payload => ({ id, data });

export function fromStored(job: StoredJob): Job {
  return { id: idOf(job), name: job.name, data: job.data.data, attempt: job.attemptsStarted };
}

export function idOf(job: StoredJob): string {
  return job.data.id ?? job.id ?? '';
}
