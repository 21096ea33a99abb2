import type { Db } from '@jejaring/db';
import type { Auth } from './sessions/auth.ts';

/** What the operations need; handed down by whoever starts the service, so that a test can hand down its own. */
export interface ApiDeps {
  db: Db;
  auth: Auth;
  /** The one clock of the service; tests move it. */
  now: () => Date;
}
