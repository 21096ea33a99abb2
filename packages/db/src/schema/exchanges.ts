import { date, index, integer, pgTable, primaryKey, timestamp, uuid } from 'drizzle-orm/pg-core';
import { listings } from './listings.ts';
import { matches } from './matches.ts';

/** A match that both sides accepted. */
export const exchanges = pgTable('exchanges', {
  id: uuid('id').primaryKey(),
  matchId: uuid('match_id')
    .notNull()
    .unique()
    .references(() => matches.id, { onDelete: 'cascade' }),
  confirmedAt: timestamp('confirmed_at', { withTimezone: true }).notNull(),
});

/** Who travels where in an exchange. The sums over a listing's rows are what `listing_legs` counts as taken. */
export const exchangeLegs = pgTable(
  'exchange_legs',
  {
    exchangeId: uuid('exchange_id')
      .notNull()
      .references(() => exchanges.id, { onDelete: 'cascade' }),
    hostingListingId: uuid('hosting_listing_id')
      .notNull()
      .references(() => listings.id, { onDelete: 'cascade' }),
    sendingListingId: uuid('sending_listing_id')
      .notNull()
      .references(() => listings.id, { onDelete: 'cascade' }),
    /** How many travel; absent where neither school could say, which counts as none taken. */
    pupils: integer('pupils'),
    adults: integer('adults'),
    /** The common window at confirmation, in days; absent while the dates are unknown. */
    windowFrom: date('window_from'),
    windowTo: date('window_to'),
  },
  (table) => [
    primaryKey({ columns: [table.exchangeId, table.hostingListingId] }),
    index('exchange_legs_hosting').on(table.hostingListingId),
    index('exchange_legs_sending').on(table.sendingListingId),
  ],
);
