import type { Bus, BusLog } from '@jejaring/bus';
import type { OpenDb } from '@jejaring/db';
import type { Replica } from '@jejaring/replica';

/** What the matcher works with; handed down by whoever starts it. */
export interface MatcherDeps extends Pick<OpenDb, 'db' | 'sql'> {
  bus: Bus;
  /** The active listings of the kinds that are served, in memory. */
  replica: Pick<Replica, 'index' | 'catchUp'>;
  log: BusLog;
  /** The one clock of the service; tests move it. */
  now: () => Date;
}
