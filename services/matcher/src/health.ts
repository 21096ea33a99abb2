import { events, listings } from '@jejaring/db';
import { count, isNull } from 'drizzle-orm';
import type { MatcherDeps } from './deps.ts';
import { markedInSql } from './wave/marked-listings.ts';

export interface MatcherHealth {
  /** Events that nobody has handed on yet. */
  outbox: number;
  /** Listings whose last change, or loss, the recorded matches do not show yet. */
  behind: number;
}

/** How much is waiting. Both are near 0 at rest; a number that stays up says that the chain is broken. */
export async function matcherHealth({ db }: Pick<MatcherDeps, 'db'>): Promise<MatcherHealth> {
  const [outbox] = await db.select({ waiting: count() }).from(events).where(isNull(events.relayedAt));
  const [behind] = await db.select({ waiting: count() }).from(listings).where(markedInSql);
  return { outbox: outbox?.waiting ?? 0, behind: behind?.waiting ?? 0 };
}
