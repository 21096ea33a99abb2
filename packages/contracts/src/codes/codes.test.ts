import { expect, test } from 'vitest';
import { cefrRank } from './cefr.ts';
import { COUNTRY_CODES, isCountryCode } from './country.ts';
import { dayNumber, dayOf } from './day.ts';
import { isLanguageTag, primaryLanguage } from './language.ts';

test('languages are canonical BCP 47 tags that the registry knows', () => {
  for (const tag of ['id', 'en', 'ms', 'ar', 'jv', 'zh-Hans', 'en-GB', 'pt-BR'])
    expect(isLanguageTag(tag), tag).toBe(true);
  for (const tag of ['xx', 'EN', 'english', 'en_GB', 'zh-hans', '', 'en-', 'q'])
    expect(isLanguageTag(tag), tag).toBe(false);
  expect(primaryLanguage('zh-Hans')).toBe('zh');
});

test('countries are the 249 assigned codes of ISO 3166-1', () => {
  expect(COUNTRY_CODES).toHaveLength(249);
  expect(new Set(COUNTRY_CODES).size).toBe(249);
  for (const code of ['ID', 'MY', 'GB', 'TL']) expect(isCountryCode(code)).toBe(true);
  for (const code of ['UK', 'XX', 'id', 'EU', '']) expect(isCountryCode(code)).toBe(false);
});

test('levels are in order', () => {
  expect(cefrRank('A1')).toBeLessThan(cefrRank('B2'));
  expect(cefrRank('C2')).toBeLessThan(cefrRank('NS'));
});

test('days and their numbers go both ways, over leap days and years', () => {
  for (const day of ['1970-01-01', '2028-02-29', '2026-12-31', '2027-01-01'])
    expect(dayOf(dayNumber(day))).toBe(day);
  expect(dayNumber('2027-01-01') - dayNumber('2026-12-31')).toBe(1);
});
