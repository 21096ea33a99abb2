import type { Sentence } from '@jejaring/contracts/sentence';
import { type Days, lengthOf } from '../dates/intervals.ts';
import { count, listAll, say } from './say.ts';

const MS_PER_DAY = 86_400_000;

const formats = {
  id: new Intl.DateTimeFormat('id-ID', { day: 'numeric', month: 'long', year: 'numeric', timeZone: 'UTC' }),
  en: new Intl.DateTimeFormat('en-GB', { day: 'numeric', month: 'long', year: 'numeric', timeZone: 'UTC' }),
};

interface Spelled {
  day: string;
  month: string;
  year: string;
}

function spell(locale: 'id' | 'en', dayNumber: number): Spelled {
  const parts = formats[locale].formatToParts(dayNumber * MS_PER_DAY);
  const value = (type: string) => parts.find((part) => part.type === type)?.value ?? '';
  return { day: value('day'), month: value('month'), year: value('year') };
}

/** "3–16 September 2027" / "3 to 16 September 2027": month and year once where they are the same. */
export const dateSpan = (days: Days): Sentence =>
  say(span('id', days, '–', ' – '), span('en', days, ' to ', ' to '));

function span(locale: 'id' | 'en', days: Days, tight: string, wide: string): string {
  const to = spell(locale, days.to);
  const end = `${to.day} ${to.month} ${to.year}`;
  if (days.from === days.to) return end;
  const from = spell(locale, days.from);
  if (from.year !== to.year) return `${from.day} ${from.month} ${from.year}${wide}${end}`;
  if (from.month !== to.month) return `${from.day} ${from.month}${wide}${end}`;
  return `${from.day}${tight}${end}`;
}

export const aDate = (dayNumber: number): Sentence => dateSpan({ from: dayNumber, to: dayNumber });

export const daysLong = (n: number): Sentence => count(n, 'hari', 'day', 'days');

/** "7–14 hari" / "7 to 14 days", "paling sedikit 7 hari", "paling lama 14 hari"; an open end is Infinity. */
export function stayLong(min: number, max: number): Sentence {
  if (min === max) return daysLong(min);
  if (max === Infinity) return say(`paling sedikit ${min} hari`, `at least ${daysLong(min).en}`);
  return say(`${min}–${max} hari`, `${min} to ${max} days`);
}

/** The runs of free days as a person would say them: up to two in full, more by their number and outer ends. */
export function freeSpans(runs: readonly Days[]): Sentence {
  if (runs.length <= 2) return listAll(runs.map(oneSpan));
  const days = runs.reduce((sum, run) => sum + lengthOf(run), 0);
  const [first, last] = [aDate(runs[0]!.from), aDate(runs.at(-1)!.to)];
  return say(
    `${days} hari antara ${first.id} dan ${last.id}`,
    `on ${days} days between ${first.en} and ${last.en}`,
  );
}

function oneSpan(run: Days): Sentence {
  const span = dateSpan(run);
  return say(span.id, `${run.from === run.to ? 'on' : 'from'} ${span.en}`);
}
