import type { Pairing } from '@jejaring/contracts/match/explanation';
import type { MatchView } from '@jejaring/contracts/match/view';
import { asc, eq, inArray } from 'drizzle-orm';
import type { MatchRow } from './close-matches.ts';
import type { Db, Tx } from './open-db.ts';
import { exchangeLegs, exchanges } from './schema/index.ts';

type ExchangeView = NonNullable<MatchView['exchange']>;

/** What was agreed in each confirmed match, by match id. */
export async function exchangeViews(
  db: Db | Tx,
  rows: readonly MatchRow[],
): Promise<Map<string, ExchangeView>> {
  const views = new Map<string, ExchangeView>();
  const confirmed = new Map(rows.filter(({ state }) => state === 'confirmed').map((row) => [row.id, row]));
  if (confirmed.size === 0) return views;
  const found = await db
    .select({ exchange: exchanges, leg: exchangeLegs })
    .from(exchanges)
    .innerJoin(exchangeLegs, eq(exchangeLegs.exchangeId, exchanges.id))
    .where(inArray(exchanges.matchId, [...confirmed.keys()]))
    .orderBy(asc(exchangeLegs.hostingListingId));
  for (const { exchange, leg } of found) {
    const view = views.get(exchange.matchId) ?? { id: exchange.id, agreed: [] };
    view.agreed.push(pairingOf(leg, confirmed.get(exchange.matchId)!));
    views.set(exchange.matchId, view);
  }
  return views;
}

const pairingOf = (leg: typeof exchangeLegs.$inferSelect, match: MatchRow): Pairing => ({
  hosting: leg.hostingListingId === match.listingA ? 'a' : 'b',
  ...(leg.windowFrom && leg.windowTo ? { window: { from: leg.windowFrom, to: leg.windowTo } } : {}),
  ...(leg.pupils === null ? {} : { pupils: leg.pupils }),
  ...(leg.adults === null ? {} : { adults: leg.adults }),
});
