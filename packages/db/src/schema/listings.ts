import type { ListingContent } from '@jejaring/contracts/listing/content';
import { LEG_DIRECTIONS, LISTING_KINDS, LISTING_SIDES } from '@jejaring/contracts/listing/kind';
import type { Leg } from '@jejaring/contracts/listing/legs';
import { LISTING_STATES } from '@jejaring/contracts/listing/states';
import { sql } from 'drizzle-orm';
import {
  bigint,
  boolean,
  check,
  customType,
  date,
  index,
  integer,
  jsonb,
  pgTable,
  primaryKey,
  text,
  timestamp,
  uuid,
} from 'drizzle-orm/pg-core';
import { schools } from './schools.ts';

const moment = (name: string) => timestamp(name, { withTimezone: true });
/** A transaction by its full id, which never comes round again. */
const transactionId = customType<{ data: string }>({ dataType: () => 'xid8' });
const thisTransaction = sql`pg_current_xact_id()`;

export const listings = pgTable(
  'listings',
  {
    id: uuid('id').primaryKey(),
    schoolId: uuid('school_id')
      .notNull()
      .references(() => schools.id, { onDelete: 'cascade' }),
    state: text('state', { enum: LISTING_STATES }).notNull(),
    /** Rises with every edit and every change of state: what an edit is checked against. */
    version: integer('version').notNull().default(1),
    kind: text('kind', { enum: LISTING_KINDS }).notNull(),
    side: text('side', { enum: LISTING_SIDES }).notNull(),
    /** As posted, with every leg of its side present. */
    content: jsonb('content').$type<ListingContent & { legs: Leg[] }>().notNull(),
    /** Digest of the part of the content that matching reads: equal digests mean equal terms. */
    termsHash: text('terms_hash').notNull(),
    /**
     * Rises with everything that may alter matches: terms, state, seats taken, a declined pair. The matcher brings
     * `matchedChange` up to it; a listing with a difference has matching still to do, whatever became of its job.
     */
    change: bigint('change', { mode: 'number' }).notNull().default(1),
    matchedChange: bigint('matched_change', { mode: 'number' }).notNull().default(0),
    /** The day that its matches were worked out for: what can still happen shrinks while a window runs. */
    matchedOn: date('matched_on'),
    /**
     * Rank and listing of the last entry of its full best list, which a newcomer has to pass; null while the list has
     * room. A trigger opens both bars of whoever is marked: it has matching to do, so all may offer themselves.
     */
    bar: integer('bar'),
    barListing: uuid('bar_listing'),
    /** Of the lists of others that it is in, the last, once they are as many as the cap; null while there is room. */
    soughtBar: integer('sought_bar'),
    soughtBarListing: uuid('sought_bar_listing'),
    /** How often its list, or the lists it is in, lost something since it was last filled. */
    gaps: integer('gaps').notNull().default(0),
    /**
     * The transaction that last changed anything that a replica holds, set by a trigger: what the change feed
     * (change-feed.ts) goes by. `postingChangedIn` leaves out the bar, which changes more often than the rest.
     */
    changedIn: transactionId('changed_in').notNull().default(thisTransaction),
    postingChangedIn: transactionId('posting_changed_in').notNull().default(thisTransaction),
    /** What an import calls it, so that importing again changes nothing. */
    importKey: text('import_key').unique(),
    createdAt: moment('created_at').notNull(),
    updatedAt: moment('updated_at').notNull(),
    publishedAt: moment('published_at'),
    /** When a draft, published or paused listing expires by itself. */
    expiresAt: moment('expires_at'),
  },
  (table) => [
    index('listings_school').on(table.schoolId, table.id.desc()),
    index('listings_active').on(table.kind, table.id).where(sql`${table.state} = 'published'`),
    index('listings_board')
      .on(table.publishedAt.desc(), table.id.desc())
      .where(sql`${table.state} = 'published'`),
    index('listings_to_match')
      .on(table.kind)
      .where(sql`${table.change} > ${table.matchedChange} or ${table.gaps} > 0`),
    index('listings_changed_in').on(table.changedIn),
    index('listings_due').on(table.expiresAt).where(sql`${table.state} in ('draft', 'published', 'paused')`),
  ],
);

/**
 * Places on one leg. Capacity is taken when an exchange is confirmed, under this row's lock; the checks make an
 * oversold leg impossible whatever the code does. A missing capacity is unknown and has no bound.
 */
export const listingLegs = pgTable(
  'listing_legs',
  {
    listingId: uuid('listing_id')
      .notNull()
      .references(() => listings.id, { onDelete: 'cascade' }),
    direction: text('direction', { enum: LEG_DIRECTIONS }).notNull(),
    pupilsCapacity: integer('pupils_capacity'),
    adultsCapacity: integer('adults_capacity'),
    /** How many schools the leg serves at most: 1 unless its capacity may be split. */
    schoolsCapacity: integer('schools_capacity'),
    pupilsTaken: integer('pupils_taken').notNull().default(0),
    adultsTaken: integer('adults_taken').notNull().default(0),
    schoolsTaken: integer('schools_taken').notNull().default(0),
  },
  (table) => [
    primaryKey({ columns: [table.listingId, table.direction] }),
    index('listing_legs_taken').on(table.listingId).where(sql`${table.schoolsTaken} > 0`),
    check(
      'listing_legs_pupils',
      sql`${table.pupilsTaken} between 0 and coalesce(${table.pupilsCapacity}, 2147483647)`,
    ),
    check(
      'listing_legs_adults',
      sql`${table.adultsTaken} between 0 and coalesce(${table.adultsCapacity}, 2147483647)`,
    ),
    check(
      'listing_legs_schools',
      sql`${table.schoolsTaken} between 0 and coalesce(${table.schoolsCapacity}, 2147483647)`,
    ),
  ],
);

/** Listings that were deleted, written by a trigger: how the change feed tells of what is no longer there. */
export const goneListings = pgTable(
  'gone_listings',
  {
    listingId: uuid('listing_id').primaryKey(),
    goneIn: transactionId('gone_in').notNull(),
    goneAt: moment('gone_at').notNull().defaultNow(),
  },
  (table) => [index('gone_listings_gone_in').on(table.goneIn)],
);

/** One row. Whoever has not seen all that transactions up to `prunedThrough` did cannot rely on `gone_listings`. */
export const changeFeed = pgTable(
  'change_feed',
  {
    only: boolean('only').primaryKey().default(true),
    prunedThrough: transactionId('pruned_through').notNull(),
  },
  (table) => [check('change_feed_one_row', sql`${table.only}`)],
);
