import { ListingContent } from '@jejaring/contracts/listing/content';
import { PARTICIPANTS } from '@jejaring/contracts/listing/kind';
import type { ListingView } from '@jejaring/contracts/listing/view';
import { type MatchSide, matchActions, otherSide } from '@jejaring/contracts/match/states';
import type { MatchView } from '@jejaring/contracts/match/view';
import type { MatchRow } from './close-matches.ts';
import { exchangeViews } from './exchange-views.ts';
import { sharedAmong } from './list-exposure.ts';
import { listingViews, type Reader } from './listing-views.ts';
import type { Db, Tx } from './open-db.ts';

/** Which side of a match a school is on; null when it is not its match. */
export const sideOf = (match: Pick<MatchRow, 'schoolA' | 'schoolB'>, schoolId: string): MatchSide | null =>
  match.schoolA === schoolId ? 'a' : match.schoolB === schoolId ? 'b' : null;

/**
 * True where the school on `side` sends people to a host whose places are counted, and its listing does not say how
 * many: accepting then needs the number, or places could be oversold.
 */
export function groupNeeded(
  match: Pick<MatchRow, 'explanation' | 'kind'>,
  side: MatchSide,
  host: ListingView,
): boolean {
  const participants = PARTICIPANTS[match.kind];
  const hostLeg = host.seats.find(({ direction }) => direction === 'hosting');
  return match.explanation.pairings.some(
    (pairing) =>
      pairing.hosting === otherSide(side) &&
      pairing[participants] === undefined &&
      hostLeg?.capacity !== undefined,
  );
}

/** Matches as the reader's school sees them, in the order given. Rows of other schools must not be handed in. */
export async function matchViews(
  db: Db | Tx,
  rows: readonly MatchRow[],
  reader: Reader,
): Promise<MatchView[]> {
  const listings = await listingViews(
    db,
    rows.flatMap((row) => [row.listingA, row.listingB]),
    reader,
  );
  const agreed = await exchangeViews(db, rows);
  const shared = await sharedAmong(db, rows);
  return rows.map((row) => {
    const among = shared(row, sideOf(row, reader.schoolId)!);
    const view = matchView(row, reader, listings, agreed.get(row.id));
    return among === undefined ? view : { ...view, sharedAmong: among };
  });
}

/**
 * The other school's listing: as it is while it is published or when an exchange was agreed, else as it was judged. What a
 * school writes into a listing it has taken down is nobody else's business.
 */
function asShown(listing: ListingView, { state, inputs }: MatchRow, side: MatchSide): ListingView {
  if (listing.state === 'published' || state === 'confirmed') return listing;
  const written = Object.keys(ListingContent.properties);
  const facts = Object.entries(listing).filter(([field]) => !written.includes(field));
  return { ...(Object.fromEntries(facts) as ListingView), ...inputs[side].content };
}

function matchView(
  row: MatchRow,
  reader: Reader,
  listings: Map<string, ListingView>,
  exchange?: MatchView['exchange'],
): MatchView {
  const side = sideOf(row, reader.schoolId)!;
  const [yours, theirs] = side === 'a' ? [row.listingA, row.listingB] : [row.listingB, row.listingA];
  const theirListing = asShown(listings.get(theirs)!, row, otherSide(side));
  return {
    id: row.id,
    state: row.state,
    version: row.version,
    yourSide: side,
    yourListing: listings.get(yours)!,
    theirListing,
    score: row.score,
    explanation: row.explanation,
    suggestedAt: row.suggestedAt.toISOString(),
    ...(row.deadline === null ? {} : { deadline: row.deadline.toISOString() }),
    ...(row.declineReason === null || row.state !== 'declined'
      ? {}
      : {
          declined: {
            reason: row.declineReason,
            byYou: row.declinedBySide === side,
            ...(row.declineNote === null ? {} : { note: row.declineNote }),
          },
        }),
    ...(exchange === undefined ? {} : { exchange }),
    actions: reader.acts ? matchActions(row.state, side) : [],
    groupNeeded: groupNeeded(row, side, theirListing),
  };
}
