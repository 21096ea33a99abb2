import type { BackendFactory } from 'bullmq';
import type { Driver } from './bus.ts';
import type { FanOut, FanOutEvents } from './fan-out.ts';

/** What differs between Redis and PostgreSQL. Queues, workers and schedules are the same code on both. */
export interface Backend {
  driver: Driver;
  /** Namespace of the keys, as BullMQ wants it. */
  prefix: string;
  /** For producers: shares connections and refuses quickly when the backend is down. */
  forQueues: BackendFactory;
  /** For workers: waits for the backend as long as it takes. */
  forWorkers: BackendFactory;
  fanOut(events: FanOutEvents): FanOut;
  /** Runs the action while nobody else, in any process, runs one under the same key. */
  alone<T>(key: string, action: () => Promise<T>): Promise<T>;
  /** Resolves when the backend answers. */
  ping(): Promise<void>;
  close(): Promise<void>;
}
