import { dayNumber, dayOf } from '@jejaring/contracts/codes/day';
import type { DayInterval, LegDates } from '@jejaring/contracts/listing/dates';
import type { Leg } from '@jejaring/contracts/listing/legs';
import type { Posting } from '@jejaring/contracts/listing/posting';
import { aDate, daysLong } from '../words/calendar.ts';
import { say } from '../words/say.ts';
import { type Lever, type Levers, ofLeg } from './lever.ts';

/** Further than this it is another trip. */
const MOST_DAYS = 60;

/** Windows that begin earlier or end later, and stays that may be shorter or longer. */
export const moveDates: Levers = (subject) =>
  subject.content.legs.flatMap((leg) => [
    ...(leg.dates?.windows ?? []).flatMap((window, index) => widen(subject, leg, window, index)),
    ...shorten(subject, leg),
    ...lengthen(subject, leg),
  ]);

function widen(subject: Posting, leg: Leg, window: DayInterval, index: number): Lever[] {
  const name = `dates ${leg.direction} ${index}`;
  const [from, to] = [dayNumber(window.from), dayNumber(window.to)];
  const withWindow = (changed: DayInterval) => {
    const windows = (leg.dates?.windows ?? []).map((other, at) => (at === index ? changed : other));
    return withDates(subject, leg, { windows });
  };
  return [
    {
      name: `${name} later`,
      most: MOST_DAYS,
      move: (days) => ({
        change: withWindow({ from: window.from, to: dayOf(to + days) }),
        sentence: () => {
          const [date, longer] = [aDate(to + days), daysLong(days)];
          return ofLeg(
            subject,
            leg,
            say(
              `Longgarkan tanggal sampai ${date.id} (${longer.id} lebih lama)`,
              `Stay free until ${date.en} (${longer.en} longer)`,
            ),
          );
        },
      }),
    },
    {
      name: `${name} earlier`,
      most: MOST_DAYS,
      move: (days) => ({
        change: withWindow({ from: dayOf(from - days), to: window.to }),
        sentence: () => {
          const [date, earlier] = [aDate(from - days), daysLong(days)];
          return ofLeg(
            subject,
            leg,
            say(
              `Mulai sejak ${date.id} (${earlier.id} lebih awal)`,
              `Be free from ${date.en} (${earlier.en} earlier)`,
            ),
          );
        },
      }),
    },
  ];
}

function shorten(subject: Posting, leg: Leg): Lever[] {
  const least = leg.dates?.stay?.minDays;
  if (least === undefined) return [];
  return [
    {
      name: `dates ${leg.direction} shorter`,
      most: least - 1,
      move: (days) => ({
        change: withDates(subject, leg, { stay: { ...leg.dates?.stay, minDays: least - days } }),
        sentence: () => {
          const stay = daysLong(least - days);
          return ofLeg(
            subject,
            leg,
            say(`Terima kunjungan sependek ${stay.id}`, `Accept a stay as short as ${stay.en}`),
          );
        },
      }),
    },
  ];
}

function lengthen(subject: Posting, leg: Leg): Lever[] {
  const longest = leg.dates?.stay?.maxDays;
  if (longest === undefined) return [];
  return [
    {
      name: `dates ${leg.direction} longer`,
      most: Math.min(MOST_DAYS, 366 - longest),
      move: (days) => ({
        change: withDates(subject, leg, { stay: { ...leg.dates?.stay, maxDays: longest + days } }),
        sentence: () => {
          const stay = daysLong(longest + days);
          return ofLeg(
            subject,
            leg,
            say(`Terima kunjungan sampai ${stay.id}`, `Accept a stay of up to ${stay.en}`),
          );
        },
      }),
    },
  ];
}

const withDates = ({ content }: Posting, changed: Leg, dates: Partial<LegDates>) => ({
  legs: content.legs.map((leg) => (leg === changed ? { ...leg, dates: { ...leg.dates, ...dates } } : leg)),
});
