import type { Bus } from '@jejaring/bus';
import { MATCHES_CHANNEL, MATCHING_QUEUE, memberChannel, ROUTES } from '@jejaring/contracts/flow/routes';
import type { ListingKind } from '@jejaring/contracts/listing/kind';
import { events, transact } from '@jejaring/db';
import { asc, inArray, isNull } from 'drizzle-orm';
import type { MatcherDeps } from '../deps.ts';

const BATCH = 500;

/** What the relay needs of the bus. */
export type RelayBus = Pick<Bus, 'enqueue' | 'publish'>;

/**
 * Hands on the oldest events that nobody has handed on, and marks them, in one transaction; returns how many there
 * were. Any number of relays may run: each skips the rows that another holds. A crash between handing on and marking
 * hands on again, which is harmless: a match job with nothing to do does nothing, a wake-up is only a hint.
 */
export async function relayBatch({
  db,
  bus,
  now,
}: Pick<MatcherDeps, 'db' | 'now'> & { bus: RelayBus }): Promise<number> {
  return transact(db, async (tx) => {
    const batch = await tx
      .select({
        id: events.id,
        type: events.type,
        matchId: events.matchId,
        pool: events.pool,
        recipients: events.recipients,
      })
      .from(events)
      .where(isNull(events.relayedAt))
      .orderBy(asc(events.id))
      .limit(BATCH)
      .for('update', { skipLocked: true });
    if (batch.length === 0) return 0;
    const pools = new Set(
      batch.flatMap(({ type, pool }) => (ROUTES[type].job === 'match' && pool ? [pool] : [])),
    );
    await bus.enqueue(MATCHING_QUEUE, [...pools].map(matchJob));
    const told = new Set(batch.flatMap(({ recipients }) => recipients));
    await Promise.all([...told].map((memberId) => bus.publish(memberChannel(memberId), 'changed')));
    const suggested = batch.flatMap(({ type, matchId }) =>
      type === 'match.suggested' && matchId ? [matchId] : [],
    );
    if (suggested.length > 0) await bus.publish(MATCHES_CHANNEL, suggested);
    await tx
      .update(events)
      .set({ relayedAt: now() })
      .where(
        inArray(
          events.id,
          batch.map(({ id }) => id),
        ),
      );
    return batch.length;
  });
}

/** One job per kind, however many of its listings changed: the wave takes all that changed before it began. */
const matchJob = (kind: ListingKind) => ({ id: `match-${kind}`, name: 'match', data: { kind } });
