import type { Tx } from '@jejaring/db';
import { sql } from 'drizzle-orm';
import type { Standing } from './standing.ts';

/**
 * Writes where locked listings stand now, and returns the new stamps of those it wrote. Raising `gaps` opens the bars of a
 * listing: a trigger sees to it.
 */
export async function writeStandings(tx: Tx, standings: readonly Standing[]): Promise<Map<string, string>> {
  if (standings.length === 0) return new Map();
  const written = await tx.execute<{ id: string; stamp: string }>(sql`
    update listings set matched_change = now.matched_change, matched_on = now.matched_on, gaps = now.gaps,
      bar = now.bar, bar_listing = now.bar_listing,
      sought_bar = now.sought_bar, sought_bar_listing = now.sought_bar_listing
    from jsonb_to_recordset(${JSON.stringify(standings.map(columnsOf))}::text::jsonb)
      as now (id uuid, matched_change bigint, matched_on date, gaps integer, bar integer, bar_listing uuid,
        sought_bar integer, sought_bar_listing uuid)
    where listings.id = now.id
    returning listings.id, listings.xmin::text as stamp`);
  return new Map(written.map(({ id, stamp }) => [id, stamp]));
}

const columnsOf = (standing: Standing) => ({
  id: standing.id,
  matched_change: standing.matchedChange,
  matched_on: standing.matchedOn,
  gaps: standing.gaps,
  bar: standing.bar,
  bar_listing: standing.barListing,
  sought_bar: standing.soughtBar,
  sought_bar_listing: standing.soughtBarListing,
});
