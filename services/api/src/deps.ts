import type { Db } from '@jejaring/db';
import type { Replica } from '@jejaring/replica';
import type { Auth } from './sessions/auth.ts';

/** What the operations need; handed down by whoever starts the service, so that a test can hand down its own. */
export interface ApiDeps {
  db: Db;
  auth: Auth;
  /** The active listings in memory. */
  replica: Pick<Replica, 'index' | 'catchUp' | 'countOf' | 'health'>;
  /** The one clock of the service; tests move it. */
  now: () => Date;
}
