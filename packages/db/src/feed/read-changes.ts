import type postgres from 'postgres';
import { FEED_FIELDS, type FeedListing, type FeedRow, feedColumns, listingOf } from './feed-row.ts';

/** How much of the database's history somebody has seen. */
export interface FeedPosition {
  /** A snapshot: which transactions were over. */
  snapshot: string;
  /** The server and table that the snapshot speaks of: transaction numbers mean nothing to any other. */
  server: string;
}

export interface FeedReader {
  listing(listing: FeedListing): void;
  /** It was deleted. */
  gone(listingId: string): void;
}

/**
 * Another server, one that was started anew (so that it may have lost what it had not written), another database, or
 * a table that was emptied or rewritten.
 */
const SERVER = `concat_ws(' ', extract(epoch from pg_postmaster_start_time()),
  (select oid from pg_database where datname = current_database()), pg_relation_filenode('listings'))`;

export const POSITION = `pg_current_snapshot()::text as snapshot, ${SERVER} as server`;

/**
 * What transactions did that were not over in the snapshot $1. Those numbered from now on are left out: no row can have
 * such a number but one that was restored from another server.
 */
const unseen = (column: string) => `
  select id from (
    select $ID as id from $TABLE where ${column} >= pg_snapshot_xmax($1::pg_snapshot)
      and ${column} < pg_snapshot_xmax(pg_current_snapshot())
    union all
    select $ID from $TABLE where ${column} = any (array(select pg_snapshot_xip($1::pg_snapshot)))
      and ${column} < pg_snapshot_xmax(pg_current_snapshot())
  ) as found`;
const unseenIn = (table: string, id: string, column: string) =>
  unseen(column).replaceAll('$TABLE', table).replaceAll('$ID', id);

const nulls = (fields: readonly string[]) => fields.map((field) => `null::text as ${field}`).join(', ');

/**
 * One statement, so that all its parts see the same snapshot. First the position after it; then listings that changed
 * since $1 and those of $2, their terms only where more than the bar is new; then listings that are gone.
 */
const CHANGES = `
  select 'position' as what, pg_current_snapshot()::text as snapshot, ${SERVER} as server,
    (pg_snapshot_xmin($1::pg_snapshot) <= (select pruned_through from change_feed)
        and (select pruned_through from change_feed) < pg_snapshot_xmax(pg_current_snapshot())
      or pg_snapshot_xmax(pg_current_snapshot()) < pg_snapshot_xmax($1::pg_snapshot))::text as lost,
    ${nulls(FEED_FIELDS)}
  union all
  select 'listing', null, null, null,
    ${feedColumns(`case when l.id = any ($2::uuid[]) or not pg_visible_in_snapshot(l.posting_changed_in, $1::pg_snapshot)
      then l.terms end`)}
  from listings l join schools s on s.id = l.school_id
  where l.id in (${unseenIn('listings', 'id', 'changed_in')} union all select unnest($2::uuid[]))
  union all
  select 'gone', null, null, null, listing_id::text, ${nulls(FEED_FIELDS.slice(1))}
  from gone_listings g
  where listing_id in (${unseenIn('gone_listings', 'listing_id', 'gone_in')})
    and not exists (select from listings where id = g.listing_id)`;

type Answer = FeedRow & { what: 'position' | 'listing' | 'gone' } & FeedPosition & { lost: string | null };

/**
 * Tells `reader` of every listing that was changed or deleted by a transaction that had not ended at `from`, and of
 * those of `again`, and returns the new position. Null means that there is no telling what changed, and that all has
 * to be loaded anew; the reader has then heard nothing. Rejects as the database does; the reader may then have heard a
 * part, and will hear it again from the same position.
 *
 * No number that a listing counts up could serve: numbers are given out before transactions end, in another order.
 */
export async function readChanges(
  sql: Pick<postgres.Sql, 'unsafe'>,
  from: FeedPosition,
  again: readonly string[],
  reader: FeedReader,
): Promise<FeedPosition | null> {
  let to: FeedPosition | undefined;
  let isLost = false;
  await sql
    .unsafe<Answer[]>(CHANGES, [from.snapshot, `{${again.join()}}`], { prepare: true })
    .forEach((row) => {
      if (row.what === 'position') {
        to = { snapshot: row.snapshot, server: row.server };
        isLost = row.lost === 'true' || row.server !== from.server;
      } else if (!to) throw new Error('the change feed has to begin with its position');
      else if (isLost) return;
      else if (row.what === 'listing') reader.listing(listingOf(row));
      else reader.gone(row.id!);
    });
  return isLost ? null : to!;
}
