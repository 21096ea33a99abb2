import type { Locale } from '@jejaring/contracts/sentence';

const styles = {
  short: { day: 'numeric', month: 'short', year: 'numeric', timeZone: 'UTC' },
  month: { month: 'short', year: '2-digit', timeZone: 'UTC' },
  /** A moment, in the reader's own time zone. */
  moment: { day: 'numeric', month: 'short', hour: '2-digit', minute: '2-digit' },
  localDay: { day: 'numeric', month: 'long', year: 'numeric' },
} as const satisfies Record<string, Intl.DateTimeFormatOptions>;

const made = new Map<string, Intl.DateTimeFormat>();

/** British order for English: a day, a month, a year, as most partner schools write it. */
function format(locale: Locale, style: keyof typeof styles): Intl.DateTimeFormat {
  const key = `${locale} ${style}`;
  const known = made.get(key) ?? new Intl.DateTimeFormat(locale === 'id' ? 'id-ID' : 'en-GB', styles[style]);
  made.set(key, known);
  return known;
}

const asDate = (day: string) => new Date(`${day}T00:00:00Z`);

/** `2027-09-03` to `2027-09-16`: "3–16 Sep 2027". */
export const dayRange = (interval: { from: string; to: string }, locale: Locale): string =>
  format(locale, 'short').formatRange(asDate(interval.from), asDate(interval.to));

/** `2027-09-01`: "Sep 27". */
export const monthName = (day: string, locale: Locale): string => format(locale, 'month').format(asDate(day));

/** The calendar day of a moment, where the reader is. */
export const dayOfMoment = (instant: string, locale: Locale): string =>
  format(locale, 'localDay').format(new Date(instant));

/** A moment, where the reader is. */
export const moment = (instant: string, locale: Locale): string =>
  format(locale, 'moment').format(new Date(instant));
