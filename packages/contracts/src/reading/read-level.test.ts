import { fc, test as property } from '@fast-check/vitest';
import { describe, expect, test } from 'vitest';
import { readLevel } from './read-level.ts';
import { isSoundListing } from './sound-listing.ts';

describe('grades mean ages, by country', () => {
  test.each([
    ['grade 11', 'FR', 16, 17],
    ['11 graders; good in English', 'FR', 16, 17],
    ['5th and 6th grade', 'JP', 10, 12],
    ['3rd, 4th, or 5th grade', 'US', 8, 11],
    ['Klasse 9c', 'DE', 14, 15],
    ['Klassenstufen 8-11', 'DE', 13, 17],
    ['9. und 10. Klassen, French learners', 'DE', 14, 16],
    ['classes 9-11', 'DE', 14, 17],
    ['siswa kelas X dan XI', 'ID', 15, 17],
    ['kelas 10 dan 11', 'ID', 15, 17],
    ['Year 8', 'AU', 13, 14],
    ['Year 8', 'GB', 12, 13],
    ['years 3-4', undefined, 7, 10],
    ['Form 4', 'MY', 16, 17],
    ['seconde, première', 'FR', 14, 17],
    ['CM1-CM2', 'FR', 9, 11],
    ['6e, 5e et 4e', 'FR', 11, 14],
    ['classe de cycle III', 'FR', 9, 12],
    ['classi quarte', 'IT', 17, 18],
    ['P4-5', 'GB', 7, 10],
  ])('%s in %s', (words, country, min, max) => {
    expect(readLevel(words, country).level.grade).toEqual({ words, mappedAges: { min, max } });
  });
});

test.each([
  ['ISCED 2|3', [2, 3]],
  ['ISCED 3 vocational', [3]],
  ['tingkat tsanawiyah', [2]],
  ['Elementary (E), Middle (M), High School (H)', [1, 2, 3]],
  ['junior high school', [2]],
  ['SMA', [3]],
])('%s is a level', (words, isced) => {
  expect(readLevel(words).level).toEqual({ isced });
});

test.each([
  ['ages 10-15', 10, 15],
  ['15 to 17 years', 15, 17],
  ['13-15', 13, 15],
  ['usia 14 sampai 16 tahun', 14, 16],
  ['Year 6/7 [12 and 13 year olds], 5/6 [11 and 12 year olds]', 11, 13],
  ['newcomers, mostly aged 14-18', 14, 18],
])('%s are ages', (words, min, max) => {
  expect(readLevel(words).level).toEqual({ ages: { min, max } });
});

describe('stays words', () => {
  test.each([
    ['fourth year (UK)', 'GB'],
    ['deux classes de 8ème', 'CH'],
    ['classes 9-11', 'JP'],
    ['14 years or older', 'US'],
    ['intermediate', 'NZ'],
    ['6e klas', 'NL'],
    ['constructor of classi __proto__', 'IT'],
    ['minimum of two years of German; German 3 and 4 preferred', 'US'],
    ['adolescents', 'FR'],
    ['grade 40', 'US'],
    ['Ages: All', 'AU'],
  ])('%s', (words, country) => {
    expect(readLevel(words, country)).toEqual({ level: {}, leftover: words });
  });
});

const piece = fc.constantFrom(
  'constructor',
  '__proto__',
  'grade',
  'Year',
  'Klasse',
  'kelas',
  'X',
  'ISCED',
  'CM',
  'P',
  'ages',
  'years',
  'old',
  '-',
  '|',
  ',',
  'and',
  '6e',
  'seconde',
  'classi',
  'quarte',
  'cycle',
  'III',
  'SMP',
  'high',
  'school',
);
const phrase = fc
  .array(fc.oneof(piece, fc.integer({ min: 0, max: 30 }).map(String)), { maxLength: 10 })
  .map((pieces) => pieces.join(' '));
property.prop([phrase, fc.constantFrom('ID', 'DE', 'GB', 'IT', 'MY', undefined)], { numRuns: 2000 })(
  'is always a sound listing',
  (words, country) => {
    const { level } = readLevel(words, country);
    expect(isSoundListing({ kind: 'student_exchange', side: 'need', title: { en: 'x' }, level })).toBe(true);
  },
);
