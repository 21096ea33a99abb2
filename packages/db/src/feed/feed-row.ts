import type { ListingKind } from '@jejaring/contracts/listing/kind';
import type { Posting } from '@jejaring/contracts/listing/posting';
import type { ListingState } from '@jejaring/contracts/listing/states';
import type { NETWORKS } from '@jejaring/contracts/listing/terms';

/** A listing as the change feed tells of it. */
export interface FeedListing {
  id: string;
  state: ListingState;
  kind: ListingKind;
  change: number;
  bar: number | null;
  /** When it expires by itself, in milliseconds since 1970; infinite where it does not. */
  expiresAt: number;
  /**
   * Reads what matching needs, without title and text; throws where the stored content is no such thing. Null where
   * nothing but the bar is another than when the feed last told of it.
   */
  posting: (() => Posting) | null;
}

/** The columns of {@link FeedRow} in the order of {@link FEED_COLUMNS}, as PostgreSQL writes them. */
const FIELDS = {
  id: 'l.id',
  state: 'l.state',
  kind: 'l.kind',
  change: 'l.change',
  bar: 'l.bar',
  expires: '(extract(epoch from l.expires_at) * 1000)::bigint',
  school: 'l.school_id',
  country: 's.country',
  networks: `array_to_string(s.networks, ' ')`,
  safeguarding: 's.safeguarding',
  exchanged: 's.has_exchanged',
  taken: `(select jsonb_object_agg(g.direction, jsonb_build_object(
      'schools', g.schools_taken, 'pupils', g.pupils_taken, 'adults', g.adults_taken))
    from listing_legs g where g.listing_id = l.id and g.schools_taken > 0)`,
  terms: 'l.terms',
} as const;

/** Every value as text, so that a row is read the same way whether COPY or a query brings it. */
export type FeedRow = Record<keyof typeof FIELDS, string | null>;

export const FEED_FIELDS = Object.keys(FIELDS) as (keyof FeedRow)[];

/** The select list for `listings l join schools s`. `terms` may be left out where nobody will read them. */
export const feedColumns = (terms: string = FIELDS.terms): string =>
  Object.entries({ ...FIELDS, terms })
    .map(([name, expression]) => `(${expression})::text as ${name}`)
    .join(', ');

/** A row without terms tells of the bar alone. */
export function listingOf(row: FeedRow): FeedListing {
  return {
    id: row.id!,
    state: row.state as ListingState,
    kind: row.kind as ListingKind,
    change: Number(row.change),
    bar: row.bar === null ? null : Number(row.bar),
    expiresAt: row.expires === null ? Number.POSITIVE_INFINITY : Number(row.expires),
    posting: row.terms === null ? null : () => postingOf(row),
  };
}

const NO_WORDS = {};

function postingOf({
  id,
  school,
  country,
  networks,
  safeguarding,
  exchanged,
  taken,
  terms,
}: FeedRow): Posting {
  const content = JSON.parse(terms!) as Posting['content'];
  content.title = NO_WORDS;
  return {
    id: id!,
    school: {
      id: school!,
      country: country!,
      networks: networks ? (networks.split(' ') as (typeof NETWORKS)[number][]) : [],
      ...(safeguarding === null ? {} : { safeguarding: safeguarding as Posting['school']['safeguarding'] }),
      ...(exchanged === 'true' ? { hasExchanged: true } : {}),
    },
    content,
    taken: taken === null ? {} : (JSON.parse(taken) as Posting['taken']),
  };
}
