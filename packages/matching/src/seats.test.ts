import type { Leg } from '@jejaring/contracts/listing/legs';
import { describe, expect, test } from 'vitest';
import { fitsSeats, hasPlacesLeft, remaining } from './seats.ts';
import { offer, swap } from './testing/sketch.ts';

const places = (max: number, split?: Leg['split']): Leg => ({
  direction: 'hosting',
  group: { pupils: { max }, adults: { max: 3 } },
  ...(split && { split }),
});
const group = (min: number, max: number): Leg => ({ direction: 'sending', group: { pupils: { min, max } } });
const five = { minimumToRun: 5 };

describe('remaining', () => {
  test.each([
    ['untouched', places(30), undefined, { open: true, pupils: 30, adults: 3 }],
    [
      'given to one school',
      places(30),
      { schools: 1, pupils: 10, adults: 1 },
      { open: false, pupils: 20, adults: 2 },
    ],
    ['split', places(30, five), { schools: 1, pupils: 10, adults: 1 }, { open: true, pupils: 20, adults: 2 }],
    [
      'less than the minimum left',
      places(30, five),
      { schools: 2, pupils: 26, adults: 0 },
      { open: false, pupils: 4, adults: 3 },
    ],
    [
      'never below zero',
      places(10, five),
      { schools: 2, pupils: 26, adults: 9 },
      { open: false, pupils: 0, adults: 0 },
    ],
    [
      'unknown capacity',
      { direction: 'hosting' as const },
      undefined,
      { open: true, pupils: null, adults: null },
    ],
    [
      'a group that has gone',
      group(5, 9),
      { schools: 1, pupils: 9, adults: 0 },
      { open: false, pupils: 9, adults: null },
    ],
  ])('%s', (_, leg, taken, expected) => {
    expect(remaining(leg, 'student_exchange', taken)).toEqual(expected);
  });
});

describe('fitsSeats', () => {
  test('says how many seats a group takes', () => {
    const answer = fitsSeats('student_exchange', { leg: places(30) }, { leg: group(20, 40) });
    expect(answer).toEqual({ verdict: 'fits', seats: { pupils: 30 }, places: 30 });
  });

  test('a host that has not stated its capacity takes the whole group, and is asked', () => {
    const answer = fitsSeats('student_exchange', { leg: { direction: 'hosting' } }, { leg: group(20, 40) });
    expect(answer).toEqual({ verdict: 'unknown', seats: { pupils: 40 }, places: null, silent: 'hosting' });
  });
});

describe('hasPlacesLeft', () => {
  const gone = { schools: 1, pupils: 5, adults: 0 };

  test.each([
    ['an offer given away', offer({ taken: { hosting: gone } }), false],
    ['an untouched offer', offer(), true],
    ['a swap with one leg left', swap({ taken: { hosting: gone } }), true],
    ['a swap with none left', swap({ taken: { hosting: gone, sending: gone } }), false],
    ['a swap that demands a return', swap({ reciprocity: 'required', taken: { hosting: gone } }), false],
  ])('%s', (_, posting, expected) => {
    expect(hasPlacesLeft(posting)).toBe(expected);
  });
});
