import type { Bus } from '@jejaring/bus';
import type { Db } from '@jejaring/db';

/** What the notifier works with; handed down by whoever starts it. */
export interface NotifierDeps {
  db: Db;
  bus: Bus;
  /** The one clock of the service; tests move it. */
  now: () => Date;
}
