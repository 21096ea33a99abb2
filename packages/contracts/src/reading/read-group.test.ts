import { fc, test as property } from '@fast-check/vitest';
import { describe, expect, test } from 'vitest';
import { readGroup } from './read-group.ts';

test.each([
  ['26 students + 2 teachers', { pupils: { min: 26, max: 26 }, adults: { min: 2, max: 2 } }],
  ['9 students + 1-2 teachers', { pupils: { min: 9, max: 9 }, adults: { min: 1, max: 2 } }],
  ['20 + 2 teachers', { pupils: { min: 20, max: 20 }, adults: { min: 2, max: 2 } }],
  ['12 siswa dan 2 guru', { pupils: { min: 12, max: 12 }, adults: { min: 2, max: 2 } }],
  ['25 Schüler und 2 Lehrkräfte', { pupils: { min: 25, max: 25 }, adults: { min: 2, max: 2 } }],
  ['6-8 per country, 5-6 countries', { pupils: { min: 6, max: 8 } }],
  ['15-25, bigger possible', { pupils: { min: 15 } }],
  ['at most 2 pupils per school', { pupils: { max: 2 } }],
  ['at least 20 students', { pupils: { min: 20 } }],
  ['120', { pupils: { min: 120, max: 120 } }],
])('reads %s', (words, group) => {
  const { leftover: _, ...read } = readGroup(words, 'pupils');
  expect(read).toEqual(group);
});

test('a bare number is of the people that the listing is about', () => {
  expect(readGroup('4', 'adults')).toEqual({ adults: { min: 4, max: 4 }, leftover: '' });
});

describe('stays words', () => {
  test.each([
    'at least 20 families',
    '4 classes',
    'groups of about 8 schools',
    '25 announced, then 12',
    '2 of 20 teachers',
    '40 teachers from 29 schools',
    '14 Australian + 13 Indonesian teachers',
    '10-20; from 11 students two chaperones',
    '80+ schools and enterprises',
    '30-10',
    '99999 students',
    '',
  ])('%s', (words) => {
    expect(readGroup(words, 'pupils')).toEqual({ leftover: words });
  });
});

test('what else is said is left over', () => {
  expect(readGroup('25 students + 2 teachers; 21 went out', 'pupils').leftover).toBe('21 went out');
});

const piece = fc.constantFrom(
  'constructor',
  '__proto__',
  '12',
  '3-4',
  '9-2',
  'students',
  'guru',
  '+',
  'of',
  ',',
  ';',
  'at least',
  'max',
  'and',
  'families',
  '2001',
  '0',
);
property.prop([fc.array(piece, { maxLength: 10 }).map((pieces) => pieces.join(' '))], { numRuns: 1000 })(
  'never reverses a range',
  (words) => {
    const { pupils, adults } = readGroup(words, 'pupils');
    for (const range of [pupils, adults]) expect(range?.min ?? 0).toBeLessThanOrEqual(range?.max ?? 2000);
  },
);
