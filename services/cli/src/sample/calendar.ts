import { dayOf, dayOfInstant } from '@jejaring/contracts/codes/day';
import type { DayInterval } from '@jejaring/contracts/listing/dates';

const MS_PER_DAY = 86_400_000;
/** Nobody plans a visit for next week: the sample's dates lie at least so far ahead. */
const NOTICE_DAYS = 30;

/** Dates of the coming school year, counted from a moment, so that the sample world never grows old on a new board. */
export interface Calendar {
  /** Days of the next such month that begins after the notice; `lastDay` above its length runs into the month after. */
  days(month: number, firstDay: number, lastDay: number): DayInterval;
  /** The whole of that month. */
  month(month: number): DayInterval;
}

export function calendarFrom(now: Date): Calendar {
  const earliest = new Date(now.getTime() + NOTICE_DAYS * MS_PER_DAY);
  const yearOf = (month: number) =>
    Date.UTC(earliest.getUTCFullYear(), month - 1, 1) >= earliest.getTime()
      ? earliest.getUTCFullYear()
      : earliest.getUTCFullYear() + 1;
  const day = (month: number, dayOfMonth: number) =>
    dayOfInstant(new Date(Date.UTC(yearOf(month), month - 1, dayOfMonth)));
  return {
    days: (month, firstDay, lastDay) => ({ from: day(month, firstDay), to: day(month, lastDay) }),
    month: (month) => ({ from: day(month, 1), to: dayOf(Date.UTC(yearOf(month), month, 0) / MS_PER_DAY) }),
  };
}
