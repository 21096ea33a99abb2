import { dayNumber, dayOf } from '@jejaring/contracts/codes/day';
import type { DayInterval } from '@jejaring/contracts/listing/dates';

/** A stretch of the calendar on which days are placed by their share of its length. */
export interface Timeline {
  /** First days of months (of quarters on a long stretch) that are worth a label, with their place from 0 to 1. */
  ticks: { day: string; at: number }[];
  /** Where an interval begins and how long it is, as shares of the whole; both ends included. */
  place(interval: DayInterval): { at: number; length: number };
}

/** More labels than this would run into each other on a phone. */
const MOST_TICKS = 5;

/** Day number of the first of a month, which is counted from January of the year 0. */
const firstOf = (month: number): number =>
  dayNumber(`${Math.floor(month / 12)}-${String((month % 12) + 1).padStart(2, '0')}-01`);

/** The whole months around some intervals; null without any. */
export function timelineOf(intervals: readonly DayInterval[]): Timeline | null {
  if (intervals.length === 0) return null;
  const from = new Date(Math.min(...intervals.map(({ from: day }) => Date.parse(day))));
  const to = new Date(Math.max(...intervals.map(({ to: day }) => Date.parse(day))));
  const firstMonth = from.getUTCFullYear() * 12 + from.getUTCMonth();
  const months = to.getUTCFullYear() * 12 + to.getUTCMonth() - firstMonth + 1;
  const start = firstOf(firstMonth);
  const days = firstOf(firstMonth + months) - start;
  const step = Math.ceil(months / MOST_TICKS);
  return {
    ticks: Array.from({ length: Math.ceil(months / step) }, (_, index) => {
      const day = firstOf(firstMonth + index * step);
      return { day: dayOf(day), at: (day - start) / days };
    }),
    place: (interval) => ({
      at: (dayNumber(interval.from) - start) / days,
      length: (dayNumber(interval.to) - dayNumber(interval.from) + 1) / days,
    }),
  };
}
