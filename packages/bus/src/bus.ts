/** What the bus is connected to. The address chooses it: a Redis address means Redis, none means PostgreSQL. */
export type Driver = 'redis' | 'postgres';

/** Where the bus writes what an operator should know. A pino logger fits as it is. */
export interface BusLog {
  info(details: object, message: string): void;
  warn(details: object, message: string): void;
  error(details: object, message: string): void;
}

/** How often, and how far apart, a job whose handler throws is tried again. Delays are in milliseconds. */
export interface Retry {
  attempts: number;
  firstDelayMs: number;
  longestDelayMs: number;
}

export interface BusOptions {
  databaseUrl: string;
  /** Absent or empty: queue in PostgreSQL. Set: queue in Redis, and a dead address is an error. */
  redisUrl?: string | undefined;
  /** Keeps two buses apart on one server: keys and channels in Redis, schema and channel in PostgreSQL. */
  prefix?: string;
  retry?: Retry;
  log: BusLog;
}

/** A job as it is handed in. `data` must survive JSON. */
export interface NewJob {
  id: string;
  name: string;
  data?: unknown;
}

/** A job as the handler gets it. `attempt` is 1 the first time and counts restarts after a crash as well. */
export interface Job {
  id: string;
  name: string;
  data: unknown;
  attempt: number;
}

/** A job that used up its attempts, with the message of the last error. */
export interface FailedJob {
  id: string;
  name: string;
  data: unknown;
  reason: string;
  attempts: number;
  failedAt: Date;
}

export interface WorkOptions {
  /** Handlers running at once in this worker. 1 when absent. */
  concurrency?: number;
}

export interface RunningWorker {
  /** Takes no further job and lets the running handlers end; what takes longer than 5 s is let go and may run again elsewhere. */
  stop(): Promise<void>;
}

export interface Subscriber {
  onMessage(message: string): void;
  /** Messages may have been lost, since the connection was. Read the truth again. */
  onGap?(): void;
}

export interface QueueCounts {
  waiting: number;
  active: number;
  delayed: number;
  failed: number;
}

export type Health =
  | { driver: Driver; ok: true; latencyMs: number }
  | { driver: Driver; ok: false; reason: string };

export interface Bus {
  readonly driver: Driver;

  /**
   * Hands jobs over, in order. Once it resolves, for every job a run of the handler begins that had not begun when this
   * was called, so the handler sees whatever the caller had committed by then. At least once: a crash can make it more.
   *
   * A job whose `id` is already waiting, be it for its next attempt, is merged into that one (which keeps its data and its
   * delay). A job whose `id` is running right now runs once more afterwards. Ids of finished and failed jobs are free
   * again. This saves work; correctness must never rest on it.
   *
   * Rejects within a few seconds when the backend is down; then some, all or none of the jobs may be in: hand them in
   * again. What is in survives the death of any of our processes. A crash of the store itself may cost its last second
   * (Redis with appendfsync everysec), which is why jobs come from an outbox.
   */
  enqueue(queue: string, jobs: readonly NewJob[]): Promise<void>;

  /**
   * Starts a worker on a queue. A handler that throws is tried again after a growing delay; after the last attempt the
   * job rests among the failures. A handler whose process dies, or whose event loop is blocked for longer than the lock,
   * runs again in another worker, possibly while the first still goes on.
   */
  work(queue: string, handler: (job: Job) => Promise<void>, options?: WorkOptions): Promise<RunningWorker>;

  /**
   * Puts a job called `name` on the queue every so many milliseconds, once per tick however many processes declare it. A
   * tick is skipped while the one before it waits, and is not retried: the next one is the retry. The last declared
   * interval counts. It stays declared after the bus is closed and is put back when the store has forgotten it.
   */
  every(queue: string, name: string, everyMs: number): Promise<void>;

  /**
   * Tells every present subscriber of the channel, in every process. At most once: lost when nobody listens or while the
   * connection is down, so a message is only ever a hint to go and read. Messages of one call arrive in order. Refuses a
   * message that is too long with a RangeError.
   */
  publish(channel: string, messages: string | readonly string[]): Promise<void>;

  /**
   * Resolves once messages published from now on will be heard. Survives a lost connection; `onGap` is called when it is
   * back. The returned function ends the subscription; nothing is heard after it was called.
   */
  subscribe(channel: string, subscriber: Subscriber): Promise<() => Promise<void>>;

  counts(queue: string): Promise<QueueCounts>;

  /** The most recent jobs that used up their attempts, newest first. */
  failures(queue: string, limit?: number): Promise<FailedJob[]>;

  /** Asks the backend; never rejects and answers within a few seconds. */
  health(): Promise<Health>;

  /** Workers first, then queues, then connections. May be called again. */
  close(): Promise<void>;
}
