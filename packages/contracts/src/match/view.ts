import { type Static, Type } from 'typebox';
import { Id, Instant } from '../codes/day.ts';
import { ListingView } from '../listing/view.ts';
import { DeclineReason } from './decline-reasons.ts';
import { Explanation } from './explanation.ts';
import { MatchState } from './states.ts';

/** A match as one of its two schools sees it. `explanation` speaks of `a` and `b`; `yourSide` says which one is yours. */
export const MatchView = Type.Object(
  {
    id: Id,
    state: MatchState,
    version: Type.Integer({ minimum: 1 }),
    yourSide: Type.Enum(['a', 'b']),
    yourListing: ListingView,
    theirListing: ListingView,
    score: Type.Number(),
    /** Where so many want their listing that not every list can have it: how many have, of which yours is one. */
    sharedAmong: Type.Optional(Type.Integer({ minimum: 1 })),
    explanation: Explanation,
    suggestedAt: Instant,
    /** When an open match expires by itself. */
    deadline: Type.Optional(Instant),
    declined: Type.Optional(
      Type.Object(
        { reason: DeclineReason, byYou: Type.Boolean(), note: Type.Optional(Type.String()) },
        { additionalProperties: false },
      ),
    ),
    /** Once both have accepted: who hosts whom, when and how many, as it was agreed at that moment. */
    exchange: Type.Optional(
      Type.Object({ id: Id, agreed: Explanation.properties.pairings }, { additionalProperties: false }),
    ),
    /** What you may do now. */
    actions: Type.Array(Type.Enum(['accept', 'decline'])),
    /** True where accepting needs the number of people you send, because your listing does not say. */
    groupNeeded: Type.Boolean(),
  },
  { additionalProperties: false },
);
export type MatchView = Static<typeof MatchView>;

export const MatchPage = Type.Object(
  { items: Type.Array(MatchView), next: Type.Optional(Type.String()) },
  { additionalProperties: false },
);
export type MatchPage = Static<typeof MatchPage>;

/** `version`: the match as the person saw it; a match that has changed since is refused rather than accepted unread. */
export const AcceptDraft = Type.Object(
  {
    version: Type.Optional(Type.Integer({ minimum: 1 })),
    group: Type.Optional(
      Type.Object(
        {
          pupils: Type.Optional(Type.Integer({ minimum: 0, maximum: 2000 })),
          adults: Type.Optional(Type.Integer({ minimum: 0, maximum: 2000 })),
        },
        { additionalProperties: false },
      ),
    ),
  },
  { additionalProperties: false },
);
export type AcceptDraft = Static<typeof AcceptDraft>;

export const DeclineDraft = Type.Object(
  {
    version: Type.Optional(Type.Integer({ minimum: 1 })),
    reason: DeclineReason,
    note: Type.Optional(Type.String({ minLength: 1, maxLength: 1000 })),
  },
  { additionalProperties: false },
);
export type DeclineDraft = Static<typeof DeclineDraft>;
