import type { EventType } from '@jejaring/contracts/flow/events';
import { LISTING_KINDS } from '@jejaring/contracts/listing/kind';
import { sql } from 'drizzle-orm';
import { index, integer, pgTable, text, timestamp, uniqueIndex, uuid } from 'drizzle-orm/pg-core';
import { listings } from './listings.ts';
import { matches } from './matches.ts';
import { members } from './members.ts';

/**
 * The outbox, and after that the history. Written in the transaction of the change; the relay hands each row on (job,
 * wake-ups, see contracts/flow/routes) and then sets `relayedAt`, so a row may be handed on twice but never lost.
 * The unique indexes say: one transition, one event.
 */
export const events = pgTable(
  'events',
  {
    id: uuid('id').primaryKey(),
    type: text('type').$type<EventType>().notNull(),
    listingId: uuid('listing_id').references(() => listings.id, { onDelete: 'cascade' }),
    matchId: uuid('match_id').references(() => matches.id, { onDelete: 'cascade' }),
    /** Version of the listing or match after the transition. */
    subjectVersion: integer('subject_version'),
    /** The kind whose listings have matching to do because of it. */
    pool: text('pool', { enum: LISTING_KINDS }),
    /** Member who did it; absent when the system did. */
    actorId: uuid('actor_id').references(() => members.id, { onDelete: 'set null' }),
    /** Members whose inbox got a row, or whose devices should know. */
    recipients: uuid('recipients').array().notNull().default(sql`'{}'`),
    createdAt: timestamp('created_at', { withTimezone: true }).notNull(),
    relayedAt: timestamp('relayed_at', { withTimezone: true }),
  },
  (table) => [
    index('events_to_relay').on(table.id).where(sql`${table.relayedAt} is null`),
    uniqueIndex('events_once_per_listing_version')
      .on(table.listingId, table.subjectVersion)
      .where(sql`${table.matchId} is null`),
    uniqueIndex('events_once_per_match_version').on(table.matchId, table.subjectVersion),
  ],
);
