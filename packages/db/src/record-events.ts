import type { Transition } from '@jejaring/contracts/flow/events';
import { ROUTES } from '@jejaring/contracts/flow/routes';
import type { ListingKind } from '@jejaring/contracts/listing/kind';
import { asc, inArray, sql } from 'drizzle-orm';
import { newId } from './new-id.ts';
import type { Tx } from './open-db.ts';
import { events, inbox, members } from './schema/index.ts';

/** Channel of the NOTIFY that wakes the relay. A missed one costs a moment: the relay also polls. */
export const OUTBOX_CHANNEL = 'jejaring_outbox';

/** A transition that a transaction has made, about to be told. */
export interface Happening {
  type: Transition;
  kind: ListingKind;
  listingId?: string;
  matchId?: string;
  /** Version of the listing or match after the transition. */
  version: number;
  /** Member who did it; absent when the system did. */
  actorId?: string | undefined;
  /** The schools it concerns; the event's route decides which of them are told. */
  schoolIds: readonly string[];
}

/**
 * Writes the events of a transaction, and the numbered notification of each member they concern. To be called once,
 * as the last write: it locks the members, in the order of their ids, until the commit.
 */
export async function recordEvents(tx: Tx, happenings: readonly Happening[], now: Date): Promise<void> {
  if (happenings.length === 0) return;
  const told = await membersToTell(tx, happenings);
  const rows = happenings.map((happening) => ({
    id: newId(),
    type: happening.type,
    listingId: happening.listingId ?? null,
    matchId: happening.matchId ?? null,
    subjectVersion: happening.version,
    pool: ROUTES[happening.type].job === null ? null : happening.kind,
    actorId: happening.actorId ?? null,
    recipients: recipientsOf(happening, told),
    createdAt: now,
  }));
  await tx.insert(events).values(rows);
  await fillInboxes(tx, rows);
  await wakeRelay(tx);
}

/** Has the relay woken when this transaction commits. */
export const wakeRelay = (tx: Tx) => tx.execute(sql`select pg_notify(${OUTBOX_CHANNEL}, '')`);

const recipientsOf = (happening: Happening, told: Map<string, string[]>): string[] =>
  ROUTES[happening.type].audience === 'nobody' ? [] : happening.schoolIds.flatMap((id) => told.get(id) ?? []);

/** Members by school, of the schools that are told anything. */
async function membersToTell(tx: Tx, happenings: readonly Happening[]): Promise<Map<string, string[]>> {
  const schoolIds = happenings
    .filter(({ type }) => ROUTES[type].audience !== 'nobody')
    .flatMap((h) => h.schoolIds);
  const bySchool = new Map<string, string[]>();
  if (schoolIds.length === 0) return bySchool;
  const found = await tx
    .select({ id: members.id, schoolId: members.schoolId })
    .from(members)
    .where(inArray(members.schoolId, [...new Set(schoolIds)]))
    .orderBy(asc(members.id));
  for (const { id, schoolId } of found) bySchool.set(schoolId, [...(bySchool.get(schoolId) ?? []), id]);
  return bySchool;
}

type EventRow = typeof events.$inferInsert & { type: Transition; recipients: string[] };

async function fillInboxes(tx: Tx, rows: readonly EventRow[]): Promise<void> {
  const counts = new Map<string, number>();
  for (const memberId of rows.flatMap((row) => row.recipients))
    counts.set(memberId, (counts.get(memberId) ?? 0) + 1);
  if (counts.size === 0) return;
  const next = await takeNumbers(tx, counts);
  const entries = rows.flatMap((row) =>
    row.recipients.map((memberId) => {
      const number = next.get(memberId)!;
      next.set(memberId, number + 1);
      const { id: eventId, type, listingId, matchId, createdAt } = row;
      return { memberId, number, eventId, type, listingId, matchId, createdAt };
    }),
  );
  await tx.insert(inbox).values(entries);
}

/** Raises each member's head by its count, under lock in id order, and returns the first number of each. */
async function takeNumbers(tx: Tx, counts: Map<string, number>): Promise<Map<string, number>> {
  const ids = [...counts.keys()].sort();
  await tx
    .select({ id: members.id })
    .from(members)
    .where(inArray(members.id, ids))
    .orderBy(asc(members.id))
    .for('no key update');
  const raise = sql.join(
    ids.map((id) => sql`(${id}::uuid, ${counts.get(id)!}::int)`),
    sql`, `,
  );
  const heads = await tx.execute<{ id: string; first: number }>(sql`
    update members set last_number = last_number + taken.count
    from (values ${raise}) as taken (id, count)
    where members.id = taken.id
    returning members.id, last_number - taken.count + 1 as first`);
  return new Map(heads.map(({ id, first }) => [id, first]));
}
