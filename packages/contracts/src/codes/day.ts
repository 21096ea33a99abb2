import { Type } from 'typebox';

/** A calendar day, ISO 8601 `YYYY-MM-DD`, without time or zone. */
export const Day = Type.String({ format: 'date' });
/** A moment, RFC 3339 in UTC. */
export const Instant = Type.String({ format: 'date-time' });
export const Id = Type.String({ format: 'uuid' });

const MS_PER_DAY = 86_400_000;

/** Days of the year before each month, in a year that begins in March, so that a leap day comes last. */
const BEFORE_MONTH = [306, 337, 0, 31, 61, 92, 122, 153, 184, 214, 245, 275] as const;
/** From 1 March of the year 0 to 1970-01-01. */
const EPOCH = 719_468;

/**
 * Days since 1970-01-01 of a calendar day: the integer that all date arithmetic is done in. `NaN` for a text of another
 * shape; whether the day exists is for the schema to say. Counted out (proleptic Gregorian calendar), since a listing has
 * dozens of days and Date.parse takes a microsecond for each.
 */
export function dayNumber(day: string): number {
  const [year, month, date] = [Number(day.slice(0, 4)), Number(day.slice(5, 7)), Number(day.slice(8, 10))];
  const before = BEFORE_MONTH[month - 1];
  if (day.length !== 10 || before === undefined) return Number.NaN;
  const years = month < 3 ? year - 1 : year;
  const leapDays = Math.floor(years / 4) - Math.floor(years / 100) + Math.floor(years / 400);
  return 365 * years + leapDays + before + date - 1 - EPOCH;
}

/** The calendar day of a day number. */
export const dayOf = (number: number): string => new Date(number * MS_PER_DAY).toISOString().slice(0, 10);

/** The calendar day, in UTC, of a moment. */
export const dayOfInstant = (instant: Date): string => instant.toISOString().slice(0, 10);
