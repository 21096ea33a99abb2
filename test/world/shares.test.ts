import { dayNumber } from '@jejaring/contracts/codes/day';
import type { Posting } from '@jejaring/contracts/listing/posting';
import { describe, expect, test } from 'vitest';
import { MOVABLE_FEASTS } from './feasts.ts';
import { describeRealPosts, type RealPost } from './real-posts.ts';
import { KINDS_AND_SIDES, SAID, THEME_COUNT, WANTED_COUNT, WHEN } from './shares.ts';
import { worldOf } from './world.ts';

const postings = [...worldOf({ seed: 11, today: dayNumber('2027-05-01'), listings: 20_000 })];

/** Percent of some things that are so. */
const percentOf = <T>(things: readonly T[], isSo: (thing: T) => unknown): number =>
  (100 * things.filter(isSo).length) / things.length;

const weightOf = <T>(weighted: readonly (readonly [T, number])[], isCounted: (value: T) => boolean): number =>
  (100 * weighted.filter(([value]) => isCounted(value)).reduce((sum, [, weight]) => sum + weight, 0)) /
  weighted.reduce((sum, [, weight]) => sum + weight, 0);

const meets = ({ content }: Posting): boolean => content.mode === 'in_person' || content.mode === 'hybrid';
const firstDates = ({ content }: Posting) => content.legs[0]?.dates;
const wantedCount = ({ content }: Posting) => content.countries?.wanted?.length ?? 0;

describe('the world says as often as its tables', () => {
  test.each<[string, number, number]>([
    ['languages', percentOf(postings, ({ content }) => content.languages), SAID.languages],
    ['a level', percentOf(postings, ({ content }) => content.level), SAID.level],
    ['wanted countries', percentOf(postings, wantedCount), SAID.countriesWanted],
    ['themes', percentOf(postings, ({ content }) => content.themes), SAID.themes],
    ['a mode', percentOf(postings, ({ content }) => content.mode), SAID.mode],
    ['costs', percentOf(postings, ({ content }) => content.costs), SAID.costs],
    ['a group', percentOf(postings, ({ content }) => content.legs[0]?.group), SAID.group],
    ['a stay', percentOf(postings, (posting) => firstDates(posting)?.stay), SAID.stay],
    [
      'accommodation',
      percentOf(postings.filter(meets), ({ content }) => content.accommodation),
      SAID.accommodation,
    ],
    [
      'exact days',
      percentOf(postings, (posting) => firstDates(posting)?.precision === 'day'),
      weightOf(WHEN, (when) => when === 'day'),
    ],
    [
      'swaps',
      percentOf(postings, ({ content }) => content.side === 'swap'),
      weightOf(KINDS_AND_SIDES, ([, side]) => side === 'swap'),
    ],
    [
      'a single country',
      percentOf(
        postings.filter((posting) => wantedCount(posting) > 0),
        (posting) => wantedCount(posting) === 1,
      ),
      weightOf(WANTED_COUNT, (count) => count === 1),
    ],
  ])('%s', (_field, found, expected) => {
    expect(Math.abs(found - expected)).toBeLessThan(2);
  });
});

describeRealPosts('the tables say what the real posts say', ({ rows, posts }) => {
  const has =
    (...columns: string[]) =>
    (row: RealPost) =>
      columns.some((column) => row[column] !== '');
  const sizeOf = (cell: string | undefined) => (cell ?? '').split(';').filter((part) => part.trim()).length;

  test('of 138 rows, 58 posts', () => {
    expect([rows.length, posts.length]).toEqual([138, 58]);
  });

  test.each<[string, number, () => number]>([
    ['languages', SAID.languages, () => percentOf(posts, has('languages'))],
    [
      'a level',
      SAID.level,
      () => percentOf(posts, has('school_level', 'age_min', 'age_max', 'level_as_said')),
    ],
    ['a group', SAID.group, () => percentOf(posts, has('seats_or_group_size'))],
    ['wanted countries', SAID.countriesWanted, () => percentOf(posts, has('wanted_countries'))],
    ['themes', SAID.themes, () => percentOf(posts, has('themes'))],
    ['a mode', SAID.mode, () => percentOf(posts, has('mode'))],
    ['costs', SAID.costs, () => percentOf(posts, has('cost_terms'))],
    [
      'accommodation',
      SAID.accommodation,
      () =>
        percentOf(
          posts.filter(({ mode }) => mode !== 'virtual'),
          has('accommodation'),
        ),
    ],
    ['a length of stay', SAID.stay, () => percentOf(posts, has('duration_days'))],
    [
      'when at all',
      weightOf(WHEN, (when) => when !== 'silent'),
      () => percentOf(posts, has('date_from', 'dates_as_said')),
    ],
    [
      'swaps',
      weightOf(KINDS_AND_SIDES, ([, side]) => side === 'swap'),
      () =>
        percentOf(
          rows,
          ({ side, kind }) => side === 'both' || (side === 'need' && kind === 'virtual_project'),
        ),
    ],
    [
      'student exchanges',
      weightOf(KINDS_AND_SIDES, ([kind]) => kind === 'student_exchange'),
      () => percentOf(rows, ({ kind }) => kind === 'student_exchange'),
    ],
    [
      'a single country',
      weightOf(WANTED_COUNT, (count) => count === 1),
      () =>
        percentOf(
          rows.filter(has('wanted_countries')),
          ({ wanted_countries }) => sizeOf(wanted_countries) === 1,
        ),
    ],
    [
      'two themes',
      weightOf(THEME_COUNT, (count) => count === 2),
      () => percentOf(rows.filter(has('themes')), ({ themes }) => sizeOf(themes) === 2),
    ],
  ])('%s', (_field, written, count) => {
    // The tables are in whole percent; an importer understands a little more than its column holds.
    expect(Math.abs(written - count())).toBeLessThan(2.5);
  });
});

describe('feasts are where the calendars of Intl have them', () => {
  const calendarDay = (calendar: string, day: string) =>
    new Intl.DateTimeFormat(`en-u-ca-${calendar}`, { month: 'numeric', day: 'numeric', timeZone: 'UTC' })
      .formatToParts(new Date(`${day}T00:00:00Z`))
      .filter(({ type }) => type === 'month' || type === 'day')
      .map(({ value }) => Number(value));

  test('Ramadan begins, give or take a day, and Eid follows it', () => {
    for (const { from, to } of MOVABLE_FEASTS.eid) {
      expect([29, 30, 1, 2], from).toContain(calendarDay('islamic-umalqura', from)[1]);
      expect(calendarDay('islamic-umalqura', to)[0], to).toBe(10);
    }
  });

  test('the Lunar New Year is within its fortnight', () => {
    for (const { from, to } of MOVABLE_FEASTS.lunar_new_year) {
      const days = dayNumber(to) - dayNumber(from) + 1;
      const isNewYear = (offset: number) => {
        const day = new Date((dayNumber(from) + offset) * 86_400_000).toISOString().slice(0, 10);
        return calendarDay('chinese', day).join() === '1,1';
      };
      expect(
        Array.from({ length: days }, (_, offset) => isNewYear(offset)),
        from,
      ).toContain(true);
    }
  });
});
