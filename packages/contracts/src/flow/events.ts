/** Everything that can happen to a listing or a match; each transition writes exactly one, in its own transaction. */
export const LISTING_EVENTS = [
  'listing.published',
  'listing.edited',
  'listing.paused',
  'listing.resumed',
  'listing.withdrawn',
  'listing.filled',
  'listing.expired',
] as const;
export const MATCH_EVENTS = [
  'match.suggested',
  'match.accepted',
  'match.confirmed',
  'match.declined',
  'match.expired',
  'match.withdrawn',
  'match.superseded',
  'match.reset',
] as const;
/** Not a transition: a member has read on one device, and the others should know. */
export const MEMBER_EVENTS = ['inbox.seen'] as const;

export type ListingEvent = (typeof LISTING_EVENTS)[number];
export type MatchEvent = (typeof MATCH_EVENTS)[number];
/** An event that is a transition of a listing or a match. */
export type Transition = ListingEvent | MatchEvent;
export type EventType = Transition | (typeof MEMBER_EVENTS)[number];
