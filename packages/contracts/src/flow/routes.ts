import type { ListingKind } from '../listing/kind.ts';
import type { EventType } from './events.ts';

/** `match` brings the recorded matches in step with changed listings of a kind; `sweep` lets what is due expire. */
export type JobName = 'match' | 'sweep';

/** Each kind has a queue of its own for its `match` jobs, so that a matcher may serve some kinds and hold only these. */
export const matchingQueue = (kind: ListingKind): string => `matching-${kind}`;
/** The queue of the `sweep` jobs, which concern every kind. */
export const SWEEP_QUEUE = 'matching-sweep';

/** Whose members get a numbered notification. `owner`: the school of the listing; `both`: the two schools of the match. */
export type Audience = 'nobody' | 'owner' | 'both';

export interface Route {
  /** The job that the relay adds to the queue. */
  job: JobName | null;
  /** Who is told, by a row in the inbox and a push. */
  audience: Audience;
}

/**
 * Where each event goes: the only place that says so. The transaction that writes an event reads `audience` to fill
 * inboxes; the relay reads `job` to fill the queue and wakes the sockets of whoever was told.
 */
export const ROUTES: Record<EventType, Route> = {
  'listing.published': { job: 'match', audience: 'nobody' },
  'listing.edited': { job: 'match', audience: 'nobody' },
  'listing.paused': { job: 'match', audience: 'nobody' },
  'listing.resumed': { job: 'match', audience: 'nobody' },
  'listing.withdrawn': { job: 'match', audience: 'nobody' },
  'listing.filled': { job: 'match', audience: 'owner' },
  'listing.expired': { job: 'match', audience: 'owner' },
  'match.suggested': { job: null, audience: 'both' },
  'match.accepted': { job: null, audience: 'both' },
  'match.confirmed': { job: 'match', audience: 'both' },
  'match.declined': { job: 'match', audience: 'both' },
  'match.expired': { job: 'match', audience: 'both' },
  'match.withdrawn': { job: null, audience: 'both' },
  'match.superseded': { job: null, audience: 'both' },
  'match.reset': { job: null, audience: 'both' },
  'inbox.seen': { job: null, audience: 'nobody' },
};

/** Fan-out channel of every new match, by its id: for whoever watches the platform as a whole. */
export const MATCHES_CHANNEL = 'matches';

/** Fan-out channel on which the sockets of one member are woken. */
export const memberChannel = (memberId: string): string => `member.${memberId}`;
