import type { Bus } from '@jejaring/bus';
import type { Db } from '@jejaring/db';

/** What the notifier works with; handed down by whoever starts it. */
export interface NotifierDeps {
  db: Db;
  bus: Bus;
  /** The one clock of the service; tests move it. */
  now: () => Date;
  /** Other waiting times than those of the protocol, for tests that would have to wait them out. */
  timing?: Partial<LiveTiming>;
}

export interface LiveTiming {
  /** How long a socket may take to send `resume`. */
  resumeWithinMs: number;
  heartbeatMs: number;
  /** How often the heads of all members are compared with the database. */
  headCheckMs: number;
}
