import type { Tx } from '@jejaring/db';
import { sql } from 'drizzle-orm';
import type { Standing } from './standing.ts';

/** Writes where locked listings stand now. Raising `gaps` opens the bars of a listing: a trigger sees to it. */
export async function writeStandings(tx: Tx, standings: readonly Standing[]): Promise<void> {
  if (standings.length === 0) return;
  const rows = standings.map(
    ({ id, matchedChange, matchedOn, gaps, bar, barListing, soughtBar, soughtBarListing }) =>
      sql`(${id}::uuid, ${matchedChange}::bigint, ${matchedOn}::date, ${gaps}::integer,
        ${bar}::integer, ${barListing}::uuid, ${soughtBar}::integer, ${soughtBarListing}::uuid)`,
  );
  await tx.execute(sql`
    update listings set matched_change = now.matched_change, matched_on = now.matched_on, gaps = now.gaps,
      bar = now.bar, bar_listing = now.bar_listing,
      sought_bar = now.sought_bar, sought_bar_listing = now.sought_bar_listing
    from (values ${sql.join(rows, sql`, `)})
      as now (id, matched_change, matched_on, gaps, bar, bar_listing, sought_bar, sought_bar_listing)
    where listings.id = now.id`);
}
