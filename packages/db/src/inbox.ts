import type { InboxPage, Notification } from '@jejaring/contracts/inbox/notification';
import { and, asc, eq, gt, sql } from 'drizzle-orm';
import type { Db, Tx } from './open-db.ts';
import { inbox, members } from './schema/index.ts';

/** The member's newest number and the one up to which they have seen; null when there is no such member. */
export async function inboxHead(db: Db | Tx, memberId: string): Promise<{ last: number; seen: number } | null> {
  const [head] = await db
    .select({ last: members.lastNumber, seen: members.seenNumber })
    .from(members)
    .where(eq(members.id, memberId));
  return head ?? null;
}

/** The notifications numbered above `after`, in order, at most `limit`. */
export async function readInbox(db: Db | Tx, memberId: string, after: number, limit: number): Promise<Notification[]> {
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

/** Marks everything up to a number as seen, never backwards and never beyond the newest; returns where it now stands. */
export async function markSeen(tx: Tx, memberId: string, upTo: number): Promise<{ seen: number; moved: boolean }> {
  const [before] = await tx.select({ seen: members.seenNumber }).from(members).where(eq(members.id, memberId)).for('update');
  const [after] = await tx
    .update(members)
    .set({ seenNumber: sql`least(${members.lastNumber}, greatest(${members.seenNumber}, ${upTo}))` })
    .where(eq(members.id, memberId))
    .returning({ seen: members.seenNumber });
  return { seen: after?.seen ?? 0, moved: before !== undefined && before.seen !== after?.seen };
}
