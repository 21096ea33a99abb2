import type { Transition } from '@jejaring/contracts/flow/events';
import { integer, pgTable, primaryKey, text, timestamp, unique, uuid } from 'drizzle-orm/pg-core';
import { events } from './events.ts';
import { members } from './members.ts';

/** A member's numbered notifications: the truth that every push is only a hint of. */
export const inbox = pgTable(
  'inbox',
  {
    memberId: uuid('member_id')
      .notNull()
      .references(() => members.id, { onDelete: 'cascade' }),
    number: integer('number').notNull(),
    eventId: uuid('event_id')
      .notNull()
      .references(() => events.id, { onDelete: 'cascade' }),
    type: text('type').$type<Transition>().notNull(),
    listingId: uuid('listing_id'),
    matchId: uuid('match_id'),
    createdAt: timestamp('created_at', { withTimezone: true }).notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.memberId, table.number] }),
    unique('inbox_once_per_event').on(table.memberId, table.eventId),
  ],
);
