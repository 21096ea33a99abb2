import type { ListingLanguage } from '@jejaring/contracts/listing/languages';
import { describe, expect, test } from 'vitest';
import { need, offer, partOf, verdictOf } from '../testing/sketch.ts';

const native = (tag: string): ListingLanguage => ({ tag, role: 'native' });
const working = (tag: string, more: Partial<ListingLanguage> = {}): ListingLanguage => ({
  tag,
  role: 'working',
  ...more,
});
const learning = (tag: string, more: Partial<ListingLanguage> = {}): ListingLanguage => ({
  tag,
  role: 'learning',
  ...more,
});

describe('languages', () => {
  test.each<[string, ListingLanguage[], ListingLanguage[], string]>([
    ['learners with those whose language it is', [native('ja')], [learning('ja')], 'fits 100/100'],
    ['the first language of both', [native('ms')], [native('ms')], 'fits 90/90'],
    ['a working language of both', [working('en')], [working('en')], 'fits 85/85'],
    ['a working language that the other learns', [working('en')], [learning('en')], 'fits 70/70'],
    ['two groups of learners', [learning('en')], [learning('en')], 'fits 40/40'],
    [
      'the best common language counts',
      [learning('en'), native('ja')],
      [learning('ja'), learning('en')],
      'fits 100/100',
    ],
    ['variants are one language', [working('en-GB')], [working('en-AU')], 'fits 85/85'],
    ['nothing in common', [native('ja')], [native('id')], 'conflicts'],
    ['one is silent', [native('ja')], [], 'unknown?b'],
    ['both are silent', [], [], 'unknown?both'],
    [
      'a level that is reached',
      [working('en', { asks: 'B1' })],
      [working('en', { level: 'B1' })],
      'fits 85/85',
    ],
    [
      'a level that is not reached',
      [working('en', { asks: 'B2' })],
      [working('en', { level: 'B1' })],
      'conflicts',
    ],
    [
      'a level that is not known',
      [working('en', { asks: 'B1' })],
      [working('en', { words: 'good' })],
      'unknown?b',
    ],
    ['a native speaker reaches every level', [working('en', { asks: 'C2' })], [native('en')], 'fits 90/90'],
    [
      'each asks, one level is missing',
      [working('en', { asks: 'B1' })],
      [working('en', { asks: 'A2', level: 'B1' })],
      'unknown?a',
    ],
    [
      'one known to serve before one not known',
      [working('en', { asks: 'B1' }), learning('id')],
      [working('en'), learning('id')],
      'fits 40/40',
    ],
    [
      'one not known before one too low',
      [working('en', { asks: 'C1' }), working('de', { asks: 'A2' })],
      [working('en', { level: 'B1' }), working('de')],
      'unknown?b',
    ],
  ])('%s', (_, a, b, expected) => {
    expect(verdictOf(offer({ languages: a }), need({ languages: b }), 'languages')).toBe(expected);
  });

  test('says what each side has', () => {
    const japan = offer({ languages: [native('ja'), working('en', { asks: 'B2' })] });
    expect(partOf(japan, need({ languages: [learning('ja')] }), 'languages')?.sentence.id).toBe(
      'Bahasa Jepang adalah bahasa sehari-hari sekolah di Jepang, dan sekolah di Indonesia sedang mempelajarinya.',
    );
    expect(
      partOf(japan, need({ languages: [working('en', { level: 'A2' })] }), 'languages')?.sentence,
    ).toEqual({
      id: 'Sekolah di Jepang meminta bahasa Inggris minimal B2; sekolah di Indonesia baru A2.',
      en: 'The school in Japan asks for English at B2 or above; the school in Indonesia is at A2.',
    });
    const sameCountry = need({ languages: [native('id')], school: { country: 'JP' } });
    expect(partOf(japan, sameCountry, 'languages')?.sentence.en).toBe(
      'No language in common: one school names English and Japanese, the other school names Indonesian.',
    );
  });
});
