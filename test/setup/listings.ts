import { dayNumber, dayOf, dayOfInstant } from '@jejaring/contracts/codes/day';
import type { ListingContent } from '@jejaring/contracts/listing/content';

/** A day some days after another, as ISO text. */
export const daysAfter = (from: Date, days: number): string => dayOf(dayNumber(dayOfInstant(from)) + days);

/** An offer to host pupils for two weeks, some months from now. */
export function offerToHost(now: Date, changes: Partial<ListingContent> = {}): ListingContent {
  return {
    kind: 'student_exchange',
    side: 'offer',
    title: { id: 'Kami menerima pelajar dua pekan', en: 'We host pupils for two weeks' },
    legs: [
      {
        direction: 'hosting',
        dates: {
          windows: [{ from: daysAfter(now, 100), to: daysAfter(now, 140) }],
          stay: { minDays: 10, maxDays: 14 },
          precision: 'day',
        },
        group: { pupils: { min: 5, max: 20 }, adults: { max: 4 } },
        split: { minimumToRun: 5 },
      },
    ],
    languages: [{ tag: 'en', role: 'working', level: 'B1' }],
    level: { isced: [3], ages: { min: 15, max: 18 } },
    ...changes,
  };
}

/** A group that fits {@link offerToHost}. */
export function needToSend(now: Date, changes: Partial<ListingContent> = {}): ListingContent {
  return {
    kind: 'student_exchange',
    side: 'need',
    title: { id: 'Kami mencari sekolah penerima', en: 'We look for a school to visit' },
    legs: [
      {
        direction: 'sending',
        dates: {
          windows: [{ from: daysAfter(now, 95), to: daysAfter(now, 130) }],
          stay: { minDays: 10, maxDays: 14 },
          precision: 'day',
        },
        group: { pupils: { min: 8, max: 12 }, adults: { min: 1, max: 1 } },
      },
    ],
    languages: [{ tag: 'en', role: 'working', level: 'B1' }],
    level: { isced: [3], ages: { min: 15, max: 17 } },
    ...changes,
  };
}
