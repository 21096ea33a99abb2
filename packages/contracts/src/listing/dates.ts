import { type Static, Type } from 'typebox';
import { Day } from '../codes/day.ts';

/** Consecutive days, both ends included. */
export const DayInterval = Type.Object({ from: Day, to: Day }, { additionalProperties: false });
export type DayInterval = Static<typeof DayInterval>;

/** How exactly the windows are known: to the day, the month, the season, or not at all. */
export const DATE_PRECISIONS = ['day', 'month', 'season', 'unknown'] as const;
export type DatePrecision = (typeof DATE_PRECISIONS)[number];

/**
 * When a leg can happen: the union of `windows` minus `blackouts`. No window means that the dates are unknown.
 * `stay` is the length in days, first and last included; `travel.days` are days on the road, there and back
 * together, which are part of the stay where `travel.within` is true and come on top where it is false.
 * Only the sending school is busy on travel days; the host is not.
 */
export const LegDates = Type.Object(
  {
    windows: Type.Optional(Type.Array(DayInterval, { maxItems: 24 })),
    blackouts: Type.Optional(Type.Array(DayInterval, { maxItems: 100 })),
    stay: Type.Optional(
      Type.Object(
        {
          minDays: Type.Optional(Type.Integer({ minimum: 1, maximum: 366 })),
          maxDays: Type.Optional(Type.Integer({ minimum: 1, maximum: 366 })),
        },
        { additionalProperties: false },
      ),
    ),
    travel: Type.Optional(
      Type.Object(
        { days: Type.Integer({ minimum: 0, maximum: 14 }), within: Type.Boolean() },
        { additionalProperties: false },
      ),
    ),
    precision: Type.Optional(Type.Enum([...DATE_PRECISIONS])),
    words: Type.Optional(Type.String({ maxLength: 500 })),
  },
  { additionalProperties: false },
);
export type LegDates = Static<typeof LegDates>;
