import { type Static, Type } from 'typebox';
import { LegDates } from './dates.ts';
import { LegDirection } from './kind.ts';

/** How many people, both ends included. A missing end is unknown. */
export const PeopleRange = Type.Object(
  {
    min: Type.Optional(Type.Integer({ minimum: 0, maximum: 2000 })),
    max: Type.Optional(Type.Integer({ minimum: 0, maximum: 2000 })),
  },
  { additionalProperties: false },
);
export type PeopleRange = Static<typeof PeopleRange>;

/**
 * One direction of an exchange. On a hosting leg `group.*.max` is the capacity and `group.*.min` the fewest that the
 * host takes; on a sending leg they are the size of the group that travels together.
 * A hosting leg with `split` may serve several schools, each with at least `split.minimumToRun` participants;
 * without it the leg serves one school.
 */
export const Leg = Type.Object(
  {
    direction: LegDirection,
    dates: Type.Optional(LegDates),
    group: Type.Optional(
      Type.Object(
        {
          pupils: Type.Optional(PeopleRange),
          adults: Type.Optional(PeopleRange),
          words: Type.Optional(Type.String({ maxLength: 300 })),
        },
        { additionalProperties: false },
      ),
    ),
    split: Type.Optional(
      Type.Object(
        { minimumToRun: Type.Integer({ minimum: 1, maximum: 2000 }) },
        { additionalProperties: false },
      ),
    ),
  },
  { additionalProperties: false },
);
export type Leg = Static<typeof Leg>;
