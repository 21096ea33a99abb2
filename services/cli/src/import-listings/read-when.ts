import { dayNumber, dayOf } from '@jejaring/contracts/codes/day';
import type { DatePrecision, DayInterval, LegDates } from '@jejaring/contracts/listing/dates';
import { readDates } from '@jejaring/contracts/reading/read-dates';
import { CellFault, cut, wholeNumber } from './cell-fault.ts';
import type { PostColumn, PostRow } from './open-posts.ts';

type Cells = NonNullable<PostRow['cells']>;

/** Countries where summer is in December. Between the tropics nobody says "summer"; there a season stays words. */
const SOUTH = new Set(['AR', 'AU', 'CL', 'NZ', 'PY', 'UY', 'ZA']);
const TROPICS = new Set([
  'BN',
  'CO',
  'EC',
  'GH',
  'ID',
  'MY',
  'PA',
  'PE',
  'PH',
  'RE',
  'SG',
  'TH',
  'UG',
  'VE',
  'VN',
]);
const FINEST_FIRST: readonly DatePrecision[] = ['day', 'month', 'season', 'unknown'];
/** Longer stays are a matter of years, which a listing does not plan by the day. */
const LONGEST_STAY = 366;

/**
 * When a post says that it happens: its date cells, refined by its words, all moved by `shiftYears`. The words give the
 * length of the stay, days of travel and exceptions, and the windows where they tell them more finely than the cells.
 */
export function readWhen(cells: Cells, shiftYears: number): LegDates | undefined {
  const words = cells.dates_as_said;
  const told = cellWindow(cells);
  const year = Number(cells.date_from.slice(0, 4) || cells.posted.slice(0, 4)) || undefined;
  const { dates } = readDates(words, { year, hemisphere: hemisphereOf(cells.school_country) });
  const { windows, precision } = finer(told, dates);
  const stay = stayWithin(dates.stay ?? cellStay(cells), windows, precision);
  const shift = (interval: DayInterval) => shifted(interval, shiftYears);
  const when: LegDates = {
    ...(windows && { windows: windows.map(shift) }),
    ...(dates.blackouts && windows && { blackouts: dates.blackouts.map(shift) }),
    ...(stay && { stay }),
    ...(dates.travel && { travel: dates.travel }),
    ...(precision && { precision }),
    ...(words !== '' && { words: cut(words, 500) }),
  };
  return Object.keys(when).length > 0 ? when : undefined;
}

const hemisphereOf = (country: string): 'north' | 'south' | undefined =>
  TROPICS.has(country) ? undefined : SOUTH.has(country) ? 'south' : 'north';

interface Windows {
  windows?: DayInterval[] | undefined;
  precision?: DatePrecision | undefined;
}

/** The words' windows where they cover the cells' and are no vaguer; else the cells'. */
function finer(told: Windows, said: Windows): Windows {
  if (!told.windows) return said;
  if (!said.windows) return told;
  const [window] = told.windows;
  const covers = said.windows[0]!.from <= window!.from && said.windows.at(-1)!.to >= window!.to;
  const asFine =
    FINEST_FIRST.indexOf(said.precision ?? 'unknown') <= FINEST_FIRST.indexOf(told.precision ?? 'unknown');
  return covers && asFine ? said : told;
}

/** The window of `date_from` and `date_to`, each a year, a month or a day; without an end it is that year, month or day. */
function cellWindow({ date_from, date_to }: Cells): Windows {
  if (date_from === '' && date_to === '') return {};
  if (date_from === '')
    throw new CellFault('date_from', 'kosong, padahal date_to terisi', 'is empty, though date_to is not');
  const from = cellDay('date_from', date_from).first;
  const to = cellDay('date_to', date_to === '' ? date_from : date_to).last;
  if (from > to)
    throw new CellFault('date_to', `${date_to} mendahului ${date_from}`, `${date_to} is before ${date_from}`);
  const shortest = Math.min(date_from.length, date_to === '' ? date_from.length : date_to.length);
  // A year alone says that there is an exchange, not when: its window bounds the listing, and the days are a question.
  const precision = shortest === 10 ? 'day' : shortest === 7 ? 'month' : 'unknown';
  return { windows: [{ from, to }], precision };
}

/** A year that a post can be about; another is a slip of the pen. */
const isPlausible = (year: number): boolean => year >= 1950 && year <= 2150;

function cellDay(column: PostColumn, cell: string): { first: string; last: string } {
  const [, year, month, day] = /^(\d{4})(?:-(\d{2}))?(?:-(\d{2}))?$/.exec(cell) ?? [];
  const first = `${year}-${month ?? '01'}-${day ?? '01'}`;
  const sound =
    isPlausible(Number(year)) && !Number.isNaN(dayNumber(first)) && dayOf(dayNumber(first)) === first;
  if (!sound)
    throw new CellFault(
      column,
      `"${cell}" bukan tahun, bulan, atau tanggal`,
      `"${cell}" is no year, month or day`,
    );
  if (day !== undefined) return { first, last: first };
  const end = Date.UTC(Number(year), month === undefined ? 12 : Number(month), 0) / 86_400_000;
  return { first, last: dayOf(end) };
}

function cellStay({ duration_days }: Cells): LegDates['stay'] {
  const days = wholeNumber('duration_days', duration_days, 1, 9999);
  return days === undefined || days > LONGEST_STAY ? undefined : { minDays: days, maxDays: days };
}

/** A stay longer than windows of exact days counts the journey or the planning; it stays words. */
function stayWithin(
  stay: LegDates['stay'],
  windows: DayInterval[] | undefined,
  precision: DatePrecision | undefined,
): LegDates['stay'] {
  if (!stay?.minDays || !windows || precision !== 'day') return stay;
  const longest = Math.max(...windows.map(({ from, to }) => dayNumber(to) - dayNumber(from) + 1));
  return stay.minDays <= longest ? stay : undefined;
}

const shifted = ({ from, to }: DayInterval, years: number): DayInterval => ({
  from: shiftedDay(from, years),
  to: shiftedDay(to, years),
});

/** The same day of another year; 29 February becomes 28 where that year has none. */
function shiftedDay(day: string, years: number): string {
  const year = String(Number(day.slice(0, 4)) + years).padStart(4, '0');
  const moved = `${year}${day.slice(4)}`;
  return dayOf(dayNumber(moved)) === moved ? moved : `${year}-02-28`;
}
