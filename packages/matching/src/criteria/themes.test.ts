import type { Theme } from '@jejaring/contracts/listing/content';
import { describe, expect, test } from 'vitest';
import { need, offer, partOf, verdictOf } from '../testing/sketch.ts';
import { themeWords } from '../themes/likeness.ts';

const words = (...all: string[]): Theme[] => all.map((one) => ({ words: one }));
const fields = (...all: string[]): Theme[] => all.map((iscedF) => ({ iscedF }));

describe('themes', () => {
  test.each<[string, Theme[], Theme[], string]>([
    ['the same field', fields('0231'), fields('0231'), 'fits 100/100'],
    ['the same narrow field', fields('0231'), fields('0232'), 'fits 70/70'],
    ['the same broad field', fields('0231'), fields('0213'), 'fits 40/40'],
    [
      'the same words, written otherwise',
      words('Énergie & Letters'),
      words('letter, energie'),
      'fits 100/100',
    ],
    ['words that overlap', words('batik and dance'), words('dance'), 'fits 70/70'],
    ['one of two', words('batik', 'chess'), words('batik'), 'fits 50/100'],
    [
      'three shared are enough',
      words('batik', 'chess', 'dance', 'drama'),
      words('batik', 'chess', 'dance'),
      'fits 100/100',
    ],
    ['nothing shared is weak, not a conflict', words('batik'), words('robots'), 'fits 0/0'],
    ['words that every school uses', words('student exchange'), words('student exchange'), 'fits 0/0'],
    ['one is silent', words('batik'), [], 'unknown?b'],
    ['nobody named one', [], [], 'none'],
  ])('%s', (_, a, b, expected) => {
    expect(verdictOf(offer({ themes: a }), need({ themes: b }), 'themes')).toBe(expected);
  });

  test('silence of the other weighs only for the one who named a theme', () => {
    expect(partOf(offer({ themes: words('batik') }), need(), 'themes')?.weight).toEqual({ a: 8, b: 0 });
  });

  test('words are compared without case, accents, plural s and words that say nothing', () => {
    expect(themeWords('The Arts of Düsseldorf, arts & class')).toEqual(['art', 'class', 'dusseldorf']);
  });
});
