import type { Bus, BusLog } from '@jejaring/bus';
import type { OpenDb } from '@jejaring/db';

/** What the matcher works with; handed down by whoever starts it. */
export interface MatcherDeps extends Pick<OpenDb, 'db' | 'sql'> {
  bus: Bus;
  log: BusLog;
  /** The one clock of the service; tests move it. */
  now: () => Date;
}
