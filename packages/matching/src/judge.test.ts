import { checkListing } from '@jejaring/contracts/listing/check';
import type { Posting } from '@jejaring/contracts/listing/posting';
import { CRITERIA, type Explanation, type Part } from '@jejaring/contracts/match/explanation';
import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { conflictsOf } from './conflicts.ts';
import { judge, scorePair } from './judge.ts';
import { arbitraryPosting, pairOfOneKind } from './testing/arbitrary.ts';
import { TODAY } from './testing/sketch.ts';

const RUNS = { numRuns: 1000 };
const today = TODAY + 150;

const explanationOf = (x: Posting, y: Posting): Explanation | null => {
  const judgement = judge(x, y, today);
  return judgement.fits ? judgement.explanation : null;
};

const sides = ['a', 'b'] as const;

test('arbitrary postings are sound listings', () => {
  fc.assert(
    fc.property(arbitraryPosting(), ({ content }) => {
      expect(checkListing(content)).toEqual([]);
    }),
    RUNS,
  );
});

describe('a judgement', () => {
  test('is the same whichever of the two is named first', () => {
    fc.assert(
      fc.property(arbitraryPosting(), arbitraryPosting(), (x, y) => {
        expect(judge(x, y, today)).toEqual(judge(y, x, today));
        expect(scorePair(x, y, today)).toBe(scorePair(y, x, today));
      }),
      RUNS,
    );
  });

  test('treats side a and side b alike: with the ids exchanged, so are the views', () => {
    fc.assert(
      fc.property(pairOfOneKind, ([x, y]) => {
        const straight = judge(x, y, today);
        const exchanged = judge({ ...x, id: y.id }, { ...y, id: x.id }, today);
        expect(exchanged.fits).toBe(straight.fits);
        if (!straight.fits || !exchanged.fits) return;
        const { score, views } = straight.explanation;
        expect(exchanged.explanation).toMatchObject({ score, views: { a: views.b, b: views.a } });
      }),
      RUNS,
    );
  });

  test('fits exactly where nothing conflicts, and says what does', () => {
    fc.assert(
      fc.property(arbitraryPosting(), arbitraryPosting(), (x, y) => {
        const judgement = judge(x, y, today);
        const conflicts = conflictsOf(x, y, today);
        expect(judgement.fits).toBe(conflicts.length === 0);
        expect(scorePair(x, y, today) === null).toBe(!judgement.fits);
        if (judgement.fits) return;
        expect(judgement.conflicts.length).toBe(new Set(conflicts.map(({ criterion }) => criterion)).size);
        expect(judgement.conflicts.every(({ verdict }) => verdict === 'conflicts')).toBe(true);
      }),
      RUNS,
    );
  });

  test('has a score from 0 to 100 that its parts add up to', () => {
    fc.assert(
      fc.property(pairOfOneKind, ([x, y]) => {
        const explanation = explanationOf(x, y);
        if (!explanation) return;
        const { score, views, parts, pairings } = explanation;
        for (const side of sides) expect(views[side]).toBeCloseTo(viewOf(parts, side), 1.99);
        expect(score).toBeCloseTo(Math.sqrt(views.a * views.b), 1.99);
        expect(score).toBeGreaterThanOrEqual(0);
        expect(score).toBeLessThanOrEqual(100);
        expect(parts.some(({ verdict }) => verdict === 'conflicts')).toBe(false);
        expect(parts.map(({ criterion }) => criterion)).toEqual(
          CRITERIA.filter((one) => parts.some((part) => part.criterion === one)),
        );
        expect(pairings.length).toBeGreaterThan(0);
      }),
      RUNS,
    );
  });

  test('speaks in whole sentences in both languages, and asks whenever something is unknown', () => {
    fc.assert(
      fc.property(arbitraryPosting(), arbitraryPosting(), (x, y) => {
        const judgement = judge(x, y, today);
        const parts = judgement.fits ? judgement.explanation.parts : judgement.conflicts;
        for (const { verdict, sentence, question, asks } of parts) {
          for (const text of [sentence.id, sentence.en, question?.id, question?.en]) {
            if (text === undefined) continue;
            expect(text).toMatch(/^[\p{Lu}\d].*[.?]$/u);
            expect(text).not.toMatch(/undefined|null|NaN|Infinity|object|\$\{| {2}|\.\.| [,.;]|: [.;]/);
          }
          if (verdict === 'unknown') expect(question && asks).toBeTruthy();
        }
      }),
      RUNS,
    );
  });
});

/** The formula of the design, written a second time: a weighted mean of 0.3 for what is not known to be good, up to 1. */
function viewOf(parts: readonly Part[], side: 'a' | 'b'): number {
  const weights = parts.reduce((sum, { weight }) => sum + weight[side], 0);
  const points = parts.reduce((sum, { weight, value }) => sum + weight[side] * (0.3 + 0.7 * value[side]), 0);
  return (100 * points) / weights;
}
