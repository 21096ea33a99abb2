import { LISTING_KINDS, type ListingKind } from '@jejaring/contracts/listing/kind';
import { listings } from '@jejaring/db';
import { inArray, type SQL, sql } from 'drizzle-orm';

/** The waves of one kind that may run at once, each for the listings of its lane. */
const LANES = 4;
const HEX = '0123456789abcdef'.split('');

/** What waves are counted by: a kind, and a share of its listings. */
export interface Lane {
  kind: ListingKind;
  lane: number;
}

/** The lane that a listing is in for ever: by the last digit of its id, which is drawn by chance. */
export function laneOf(listingId: string): number {
  const digit = HEX.indexOf(listingId.at(-1) ?? '');
  if (digit < 0) throw new RangeError(`not a listing id: ${JSON.stringify(listingId)}`);
  return digit % LANES;
}

/** The same in SQL. */
export const isInLane = (lane: number): SQL =>
  inArray(
    sql`right(${listings.id}::text, 1)`,
    HEX.filter((_, digit) => digit % LANES === lane),
  );

/** One job per lane, however many of its listings changed: its wave takes all that changed before it began. */
export const matchJob = ({ kind, lane }: Lane) => ({
  id: `match-${kind}-${lane}`,
  name: 'match',
  data: { kind, lane },
});

/** The lane that a job is for; null where its data are not of this version. */
export function laneFrom(data: unknown): Lane | null {
  if (!data || typeof data !== 'object' || !('kind' in data) || !('lane' in data)) return null;
  const kind = LISTING_KINDS.find((name) => name === data.kind);
  const { lane } = data;
  return kind && typeof lane === 'number' && lane >= 0 && lane < LANES ? { kind, lane } : null;
}
