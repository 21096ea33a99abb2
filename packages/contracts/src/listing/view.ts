import { type Static, Type } from 'typebox';
import { Id, Instant } from '../codes/day.ts';
import { Explanation, NearMiss } from '../match/explanation.ts';
import { SchoolBrief } from '../school/school.ts';
import { ListingContent } from './content.ts';
import { LEG_DIRECTIONS, ListingKind } from './kind.ts';
import { LISTING_ACTIONS, ListingState } from './states.ts';

/** Places on one leg: `capacity` where it is known, and what confirmed exchanges have taken of it. */
export const LegSeats = Type.Object(
  {
    direction: Type.Enum([...LEG_DIRECTIONS]),
    capacity: Type.Optional(Type.Integer()),
    schools: Type.Integer(),
    pupils: Type.Integer(),
    adults: Type.Integer(),
  },
  { additionalProperties: false },
);
export type LegSeats = Static<typeof LegSeats>;

export const ListingView = Type.Object(
  {
    id: Id,
    school: SchoolBrief,
    state: ListingState,
    /** Rises with every edit and change of state; an edit names the one it started from. */
    version: Type.Integer({ minimum: 1 }),
    ...ListingContent.properties,
    seats: Type.Array(LegSeats),
    /** Of one's own active listings: for how many listings of other schools it is among the best. */
    inLists: Type.Optional(Type.Integer({ minimum: 0 })),
    createdAt: Instant,
    publishedAt: Type.Optional(Instant),
    expiresAt: Type.Optional(Instant),
    /** What the reader may do with it now; empty for another school's listing. */
    actions: Type.Array(Type.Enum([...LISTING_ACTIONS])),
  },
  { additionalProperties: false },
);
export type ListingView = Static<typeof ListingView>;

export const ListingPage = Type.Object(
  { items: Type.Array(ListingView), next: Type.Optional(Type.String()) },
  { additionalProperties: false },
);
export type ListingPage = Static<typeof ListingPage>;

/** The answer while a coordinator types: how many schools would match now, the best three, and what one change would win. */
export const ListingPreview = Type.Object(
  {
    schools: Type.Integer({ minimum: 0 }),
    /** There are more schools than that, which were not counted. */
    schoolsAtLeast: Type.Optional(Type.Literal(true)),
    best: Type.Array(
      Type.Object(
        { listing: ListingView, explanation: Explanation, yourSide: Type.Enum(['a', 'b']) },
        { additionalProperties: false },
      ),
      { maxItems: 3 },
    ),
    nearMisses: Type.Array(NearMiss),
    /** Of the kind asked for: how many active listings of other schools there are in all. */
    active: Type.Integer({ minimum: 0 }),
    kind: ListingKind,
  },
  { additionalProperties: false },
);
export type ListingPreview = Static<typeof ListingPreview>;
