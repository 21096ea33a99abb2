import { expect, test } from 'vitest';
import { timelineOf } from './timeline.ts';

test('covers whole months and places both ends of an interval', () => {
  const timeline = timelineOf([{ from: '2027-04-11', to: '2027-04-20' }])!;
  expect(timeline.ticks).toEqual([{ day: '2027-04-01', at: 0 }]);
  expect(timeline.place({ from: '2027-04-01', to: '2027-04-30' })).toEqual({ at: 0, length: 1 });
  expect(timeline.place({ from: '2027-04-16', to: '2027-04-16' })).toEqual({ at: 0.5, length: 1 / 30 });
});

test('goes over the turn of a year, a label for each month', () => {
  const { ticks } = timelineOf([
    { from: '2027-11-30', to: '2027-12-02' },
    { from: '2028-01-31', to: '2028-01-31' },
  ])!;
  expect(ticks.map(({ day }) => day)).toEqual(['2027-11-01', '2027-12-01', '2028-01-01']);
});

test('labels fewer months on a long stretch', () => {
  const { ticks } = timelineOf([{ from: '2027-01-01', to: '2028-12-31' }])!;
  expect(ticks.map(({ day }) => day.slice(0, 7))).toEqual([
    '2027-01',
    '2027-06',
    '2027-11',
    '2028-04',
    '2028-09',
  ]);
});

test('is nothing without dates', () => {
  expect(timelineOf([])).toBeNull();
});
