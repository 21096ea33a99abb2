import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type Days, intersect, longest, subtract, union } from './intervals.ts';

const interval = fc
  .tuple(fc.integer({ min: 0, max: 40 }), fc.integer({ min: -2, max: 8 }))
  .map(([from, length]) => ({ from, to: from + length }));
const intervals = fc.array(interval, { maxLength: 6 });

/** The days as a set: what the intervals mean. */
const daysOf = (runs: readonly Days[]): number[] => {
  const days = new Set<number>();
  for (const { from, to } of runs) for (let day = from; day <= to; day += 1) days.add(day);
  return [...days].sort((x, y) => x - y);
};

/** Sorted, apart by at least a day, none empty: the only spelling of a set of days. */
const isCanonical = (runs: readonly Days[]) =>
  runs.every(({ from, to }, index) => from <= to && (index === 0 || runs[index - 1]!.to + 1 < from));

describe('sets of days', () => {
  test('are the days they mean, spelled in one way', () => {
    fc.assert(
      fc.property(intervals, intervals, (xs, ys) => {
        const [x, y] = [union(xs), union(ys)];
        expect(daysOf(x)).toEqual(daysOf(xs));
        const rest = subtract(x, y);
        expect(daysOf(rest)).toEqual(daysOf(xs).filter((day) => !daysOf(ys).includes(day)));
        const common = intersect(x, y);
        expect(daysOf(common)).toEqual(daysOf(xs).filter((day) => daysOf(ys).includes(day)));
        expect([x, rest, common].every(isCanonical)).toBe(true);
      }),
    );
  });

  test('neighbours are one run', () => {
    expect(
      union([
        { from: 5, to: 9 },
        { from: 1, to: 4 },
      ]),
    ).toEqual([{ from: 1, to: 9 }]);
  });

  test('the longest run is the earliest of equals', () => {
    expect(
      longest([
        { from: 1, to: 3 },
        { from: 10, to: 12 },
        { from: 20, to: 21 },
      ]),
    ).toEqual({ from: 1, to: 3 });
    expect(longest([])).toBeNull();
  });
});
