import type { Posting } from '@jejaring/contracts/listing/posting';
import { type LockedListing, schoolFacts } from '@jejaring/db';

/** What somebody new has to come before: the rank and the other end of the last edge; both null while there is room. */
export interface Bars {
  /** Of the listing's own list, once it is full. */
  bar: number | null;
  barListing: string | null;
  /** Of those that have it in their lists, once they are as many as may. */
  soughtBar: number | null;
  soughtBarListing: string | null;
}

export const OPEN_BARS: Bars = { bar: null, barListing: null, soughtBar: null, soughtBarListing: null };

/** Where the matching of a listing stands. */
export interface Standing extends Bars {
  id: string;
  schoolId: string;
  /** Null while it is not active. */
  posting: Posting | null;
  termsHash: string;
  change: number;
  matchedChange: number;
  matchedOn: string | null;
  gaps: number;
}

/** Marked: it changed, or lost something, since its wave. Whoever is marked has open bars, so that everybody offers. */
export const isMarked = ({
  change,
  matchedChange,
  gaps,
}: Pick<Standing, 'change' | 'matchedChange' | 'gaps'>) => change > matchedChange || gaps > 0;

/** The standing of a locked listing. */
export function standingOf({ listing, legs, school }: LockedListing): Standing {
  const { id, schoolId, termsHash, change, matchedChange, matchedOn, gaps } = listing;
  const { bar, barListing, soughtBar, soughtBarListing } = listing;
  const bars = { bar, barListing, soughtBar, soughtBarListing };
  const posting =
    listing.state === 'published'
      ? { id, school: schoolFacts(school), content: listing.content, taken: seatsTaken(legs) }
      : null;
  return { id, schoolId, posting, termsHash, change, matchedChange, matchedOn, gaps, ...bars };
}

function seatsTaken(legs: LockedListing['legs']): Posting['taken'] {
  const taken: Posting['taken'] = {};
  for (const { direction, schoolsTaken, pupilsTaken, adultsTaken } of legs)
    if (schoolsTaken > 0)
      taken[direction] = { schools: schoolsTaken, pupils: pupilsTaken, adults: adultsTaken };
  return taken;
}
