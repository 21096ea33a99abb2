import {
  accounts,
  type Db,
  events,
  exchanges,
  inbox,
  listingLegs,
  listings,
  matches,
  members,
  schools,
  sessions,
  users,
} from '@jejaring/db';

const TABLES = {
  accounts,
  events,
  exchanges,
  inbox,
  listingLegs,
  listings,
  matches,
  members,
  schools,
  sessions,
  users,
};

/** How many rows each table has: equal before and after a call that must write nothing. */
export const rowCounts = async (db: Db): Promise<Record<string, number>> =>
  Object.fromEntries(
    await Promise.all(
      Object.entries(TABLES).map(async ([name, table]) => [name, await db.$count(table)] as const),
    ),
  );
