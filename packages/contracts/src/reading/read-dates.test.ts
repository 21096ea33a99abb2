import { fc, test as property } from '@fast-check/vitest';
import { describe, expect, test } from 'vitest';
import { checkListing } from '../listing/check.ts';
import { MONTHS, RANGE, UNITS, WEEKDAYS } from './dates/vocabulary.ts';
import { readDates } from './read-dates.ts';
import { isSoundListing } from './sound-listing.ts';

const windowsOf = (words: string, hints?: Parameters<typeof readDates>[1]) =>
  (readDates(words, hints).dates.windows ?? []).map(({ from, to }) => `${from}..${to}`).join(' ');

describe('windows that the words themselves date', () => {
  test.each([
    // English
    ['2 weeks in September 2016', '2016-09-01..2016-09-30', 'month'],
    ['Saturday 26 April to Sunday 13 July 2014', '2014-04-26..2014-07-13', 'day'],
    ['arrive Thursday 25 July 2019 3.30 pm, depart Monday 12 August 2019', '2019-07-25..2019-08-12', 'day'],
    ['From October 8 through 11, 2012', '2012-10-08..2012-10-11', 'day'],
    ['5-day trip between 22nd to 26th April 2019', '2019-04-22..2019-04-26', 'day'],
    ['December 1, 2020 - November 30, 2022', '2020-12-01..2022-11-30', 'day'],
    [
      'provisional 9-16 March 2018 and 30 March - 6 April 2018',
      '2018-03-09..2018-03-16 2018-03-30..2018-04-06',
      'day',
    ],
    [
      'between Friday 3 March and Friday 10 March 2017; second leg 31 March to 7 April',
      '2017-03-03..2017-03-10 2017-03-31..2017-04-07',
      'day',
    ],
    ['9-16 March and 30 March - 6 April 2018', '2018-03-09..2018-03-16 2018-03-30..2018-04-06', 'day'],
    ['1 Sep - 15 Dec 2024 and 15 Jan - 15 May', '2024-09-01..2024-12-15 2025-01-15..2025-05-15', 'day'],
    ['August 2024; 10-12 days', '2024-08-01..2024-08-31', 'month'],
    ['Sept 2017 or Jan 2018', '2017-09-01..2017-09-30 2018-01-01..2018-01-31', 'month'],
    ['September 2021 to January 2022', '2021-09-01..2022-01-31', 'month'],
    ['2014 until 2016', '2014-01-01..2016-12-31', 'season'],
    ['2019; most exchanges last a year', '2019-01-01..2019-12-31', 'season'],
    ['20 December 2026 to 5 January', '2026-12-20..2027-01-05', 'day'],
    ['20 December to 5 January 2027', '2026-12-20..2027-01-05', 'day'],
    ['2026-07-04 to 2026-07-18', '2026-07-04..2026-07-18', 'day'],
    // Indonesian and Malay
    ['Senin-Sabtu (3-8/02/2025)', '2025-02-03..2025-02-08', 'day'],
    ['11 Desember 2023 sampai dengan 19 Januari 2024', '2023-12-11..2024-01-19', 'day'],
    ['Sabtu (18/10) 2014', '2014-10-18..2014-10-18', 'day'],
    ['hari Selasa, 31 Mei 2022', '2022-05-31..2022-05-31', 'day'],
    ['3 hingga 12 Ogos 2026', '2026-08-03..2026-08-12', 'day'],
    ['Julai 2026', '2026-07-01..2026-07-31', 'month'],
    // German
    ['24. bis 28. November 2025', '2025-11-24..2025-11-28', 'day'],
    ['vom 28. März bis zum 4. April 2026', '2026-03-28..2026-04-04', 'day'],
    // French
    ['du 9 au 20 octobre 2019', '2019-10-09..2019-10-20', 'day'],
    ['du 1er au 12 août 2026', '2026-08-01..2026-08-12', 'day'],
    // Spanish and Galician
    ['del 3 al 9 de mayo de 2024', '2024-05-03..2024-05-09', 'day'],
    ['o 10 de setembro de 2023 e volven o 8 de outubro', '2023-09-10..2023-10-08', 'day'],
    // Italian
    ['17-29 Febbraio 2020; 15 giorni', '2020-02-17..2020-02-29', 'day'],
    ['giugno 2024-agosto 2025; 5 giorni (più due di viaggio)', '2024-06-01..2025-08-31', 'month'],
  ])('%s', (words, windows, precision) => {
    expect(windowsOf(words)).toBe(windows);
    expect(readDates(words).dates.precision).toBe(precision);
  });
});

describe('without a year, from the year of the post or not at all', () => {
  test.each([
    ['du 9 au 20 octobre dernier', 2019, '2019-10-09..2019-10-20'],
    ['Wednesday 19 August to Thursday 27 August', 2015, '2015-08-19..2015-08-27'],
    ['pekan kedua, Senin (4/11) sampai Rabu (6/11)', 2024, '2024-11-04..2024-11-06'],
    ['March 14th and 15th', 2014, '2014-03-14..2014-03-15'],
    ['1 Sep - 15 Dec and 15 Jan - 15 May', 2024, '2024-09-01..2024-12-15 2025-01-15..2025-05-15'],
    ['September oder Oktober', 2026, '2026-09-01..2026-10-31'],
  ])('%s', (words, year, windows) => {
    expect(windowsOf(words, { year })).toBe(windows);
    expect(readDates(words)).toEqual({ dates: {}, leftover: expect.stringContaining(words.slice(3, 9)) });
  });

  test('a weekday that does not agree with that year leaves it words', () => {
    expect(windowsOf('Wednesday 19 August', { year: 2016 })).toBe('');
  });
});

describe('stays words', () => {
  test.each([
    'next week; from the coming school year',
    'return visit each autumn',
    'entire school year (Sept 08 - June 09)',
    '2023-2024 and 2024-2025; rolling until full',
    'fiscal year 2023',
    'school break only lasts a week',
    'letters twice a year',
    'beberapa hari, minggu atau bulan',
    'hosts may take some weeks',
    'durante las últimas dos semanas',
    '31 April 2026',
    '9-5 March 2026',
    '10 May 2026 to 3 May 2025',
    'summer of 2022',
    '',
  ])('%s', (words) => {
    expect(readDates(words).dates).toEqual({});
  });
});

test('"summer" is a window once the half of the world is known', () => {
  expect(windowsOf('summer of 2022', { hemisphere: 'north' })).toBe('2022-06-01..2022-08-31');
  expect(windowsOf('summer of 2022', { hemisphere: 'south' })).toBe('2022-12-01..2023-02-28');
});

describe('lengths', () => {
  test.each([
    ['10-12 days', { minDays: 10, maxDays: 12 }],
    ['sepuluh hari', { minDays: 10, maxDays: 10 }],
    ['two weeks', { minDays: 12, maxDays: 16 }],
    ['selama dua pekan', { minDays: 12, maxDays: 16 }],
    ['sepekan', { minDays: 5, maxDays: 9 }],
    ['2 nights', { minDays: 3, maxDays: 3 }],
    ['trois semaines', { minDays: 19, maxDays: 23 }],
    ['5, 10, and 16 weeks', { minDays: 33, maxDays: 114 }],
    ['at most 7 days with travel', { maxDays: 7 }],
    ['14 days or longer', { minDays: 14 }],
    ['mindestens 10 Tage', { minDays: 10 }],
    ['two weeks to a full term', { minDays: 12 }],
    ['one year, commencing in January', { minDays: 300, maxDays: 366 }],
    ['every 2 years; 8-10 days', { minDays: 8, maxDays: 10 }],
    ['thirteen days, 3 school days missed; once a week before', { minDays: 13, maxDays: 13 }],
  ])('%s', (words, stay) => {
    expect(readDates(words).dates.stay).toEqual(stay);
  });

  test.each([
    ['8 days excluding 2 travel days', { days: 2, within: false }],
    ['5 giorni (più due di viaggio)', { days: 2, within: false }],
    ['7 days including two travel days', { days: 2, within: true }],
    ['two weeks, two days travel time', undefined],
  ])('travel: %s', (words, travel) => {
    expect(readDates(words).dates.travel).toEqual(travel);
  });

  test('one that does not fit the exact days stays words', () => {
    const { dates, leftover } = readDates('17-29 Febbraio 2020; 15 giorni');
    expect(dates.stay).toBeUndefined();
    expect(leftover).toBe('15 giorni');
  });

  test('one longer than the month that is named begins there', () => {
    expect(windowsOf('September 2020; takes 9 months')).toBe('2020-09-01..2021-06-21');
  });
});

test('days that are excepted', () => {
  const { dates } = readDates('1 Sep - 15 Dec and 15 Jan - 15 May, not 14-18 Oct, 6 Dec, 18+21 Apr', {
    year: 2024,
  });
  expect(dates.blackouts).toEqual([
    { from: '2024-10-14', to: '2024-10-18' },
    { from: '2024-12-06', to: '2024-12-06' },
    { from: '2025-04-18', to: '2025-04-18' },
    { from: '2025-04-21', to: '2025-04-21' },
  ]);
});

test('what was not understood is left, in the words of the phrase', () => {
  expect(readDates('2 weeks in September 2016').leftover).toBe('');
  expect(readDates('Frühestens am 3. März 2026, je nach Flügen').leftover).toBe('Frühestens; je nach Flügen');
});

const piece = fc.oneof(
  fc.constantFrom(
    ...MONTHS.keys(),
    ...UNITS.keys(),
    ...WEEKDAYS.keys(),
    ...RANGE,
    ';',
    ',',
    '(',
    ')',
    '+',
    'and',
    'not',
    'between',
    'travel',
    'of',
    'a',
    'summer',
  ),
  fc.integer({ min: 0, max: 40 }).map(String),
  fc.integer({ min: 1980, max: 2110 }).map(String),
  fc.constantFrom(
    'constructor',
    '__proto__',
    '3/4',
    '31/2/2026',
    '21/12/23',
    '24.',
    '1st',
    '2026-02-30',
    '0',
    '00',
    '12.30',
  ),
);
const phrase = fc.array(piece, { maxLength: 14 }).map((pieces) => pieces.join(' '));
const anything = fc.oneof(
  { weight: 4, arbitrary: phrase },
  { weight: 1, arbitrary: fc.string({ unit: 'binary', maxLength: 60 }) },
);
const hints = fc.record(
  {
    year: fc.integer({ min: 1990, max: 2100 }),
    hemisphere: fc.constantFrom('north' as const, 'south' as const),
  },
  { requiredKeys: [] },
);

property.prop([anything, hints], { numRuns: 3000 })(
  'never throws, never reverses, and is always a sound listing',
  (words, given) => {
    const { dates } = readDates(words, given);
    const content = {
      kind: 'student_exchange' as const,
      side: 'need' as const,
      title: { en: 'x' },
      legs: [{ direction: 'sending' as const, dates }],
    };
    expect(checkListing(content)).toEqual([]);
    expect(isSoundListing(content)).toBe(true);
  },
);
