import { describe, expect, test } from 'vitest';
import { checkListing } from './check.ts';
import type { ListingContent } from './content.ts';

const sound: ListingContent = { kind: 'student_exchange', side: 'offer', title: { en: 'We host' } };
const faultsOf = (changes: Partial<ListingContent>) =>
  checkListing({ ...sound, ...changes }).map(({ pointer, code }) => [pointer, code]);
const hosting = (leg: object) => ({ legs: [{ direction: 'hosting' as const, ...leg }] });

test('says nothing about sound content, however little it says', () => {
  expect(checkListing(sound)).toEqual([]);
});

describe('names the field and the rule', () => {
  test.each<[string, Partial<ListingContent>, string, string]>([
    [
      'reversed window',
      hosting({ dates: { windows: [{ from: '2027-02-02', to: '2027-02-01' }] } }),
      '/legs/0/dates/windows/0',
      'dates.reversed',
    ],
    [
      'reversed blackout',
      hosting({ dates: { blackouts: [{ from: '2027-02-02', to: '2027-02-01' }] } }),
      '/legs/0/dates/blackouts/0',
      'dates.reversed',
    ],
    [
      'stay',
      hosting({ dates: { stay: { minDays: 9, maxDays: 8 } } }),
      '/legs/0/dates/stay',
      'range.min_above_max',
    ],
    [
      'pupils',
      hosting({ group: { pupils: { min: 9, max: 8 } } }),
      '/legs/0/group/pupils',
      'range.min_above_max',
    ],
    [
      'adults',
      hosting({ group: { adults: { min: 2, max: 1 } } }),
      '/legs/0/group/adults',
      'range.min_above_max',
    ],
    ['ages', { level: { ages: { min: 17, max: 15 } } }, '/level/ages', 'range.min_above_max'],
    [
      'mapped ages',
      { level: { grade: { words: 'XI', mappedAges: { min: 17, max: 16 } } } },
      '/level/grade/mappedAges',
      'range.min_above_max',
    ],
    ['a leg of the other side', { legs: [{ direction: 'sending' }] }, '/legs', 'legs.wrong_side'],
    [
      'a leg too many',
      { legs: [{ direction: 'hosting' }, { direction: 'hosting' }] },
      '/legs',
      'legs.wrong_side',
    ],
    [
      'countries',
      { countries: { wanted: ['MY', 'ID'], excluded: ['ID'] } },
      '/countries',
      'countries.contradict',
    ],
    [
      'facilities',
      { facilities: { available: ['internet'], unavailable: ['internet'] } },
      '/facilities',
      'facilities.contradict',
    ],
    ['reciprocity', { reciprocity: 'required' }, '/reciprocity', 'reciprocity.needs_swap'],
    [
      'a split group',
      { side: 'need', legs: [{ direction: 'sending', split: { minimumToRun: 4 } }] },
      '/legs/0/split',
      'split.sending',
    ],
  ])('%s', (_name, changes, pointer, code) => {
    expect(faultsOf(changes)).toEqual([[pointer, code]]);
  });
});

test('speaks both languages', () => {
  const [fault] = checkListing({ ...sound, reciprocity: 'required' });
  expect(fault!.sentence.id).not.toBe(fault!.sentence.en);
});
