import { fc, test as property } from '@fast-check/vitest';
import { describe, expect, test } from 'vitest';
import { readAccommodation } from './read-accommodation.ts';
import { readCosts } from './read-costs.ts';
import { readLanguageLevel } from './read-language-level.ts';
import { isSoundListing } from './sound-listing.ts';

describe('language level', () => {
  test.each([
    ['minimo livello B1 del CEFR', 'B1'],
    ['A1 newcomers, mostly aged 14-18', 'A1'],
    ['mindestens B2', 'B2'],
    ['intermediate (some upper-, some pre-intermediate)', undefined],
    ['at least two and a half years of German', undefined],
    ['between A2 and B1', undefined],
    ['LVA, LVB, LVC', undefined],
    ['room B12', undefined],
  ])('%s', (words, level) => {
    expect(readLanguageLevel(words).level).toBe(level);
  });
});

describe('accommodation', () => {
  test.each([
    ['host families; ballot if too many', ['host_family'], 'ballot if too many'],
    ['boarding or host family, student says which', ['host_family', 'boarding'], 'student says which'],
    ["hotel or in each other's home", ['hotel', 'teacher_home'], ''],
    ['homestay with partner teachers', ['teacher_home'], ''],
    ['youth hostel', ['hostel'], ''],
    ['asrama', ['boarding'], ''],
    ['keluarga asuh', ['host_family'], ''],
    ['Gastfamilien', ['host_family'], ''],
    ['school will host visitors', [], 'school will host visitors'],
  ])('%s', (words, kinds, leftover) => {
    expect(readAccommodation(words)).toEqual({ kinds, leftover });
  });
});

describe('costs', () => {
  test.each([
    [
      'Erasmus+ grant covers travel, board, lodging and some activities',
      { travel: 'grant', meals: 'grant', lodging: 'grant' },
    ],
    ['families pay own flight', { travel: 'families' }],
    [
      'tiket dan penginapan ditanggung sekolah pengirim',
      { travel: 'sending_school', lodging: 'sending_school' },
    ],
    ['EUR 350 per person excl. VAT', { fee: { amountMinor: 35_000, currency: 'EUR', per: 'person' } }],
    ['JPY 12,000 per student', { fee: { amountMinor: 12_000, currency: 'JPY', per: 'person' } }],
  ])('%s', (words, costs) => {
    expect(readCosts(words).costs).toEqual(costs);
  });

  test.each([
    'no financial assistance',
    'part of travel paid by DFJW',
    'NZD 230 per week per student to the family',
    'GBP 390, deposit GBP 200 non-refundable',
    'grant EUR 1,921, 70% in advance, travel and lodging booked by the teacher',
    'Erasmus+ KA121 grant',
    'families or the sending school pay travel',
  ])('stays words: %s', (words) => {
    expect(readCosts(words)).toEqual({ costs: {}, leftover: words });
  });
});

const piece = fc.constantFrom(
  'constructor',
  '__proto__',
  'EUR',
  'JPY',
  '1,200',
  '350',
  '99.50',
  'per',
  'person',
  'week',
  'families',
  'pay',
  'grant',
  'covers',
  'travel',
  'board',
  ';',
  ',',
  'part',
  'hotel',
  'or',
  'host family',
  'asrama',
  'B1',
  'homestay',
);
const phrase = fc.array(piece, { maxLength: 12 }).map((pieces) => pieces.join(' '));
property.prop([phrase], { numRuns: 1000 })('is always a sound listing', (words) => {
  const kinds = readAccommodation(words).kinds;
  const content = {
    kind: 'student_exchange',
    side: 'need',
    title: { en: 'x' },
    costs: readCosts(words).costs,
    accommodation: kinds,
  };
  expect(isSoundListing(content)).toBe(true);
});
