import { type Static, Type } from 'typebox';
import { Id, Instant } from '../codes/day.ts';
import { LISTING_EVENTS, MATCH_EVENTS } from '../flow/events.ts';
import { ROUTES } from '../flow/routes.ts';

/** The events that reach a person. */
export const NOTIFICATION_TYPES = [...LISTING_EVENTS, ...MATCH_EVENTS].filter(
  (type) => ROUTES[type].audience !== 'nobody',
);

/**
 * One numbered entry of a member's inbox. Ids and neutral words only: no message text and nothing about a person ever
 * lies in it, as it travels through queues, sockets and mails.
 */
export const Notification = Type.Object(
  {
    number: Type.Integer({ minimum: 1 }),
    type: Type.Enum(NOTIFICATION_TYPES),
    listingId: Type.Optional(Id),
    matchId: Type.Optional(Id),
    at: Instant,
  },
  { additionalProperties: false },
);
export type Notification = Static<typeof Notification>;

export const InboxPage = Type.Object(
  {
    items: Type.Array(Notification),
    /** The member's newest number; 0 for an empty inbox. */
    last: Type.Integer({ minimum: 0 }),
    /** Everything up to this number has been seen on some device. */
    seen: Type.Integer({ minimum: 0 }),
    more: Type.Boolean(),
  },
  { additionalProperties: false },
);
export type InboxPage = Static<typeof InboxPage>;

export const SeenDraft = Type.Object({ upTo: Type.Integer({ minimum: 0 }) }, { additionalProperties: false });
