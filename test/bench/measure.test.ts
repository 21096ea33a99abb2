import { expect, test } from 'vitest';
import { duration, medianRatio, percentile, rounded, timingsOf } from './measure.ts';

test.each([
  [[1, 2, 3, 4], 0.5, 2],
  [[1, 2, 3, 4], 0.99, 4],
  [[1, 2, 3, 4], 0, 1],
  [Array.from({ length: 200 }, (_, index) => index + 1), 0.99, 198],
  [[7], 0.5, 7],
  [[], 0.5, 0],
])('of %o the value at %f is %f', (sorted, share, expected) => {
  expect(percentile(sorted, share)).toBe(expected);
});

test('timings are of the values in any order', () => {
  expect(timingsOf([3, 1, 2])).toEqual({ each: [3, 1, 2], count: 3, p50: 2, p99: 3, max: 3, mean: 2 });
});

test('a ratio is of the items that both were timed with, one by one', () => {
  expect(medianRatio(timingsOf([20, 60, 10]), timingsOf([2, 2, 5, 1000]))).toBe(10);
});

test.each([
  [0, '0 ms'],
  [0.012_345, '0.0123 ms'],
  [12.345, '12.3 ms'],
  [4560, '4.56 s'],
])('%f ms is said as %s', (milliseconds, said) => {
  expect(duration(milliseconds)).toBe(said);
});

test('numbers for the JSON line have four digits that count', () => {
  expect([rounded(0.123_456), rounded(1_234_567)]).toEqual([0.1235, 1_235_000]);
});
