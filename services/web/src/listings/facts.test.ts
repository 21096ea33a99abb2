import type { ListingContent } from '@jejaring/contracts/listing/content';
import { createTranslator } from 'use-intl/core';
import { describe, expect, test } from 'vitest';
import { en } from '../text/en.ts';
import { id } from '../text/id.ts';
import { FACTS, factsOf } from './facts.ts';
import type { Words } from './use-words.ts';

const words: Record<'id' | 'en', Words> = {
  id: { language: 'id', t: createTranslator({ locale: 'id', messages: id, timeZone: 'UTC' }) },
  en: { language: 'en', t: createTranslator({ locale: 'en', messages: en, timeZone: 'UTC' }) as Words['t'] },
};

const full: ListingContent = {
  kind: 'student_exchange',
  side: 'offer',
  title: { id: 'Uji' },
  legs: [
    {
      direction: 'hosting',
      dates: {
        windows: [{ from: '2027-09-03', to: '2027-09-16' }],
        blackouts: [{ from: '2027-09-10', to: '2027-09-10' }],
        stay: { minDays: 7, maxDays: 7 },
        travel: { days: 2, within: false },
        precision: 'month',
        words: 'awal September',
      },
      group: { pupils: { min: 5, max: 20 }, adults: { max: 1200 } },
      split: { minimumToRun: 5 },
    },
  ],
  languages: [{ tag: 'de', role: 'learning', level: 'B1', asks: 'A2' }],
  level: { isced: [2, 3], ages: { min: 15, max: 17 }, grade: { words: 'kelas XI' } },
  themes: [{ iscedF: '0521' }, { iscedF: '9999' }, { words: 'gamelan' }],
  countries: { wanted: ['MY', 'JP'], excluded: ['DE'] },
  mode: 'hybrid',
  accommodation: ['host_family', 'boarding'],
  costs: { travel: 'families', fee: { amountMinor: 150_000_000, currency: 'IDR', per: 'person' } },
  facilities: { available: ['halal_food'], unavailable: ['internet'] },
  networks: { member: ['muhammadiyah'], required: ['cobis'] },
  safeguarding: { required: 'checked_adults' },
  reciprocity: 'welcome',
};

describe('what a listing says', () => {
  test('in Indonesian', () => {
    expect(factsOf(full, words.id)).toMatchSnapshot();
  });
  test('in English', () => {
    expect(factsOf(full, words.en)).toMatchSnapshot();
  });
  test('is nothing where it is silent', () => {
    const silent = factsOf({ kind: 'virtual_project', side: 'need', title: { en: 'x' } }, words.en);
    expect(FACTS.flatMap((fact) => silent[fact])).toEqual([]);
  });
});
