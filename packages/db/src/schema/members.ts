import { MEMBER_ROLES } from '@jejaring/contracts/member/member';
import { sql } from 'drizzle-orm';
import { check, index, integer, pgTable, text, timestamp, unique, uuid } from 'drizzle-orm/pg-core';
import { users } from './auth.ts';
import { schools } from './schools.ts';

/**
 * A person in a school. The row is also the head of the person's inbox there: `lastNumber` is raised under its lock,
 * in the transaction that causes the notification, so that numbers have no holes and rise in commit order.
 */
export const members = pgTable(
  'members',
  {
    id: uuid('id').primaryKey(),
    userId: uuid('user_id')
      .notNull()
      .references(() => users.id, { onDelete: 'cascade' }),
    schoolId: uuid('school_id')
      .notNull()
      .references(() => schools.id, { onDelete: 'cascade' }),
    role: text('role', { enum: MEMBER_ROLES }).notNull(),
    lastNumber: integer('last_number').notNull().default(0),
    seenNumber: integer('seen_number').notNull().default(0),
    createdAt: timestamp('created_at', { withTimezone: true }).notNull(),
  },
  (table) => [
    unique('members_person_school').on(table.userId, table.schoolId),
    index('members_school').on(table.schoolId),
    check('members_seen_not_above_last', sql`${table.seenNumber} between 0 and ${table.lastNumber}`),
  ],
);
