import { anyOf, listings, type Tx } from '@jejaring/db';
import { type ListRules, openBook } from '@jejaring/matching';
import { and, eq } from 'drizzle-orm';
import { edgesOf, pairRows } from './pair-rows.ts';
import { type Bars, isMarked } from './standing.ts';

/**
 * The bars of active listings as they are at this moment. Those of marked listings are open on record, but what they hold
 * keeps others out as well: it is looked up, so that a wave does not offer itself in vain to all that wait for theirs.
 */
export async function barsOf(
  tx: Tx,
  ids: readonly string[],
  rules: ListRules,
): Promise<ReadonlyMap<string, Bars>> {
  if (ids.length === 0) return new Map();
  const rows = await tx
    .select({
      id: listings.id,
      change: listings.change,
      matchedChange: listings.matchedChange,
      gaps: listings.gaps,
      bar: listings.bar,
      barListing: listings.barListing,
      soughtBar: listings.soughtBar,
      soughtBarListing: listings.soughtBarListing,
    })
    .from(listings)
    .where(and(eq(listings.state, 'published'), anyOf(listings.id, ids)));
  const bars = new Map<string, Bars>(rows.map(({ id, ...its }) => [id, its]));
  const marked = rows.filter(isMarked).map(({ id }) => id);
  if (marked.length === 0) return bars;
  const held = (await pairRows(tx, [], marked)).flatMap(edgesOf);
  // A school's place in a list is not looked at here: any name will do.
  const book = openBook(held, (id) => id, rules);
  for (const id of marked) {
    const [last, worst] = [book.barOf(id), book.soughtBarOf(id)];
    bars.set(id, {
      bar: last?.rank ?? null,
      barListing: last?.target ?? null,
      soughtBar: worst?.rank ?? null,
      soughtBarListing: worst?.owner ?? null,
    });
  }
  return bars;
}
