import type { Tx } from '@jejaring/db';
import { sql } from 'drizzle-orm';
import type { Standing } from './standing.ts';

/**
 * Writes where locked listings stand now, and returns the new stamps of those it wrote. Raising `gaps` opens the bars of a
 * listing: a trigger sees to it.
 */
export async function writeStandings(tx: Tx, standings: readonly Standing[]): Promise<Map<string, string>> {
  if (standings.length === 0) return new Map();
  const rows = standings.map(
    ({ id, matchedChange, matchedOn, gaps, bar, barListing, soughtBar, soughtBarListing }) =>
      sql`(${id}::uuid, ${matchedChange}::bigint, ${matchedOn}::date, ${gaps}::integer,
        ${bar}::integer, ${barListing}::uuid, ${soughtBar}::integer, ${soughtBarListing}::uuid)`,
  );
  const written = await tx.execute<{ id: string; stamp: string }>(sql`
    update listings set matched_change = now.matched_change, matched_on = now.matched_on, gaps = now.gaps,
      bar = now.bar, bar_listing = now.bar_listing,
      sought_bar = now.sought_bar, sought_bar_listing = now.sought_bar_listing
    from (values ${sql.join(rows, sql`, `)})
      as now (id, matched_change, matched_on, gaps, bar, bar_listing, sought_bar, sought_bar_listing)
    where listings.id = now.id
    returning listings.id, listings.xmin::text as stamp`);
  return new Map(written.map(({ id, stamp }) => [id, stamp]));
}
