import { LEGS_OF_SIDE, type ListingKind } from '@jejaring/contracts/listing/kind';
import type { Leg } from '@jejaring/contracts/listing/legs';
import type { Posting } from '@jejaring/contracts/listing/posting';

/**
 * Throws, naming the field, where a posting has another shape than its type says. The content was validated when it was
 * written, so this is no validation: it finds what an older schema, another program or a hand has left, in a
 * fraction of a microsecond.
 */
export function demandReadable({ content }: Posting, kind: ListingKind): void {
  const field = isObject(content) ? oddField(content, kind) : 'content';
  if (field !== null) throw new Error(`${field} is not what a listing can have`);
}

function oddField(content: Posting['content'], kind: ListingKind): string | null {
  if (content.kind !== kind) return 'kind';
  if (!Object.hasOwn(LEGS_OF_SIDE, content.side)) return 'side';
  const directions = LEGS_OF_SIDE[content.side];
  if (!Array.isArray(content.legs) || content.legs.length !== directions.length) return 'legs';
  for (const leg of content.legs) if (!isLeg(leg) || !directions.includes(leg.direction)) return 'legs';
  if (!isListOrNothing(content.languages)) return 'languages';
  if (!isListOrNothing(content.themes)) return 'themes';
  if (!isListOrNothing(content.accommodation)) return 'accommodation';
  if (!isObjectOrNothing(content.level)) return 'level';
  if (!isObjectOrNothing(content.countries)) return 'countries';
  if (!isObjectOrNothing(content.costs)) return 'costs';
  if (!isObjectOrNothing(content.facilities)) return 'facilities';
  if (!isObjectOrNothing(content.networks)) return 'networks';
  return isObjectOrNothing(content.safeguarding) ? null : 'safeguarding';
}

const isLeg = (leg: Leg): boolean =>
  isObject(leg) &&
  isObjectOrNothing(leg.group) &&
  (leg.dates === undefined ||
    (isObject(leg.dates) && areIntervals(leg.dates.windows) && areIntervals(leg.dates.blackouts)));

function areIntervals(intervals: readonly { from: string; to: string }[] | undefined): boolean {
  if (intervals === undefined) return true;
  if (!Array.isArray(intervals)) return false;
  for (const interval of intervals)
    if (!isObject(interval) || typeof interval.from !== 'string' || typeof interval.to !== 'string')
      return false;
  return true;
}

const isObject = (value: unknown): boolean =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
const isObjectOrNothing = (value: unknown): boolean => value === undefined || isObject(value);
const isListOrNothing = (value: unknown): boolean => value === undefined || Array.isArray(value);
