import { LISTING_KINDS } from '@jejaring/contracts/listing/kind';
import type { Posting } from '@jejaring/contracts/listing/posting';
import { DECLINE_REASONS } from '@jejaring/contracts/match/decline-reasons';
import type { Explanation } from '@jejaring/contracts/match/explanation';
import { MATCH_STATES, OPEN_MATCH_STATES } from '@jejaring/contracts/match/states';
import { sql } from 'drizzle-orm';
import {
  boolean,
  check,
  doublePrecision,
  index,
  integer,
  jsonb,
  pgTable,
  text,
  timestamp,
  unique,
  uuid,
} from 'drizzle-orm/pg-core';
import { listings } from './listings.ts';
import { schools } from './schools.ts';

const moment = (name: string) => timestamp(name, { withTimezone: true });
/** People a school says it sends, given when it accepts. */
export type GroupSent = { pupils?: number | undefined; adults?: number | undefined };

const open = sql.raw(OPEN_MATCH_STATES.map((state) => `'${state}'`).join(', '));

/**
 * A pair of listings that can serve each other, once per pair for ever: a pair that ended and fits again after a
 * change is renewed in its own row. `a` is the listing with the smaller id.
 */
export const matches = pgTable(
  'matches',
  {
    id: uuid('id').primaryKey(),
    kind: text('kind', { enum: LISTING_KINDS }).notNull(),
    listingA: uuid('listing_a')
      .notNull()
      .references(() => listings.id, { onDelete: 'cascade' }),
    listingB: uuid('listing_b')
      .notNull()
      .references(() => listings.id, { onDelete: 'cascade' }),
    schoolA: uuid('school_a')
      .notNull()
      .references(() => schools.id, { onDelete: 'cascade' }),
    schoolB: uuid('school_b')
      .notNull()
      .references(() => schools.id, { onDelete: 'cascade' }),
    state: text('state', { enum: MATCH_STATES }).notNull(),
    version: integer('version').notNull().default(1),
    score: doublePrecision('score').notNull(),
    /** Score in hundredths with the lift, as last judged: the order of suggestions. */
    rank: integer('rank').notNull(),
    explanation: jsonb('explanation').$type<Explanation>().notNull(),
    /** Both postings as they were judged: with the rule version in the explanation, all that the decision rests on. */
    inputs: jsonb('inputs').$type<{ a: Posting; b: Posting; today: number }>().notNull(),
    termsHashA: text('terms_hash_a').notNull(),
    termsHashB: text('terms_hash_b').notNull(),
    /** Whether it is among the best of listing a, and of listing b. */
    amongBestOfA: boolean('among_best_of_a').notNull(),
    amongBestOfB: boolean('among_best_of_b').notNull(),
    groupA: jsonb('group_a').$type<GroupSent>(),
    groupB: jsonb('group_b').$type<GroupSent>(),
    declineReason: text('decline_reason', { enum: DECLINE_REASONS }),
    declineNote: text('decline_note'),
    declinedBySide: text('declined_by_side', { enum: ['a', 'b'] }),
    suggestedAt: moment('suggested_at').notNull(),
    updatedAt: moment('updated_at').notNull(),
    /** When an open match expires by itself. */
    deadline: moment('deadline'),
  },
  (table) => [
    unique('matches_pair').on(table.listingA, table.listingB),
    check('matches_order', sql`${table.listingA} < ${table.listingB}`),
    check('matches_two_schools', sql`${table.schoolA} <> ${table.schoolB}`),
    check(
      'matches_open_have_deadline',
      sql`${table.state} not in (${open}) or ${table.deadline} is not null`,
    ),
    index('matches_listing_b').on(table.listingB),
    index('matches_school_a').on(table.schoolA, table.id.desc()),
    index('matches_school_b').on(table.schoolB, table.id.desc()),
    index('matches_pool').on(table.kind),
    index('matches_due').on(table.deadline).where(sql`${table.state} in (${open})`),
  ],
);
