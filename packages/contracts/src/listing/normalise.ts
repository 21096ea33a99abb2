import type { ListingContent } from './content.ts';
import { LEGS_OF_SIDE } from './kind.ts';
import type { Leg } from './legs.ts';

/**
 * Gives a listing the legs of its side, hosting first, keeping what was said of each: a post without dates or numbers
 * still has its legs, with everything about them unknown.
 */
export function withLegs(content: ListingContent): ListingContent & { legs: Leg[] } {
  const said = content.legs ?? [];
  const legs = LEGS_OF_SIDE[content.side].map(
    (direction) => said.find((leg) => leg.direction === direction) ?? { direction },
  );
  return { ...content, legs };
}
