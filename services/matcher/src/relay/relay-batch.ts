import type { Bus } from '@jejaring/bus';
import { MATCHES_CHANNEL, memberChannel, ROUTES } from '@jejaring/contracts/flow/routes';
import { events, matches, transact } from '@jejaring/db';
import { asc, eq, inArray, isNull } from 'drizzle-orm';
import type { MatcherDeps } from '../deps.ts';
import { enqueueLanes } from '../wave/enqueue-lanes.ts';
import { type Lane, laneOf } from '../wave/lanes.ts';

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
        listingId: events.listingId,
        matchId: events.matchId,
        listingA: matches.listingA,
        listingB: matches.listingB,
        pool: events.pool,
        recipients: events.recipients,
      })
      .from(events)
      .leftJoin(matches, eq(matches.id, events.matchId))
      .where(isNull(events.relayedAt))
      .orderBy(asc(events.id))
      .limit(BATCH)
      .for('update', { of: events, skipLocked: true });
    if (batch.length === 0) return 0;
    await enqueueLanes(bus, batch.flatMap(lanesOf));
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

interface ToMatch {
  type: keyof typeof ROUTES;
  pool: Lane['kind'] | null;
  listingId: string | null;
  listingA: string | null;
  listingB: string | null;
}

/** The lanes of the listings that have matching to do because of an event. */
const lanesOf = ({ type, pool, listingId, listingA, listingB }: ToMatch): Lane[] =>
  ROUTES[type].job === 'match' && pool
    ? [listingId, listingA, listingB].flatMap((id) => (id ? [{ kind: pool, lane: laneOf(id) }] : []))
    : [];
