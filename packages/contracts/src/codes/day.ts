import { Type } from 'typebox';

/** A calendar day, ISO 8601 `YYYY-MM-DD`, without time or zone. */
export const Day = Type.String({ format: 'date' });
/** A moment, RFC 3339 in UTC. */
export const Instant = Type.String({ format: 'date-time' });
export const Id = Type.String({ format: 'uuid' });

const MS_PER_DAY = 86_400_000;

/** Days since 1970-01-01 of a calendar day: the integer that all date arithmetic is done in. */
export const dayNumber = (day: string): number => Date.parse(`${day}T00:00:00Z`) / MS_PER_DAY;

/** The calendar day of a day number. */
export const dayOf = (number: number): string => new Date(number * MS_PER_DAY).toISOString().slice(0, 10);

/** The calendar day, in UTC, of a moment. */
export const dayOfInstant = (instant: Date): string => instant.toISOString().slice(0, 10);
