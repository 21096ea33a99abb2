import { describe, expect, test } from 'vitest';
import { judge, rankOf, rankPair, scorePair } from './judge.ts';
import { need, offer, TODAY } from './testing/sketch.ts';

const pairOf = (host: boolean, sender: boolean) =>
  [offer({ school: { hasExchanged: host } }), need({ school: { hasExchanged: sender } })] as const;

function liftOf(host: boolean, sender: boolean) {
  const judgement = judge(...pairOf(host, sender), TODAY);
  return judgement.fits ? judgement.explanation.lift : undefined;
}

describe('a school that has had no exchange yet', () => {
  test('moves its pairs up by two points, the score staying what it is', () => {
    for (const [host, sender, points] of [
      [true, true, 0],
      [false, true, 2],
      [true, false, 2],
      [false, false, 4],
    ] as const) {
      const [x, y] = pairOf(host, sender);
      const judgement = judge(x, y, TODAY);
      const score = scorePair(x, y, TODAY)!;
      expect(rankPair(x, y, TODAY)).toBe(Math.round(100 * score) + 100 * points);
      expect(judgement.fits && rankOf(judgement.explanation)).toBe(rankPair(x, y, TODAY));
      expect(judgement.fits && judgement.explanation.score).toBe(score);
    }
  });

  test('is named in the explanation, in both languages, and nobody else is', () => {
    expect(liftOf(true, true)).toBeUndefined();
    expect(liftOf(false, true)).toEqual({
      a: 2,
      b: 0,
      sentence: {
        id: 'Sekolah di Jepang belum pernah mendapat mitra di sini, jadi kecocokan ini naik 2 poin dalam urutan.',
        en: 'The school in Japan has had no exchange here yet, so this match is listed as if it scored 2 points more.',
      },
    });
    expect(liftOf(false, false)).toMatchObject({
      sentence: {
        id: 'Kedua sekolah belum pernah mendapat mitra di sini, jadi kecocokan ini naik 4 poin dalam urutan.',
        en: 'Neither school has had an exchange here yet, so this match is listed as if it scored 4 points more.',
      },
    });
  });
});
