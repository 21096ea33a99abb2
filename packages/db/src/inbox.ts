import type { InboxPage, Notification } from '@jejaring/contracts/inbox/notification';
import { and, asc, eq, gt } from 'drizzle-orm';
import { newId } from './new-id.ts';
import type { Db, Tx } from './open-db.ts';
import { wakeRelay } from './record-events.ts';
import { events, inbox, members } from './schema/index.ts';

/** The member's newest number and the one up to which they have seen; null when there is no such member. */
export async function inboxHead(
  db: Db | Tx,
  memberId: string,
): Promise<{ last: number; seen: number } | null> {
  const [head] = await db
    .select({ last: members.lastNumber, seen: members.seenNumber })
    .from(members)
    .where(eq(members.id, memberId));
  return head ?? null;
}

/** The notifications numbered above `after`, in order, at most `limit`. */
export async function readInbox(
  db: Db | Tx,
  memberId: string,
  after: number,
  limit: number,
): Promise<Notification[]> {
  const rows = await db
    .select()
    .from(inbox)
    .where(and(eq(inbox.memberId, memberId), gt(inbox.number, after)))
    .orderBy(asc(inbox.number))
    .limit(limit);
  return rows.map((row) => ({
    number: row.number,
    type: row.type,
    ...(row.listingId === null ? {} : { listingId: row.listingId }),
    ...(row.matchId === null ? {} : { matchId: row.matchId }),
    at: row.createdAt.toISOString(),
  }));
}

/**
 * A page and the head it belongs to, from one snapshot: a client that shows the page and then follows from its last
 * number misses nothing.
 */
export async function inboxPage(db: Db, memberId: string, after: number, limit: number): Promise<InboxPage> {
  return db.transaction(
    async (tx) => {
      const head = (await inboxHead(tx, memberId)) ?? { last: 0, seen: 0 };
      const found = await readInbox(tx, memberId, after, limit + 1);
      return { items: found.slice(0, limit), last: head.last, seen: head.seen, more: found.length > limit };
    },
    { isolationLevel: 'repeatable read', accessMode: 'read only' },
  );
}

/**
 * Marks everything up to a number as seen, never backwards and never beyond the newest, and returns where it now
 * stands. A move is an event, so that the member's other devices hear of it.
 */
export async function markSeen(tx: Tx, memberId: string, upTo: number, now: Date): Promise<number> {
  const [before] = await tx
    .select({ last: members.lastNumber, seen: members.seenNumber })
    .from(members)
    .where(eq(members.id, memberId))
    .for('update');
  if (!before) return 0;
  const seen = Math.min(before.last, Math.max(before.seen, upTo));
  if (seen === before.seen) return seen;
  await tx.update(members).set({ seenNumber: seen }).where(eq(members.id, memberId));
  await tx.insert(events).values({ id: newId(), type: 'inbox.seen', recipients: [memberId], createdAt: now });
  await wakeRelay(tx);
  return seen;
}
