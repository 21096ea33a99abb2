import { LEGS_OF_SIDE, type ListingKind } from '@jejaring/contracts/listing/kind';
import type { Posting } from '@jejaring/contracts/listing/posting';

const ARRAYS = ['languages', 'themes', 'accommodation'] as const;
const OBJECTS = ['level', 'countries', 'costs', 'facilities', 'networks', 'safeguarding'] as const;

const isObject = (value: unknown) => typeof value === 'object' && value !== null && !Array.isArray(value);

/**
 * Throws where a posting has another shape than its type says. The content was validated when it was
 * written, so this is no validation: it finds what an older schema, another program or a hand has left, at a
 * fraction of a microsecond.
 */
export function demandReadable({ content }: Posting, kind: ListingKind): void {
  const demand = (holds: boolean, field: string) => {
    if (!holds) throw new Error(`${field} is not what a listing can have`);
  };
  demand(isObject(content), 'the content');
  demand(content.kind === kind, 'kind');
  demand(Object.hasOwn(LEGS_OF_SIDE, content.side), 'side');
  const directions = LEGS_OF_SIDE[content.side];
  demand(Array.isArray(content.legs) && content.legs.length === directions.length, 'legs');
  for (const leg of content.legs) {
    demand(isObject(leg) && directions.includes(leg.direction), 'a leg');
    demand(leg.dates === undefined || isObject(leg.dates), 'dates');
    for (const { from, to } of leg.dates?.windows ?? [])
      demand(typeof from === 'string' && typeof to === 'string', 'a window');
    for (const { from, to } of leg.dates?.blackouts ?? [])
      demand(typeof from === 'string' && typeof to === 'string', 'a blackout');
  }
  for (const field of ARRAYS) demand(content[field] === undefined || Array.isArray(content[field]), field);
  for (const field of OBJECTS) demand(content[field] === undefined || isObject(content[field]), field);
}
