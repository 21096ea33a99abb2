import { DATES, NO_DATES } from '../encode/dates.ts';
import { LANGUAGE_SHIFT, ROLE_SHIFT } from '../encode/languages.ts';
import { TRAITS } from '../encode/terms.ts';
import { AT } from '../row.ts';
import type { Tables } from '../tables/tables.ts';
import { addRow, SUM, SUMMARY } from './summary.ts';

const scratch = new Int32Array(SUMMARY);

/**
 * Where a row stands among the others: rows with equal keys are good for the same subjects, so that most pages are
 * either of no use to a subject, and left out as a whole, or read in full. By country, by the country wanted, by what is
 * stated at all, language, level and season, in this order.
 */
export function keyOf(rows: Int32Array, row: number, tables: Tables): number {
  const country = (rows[row + AT.traits]! >>> TRAITS.country) & 0xff;
  const { words: wishes, starts: wishStarts } = tables.countries;
  const wish = wishStarts[rows[row + AT.countries]!]!;
  const wanted = wishes[wish]! > 0 ? wishes[wish + 2]! & 0xff : 0;
  const { words: languages, starts: languageStarts } = tables.languages;
  const list = languageStarts[rows[row + AT.languages]!]!;
  const first = languages[list]! > 0 ? languages[list + 1]! : 0;
  const language =
    first === 0 ? 0 : Math.min(62, first >>> LANGUAGE_SHIFT) * 4 + ((first >>> ROLE_SHIFT) & 3) + 1;
  scratch.fill(0);
  addRow(rows, row, tables, scratch, 0);
  const stated = scratch[SUM.wishes]! & 0xff;
  const { words: calendars, starts } = tables.dates;
  const host = starts[rows[row + AT.hostDates]!]!;
  const dates = calendars[host]! === NO_DATES ? starts[rows[row + AT.sendDates]!]! : host;
  const precision = calendars[dates]!;
  const month =
    precision === NO_DATES || calendars[dates + DATES.runs] === 0
      ? 0
      : Math.floor(calendars[dates + DATES.first]! / 30) & 31;
  const level = tables.levels.starts[rows[row + AT.level]!]!;
  const years =
    tables.levels.words[level]! < 0
      ? 31 - Math.clz32(tables.levels.words[level + 2]! || 1)
      : 9 + Math.min(20, tables.levels.words[level]!);
  let key = country;
  key = key * 256 + wanted;
  key = key * 4 + precision;
  key = key * 256 + language;
  key = key * 32 + years;
  key = key * 32 + month;
  return key * 256 + stated;
}
