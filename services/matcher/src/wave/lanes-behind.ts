import { type Db, listings } from '@jejaring/db';
import { sql } from 'drizzle-orm';
import { type Lane, laneOf } from './lanes.ts';
import { markedInSql } from './marked-listings.ts';

/** The lanes in which listings are marked: because a job was lost with its queue, or has not run yet. */
export async function lanesBehind(db: Db): Promise<Lane[]> {
  const rows = await db
    .selectDistinct({ kind: listings.kind, digit: sql<string>`right(${listings.id}::text, 1)` })
    .from(listings)
    .where(markedInSql);
  const lanes = new Map(
    rows.map(({ kind, digit }) => [`${kind} ${laneOf(digit)}`, { kind, lane: laneOf(digit) }]),
  );
  return [...lanes.values()];
}
