import { describe, expect, test } from 'vitest';
import { CellFault } from './cell-fault.ts';
import { POST_COLUMNS, type PostColumn } from './open-posts.ts';
import { readPost } from './read-post.ts';

type Cells = Record<PostColumn, string>;
const silent = Object.fromEntries(POST_COLUMNS.map((column) => [column, ''])) as Cells;
const cells = (said: Partial<Cells>): Cells => ({
  ...silent,
  id: 'X1',
  side: 'need',
  kind: 'student_exchange',
  school_country: 'FR',
  ...said,
});
const contentOf = (said: Partial<Cells>, shift = 0) => readPost(cells(said), shift).content;
const datesOf = (said: Partial<Cells>, shift = 0) => contentOf(said, shift).legs![0]!.dates;

test('a silent post is a listing in which nothing is known', () => {
  expect(readPost(cells({ city: 'Amiens' }), 0)).toEqual({
    content: {
      kind: 'student_exchange',
      side: 'need',
      title: { en: 'Post X1' },
      text: { en: '(Imported post X1)' },
      legs: [{ direction: 'sending' }],
    },
    school: { name: 'School in Amiens, FR (post X1)', country: 'FR', city: 'Amiens' },
  });
});

test('a post with much to say, its words kept beside what was understood', () => {
  const content = contentOf({
    languages: 'en',
    school_level: 'grade 11',
    level_as_said: '11 graders; good in English',
    date_from: '2016-09',
    duration_days: '14',
    dates_as_said: '2 weeks in September 2016',
    seats_or_group_size: '26 students + 2 teachers',
    wanted_countries: 'US',
    mode: 'hybrid',
    accommodation: 'host families; ballot if too many',
    cost_terms: 'families pay own flight',
    themes: 'theatre; history',
  });
  expect(content).toMatchObject({
    legs: [
      {
        direction: 'sending',
        dates: {
          windows: [{ from: '2016-09-01', to: '2016-09-30' }],
          stay: { minDays: 12, maxDays: 16 },
          precision: 'month',
          words: '2 weeks in September 2016',
        },
        group: {
          pupils: { min: 26, max: 26 },
          adults: { min: 2, max: 2 },
          words: '26 students + 2 teachers',
        },
      },
    ],
    languages: [{ tag: 'en', role: 'learning' }],
    level: { grade: { words: '11 graders; good in English', mappedAges: { min: 16, max: 17 } } },
    countries: { wanted: ['US'] },
    mode: 'hybrid',
    accommodation: ['host_family'],
    costs: { travel: 'families', words: 'families pay own flight' },
    themes: [{ words: 'theatre' }, { words: 'history' }],
  });
  expect(content.text?.en).toContain('Accommodation: host families; ballot if too many.');
});

test('a host offers places, a group has a size, a swap does both', () => {
  const legs = contentOf({ side: 'both', seats_or_group_size: '20 + 2 teachers' }).legs;
  expect(legs).toMatchObject([
    { direction: 'hosting', group: { pupils: { max: 20 }, adults: { max: 2 } } },
    { direction: 'sending', group: { pupils: { min: 20, max: 20 }, adults: { min: 2, max: 2 } } },
  ]);
});

describe('dates', () => {
  test.each([
    [{ date_from: '2014' }, '2014-01-01..2014-12-31', 'unknown'],
    [{ date_from: '2014', date_to: '2016' }, '2014-01-01..2016-12-31', 'unknown'],
    [{ date_from: '2024-06', date_to: '2025-08' }, '2024-06-01..2025-08-31', 'month'],
    [{ date_from: '2021-09-30', date_to: '2022-01' }, '2021-09-30..2022-01-31', 'month'],
    [{ date_from: '2014-10-18' }, '2014-10-18..2014-10-18', 'day'],
    [
      { date_from: '2015-07-29', date_to: '2015-08-11', dates_as_said: 'Wednesday 29th July ... Tuesday 11' },
      '2015-07-29..2015-08-11',
      'day',
    ],
    [{ posted: '2024-03-01', dates_as_said: 'dal 2 al 14 maggio' }, '2024-05-02..2024-05-14', 'day'],
  ] as const)('%j', (said, window, precision) => {
    const dates = datesOf(said);
    expect(dates?.windows?.map(({ from, to }) => `${from}..${to}`)).toEqual([window]);
    expect(dates?.precision).toBe(precision);
  });

  test('words that cover the cells and tell them more finely win', () => {
    const dates = datesOf({
      date_from: '2024-09-01',
      date_to: '2025-05-15',
      dates_as_said: '1 Sep - 15 Dec and 15 Jan - 15 May, not 14-18 Oct',
    });
    expect(dates?.windows).toHaveLength(2);
    expect(dates?.blackouts).toEqual([{ from: '2024-10-14', to: '2024-10-18' }]);
  });

  test('are moved by years, words are not', () => {
    expect(datesOf({ date_from: '2016-02-29', dates_as_said: 'on 29 February 2016' }, 11)).toEqual({
      windows: [{ from: '2027-02-28', to: '2027-02-28' }],
      precision: 'day',
      words: 'on 29 February 2016',
    });
  });

  test('a length that does not fit the exact days is left out', () => {
    expect(
      datesOf({ date_from: '2020-03-02', date_to: '2020-03-14', duration_days: '15' })?.stay,
    ).toBeUndefined();
    expect(datesOf({ date_from: '2020-03-02', date_to: '2020-03-14', duration_days: '13' })?.stay).toEqual({
      minDays: 13,
      maxDays: 13,
    });
  });
});

test.each([
  [
    { school_country: 'ID', languages: 'id;en', wanted_countries: 'AU' },
    [
      { tag: 'id', role: 'native' },
      { tag: 'en', role: 'learning' },
    ],
  ],
  [{ school_country: 'CH', languages: 'it' }, [{ tag: 'it', role: 'native' }]],
  [{ school_country: 'ID', languages: 'en', wanted_countries: 'MY' }, [{ tag: 'en', role: 'working' }]],
  [{ school_country: 'IT', languages: 'en:B1' }, [{ tag: 'en', role: 'working', level: 'B1' }]],
  [{ school_country: 'IT', languages: 'en:B1', side: 'offer' }, [{ tag: 'en', role: 'working', asks: 'B1' }]],
  [
    { school_country: 'IT', languages: 'en', level_as_said: 'minimo livello B2' },
    [{ tag: 'en', role: 'working', level: 'B2' }],
  ],
])('languages of %j', (said, languages) => {
  expect(contentOf(said).languages).toEqual(languages);
});

describe('refuses, naming the column', () => {
  test.each([
    [{ side: 'maybe' }, 'side'],
    [{ kind: 'party' }, 'kind'],
    [{ school_country: '' }, 'school_country'],
    [{ school_country: 'UK' }, 'school_country'],
    [{ wanted_countries: 'ID;XX' }, 'wanted_countries'],
    [{ languages: 'english' }, 'languages'],
    [{ languages: 'en:B7' }, 'languages'],
    [{ age_min: '15', age_max: '12' }, 'age_max'],
    [{ age_min: 'fifteen' }, 'age_min'],
    [{ date_from: '2016-13' }, 'date_from'],
    [{ date_from: '2015-02-29' }, 'date_from'],
    [{ date_from: '9999' }, 'date_from'],
    [{ date_to: '2016' }, 'date_from'],
    [{ date_from: '2016', date_to: '2015' }, 'date_to'],
    [{ duration_days: 'long' }, 'duration_days'],
    [{ mode: 'by post' }, 'mode'],
  ] as const)('%j', (said, column) => {
    const read = () => readPost(cells(said), 0);
    expect(read).toThrow(CellFault);
    expect(read).toThrow(expect.objectContaining({ column }));
  });
});

test('a class that seeks another online is a swap, as nobody travels', () => {
  expect(contentOf({ kind: 'virtual_project', side: 'need' }).side).toBe('swap');
  expect(contentOf({ kind: 'virtual_project', side: 'offer' }).side).toBe('offer');
  expect(contentOf({ kind: 'student_exchange', side: 'need' }).side).toBe('need');
});
