import type { Posting } from '@jejaring/contracts/listing/posting';
import { describe, expect, test } from 'vitest';
import { judge } from '../judge.ts';
import { need, offer, partOf, TODAY, verdictOf, window } from '../testing/sketch.ts';

const september = window('2027-09-01', '2027-09-30');
const hosts = (dates: typeof september) => offer({ hosting: { dates } });
const sends = (dates: typeof september) => need({ sending: { dates } });

const pairing = (x: Posting, y: Posting) => {
  const judgement = judge(x, y, TODAY);
  return judgement.fits ? judgement.explanation.pairings[0] : undefined;
};

describe('dates', () => {
  test.each([
    ['a common run long enough', hosts(september), sends(window('2027-09-03', '2027-09-16')), 'fits 100/100'],
    ['no common day', hosts(september), sends(window('2027-10-01', '2027-10-20')), 'conflicts'],
    [
      'one common day is no exchange',
      hosts(september),
      sends(window('2027-09-30', '2027-10-20')),
      'conflicts',
    ],
    [
      'two windows that touch are one run',
      hosts(september),
      sends({
        windows: [
          { from: '2027-09-01', to: '2027-09-01' },
          { from: '2027-09-02', to: '2027-09-02' },
        ],
      }),
      'fits 100/100',
    ],
    [
      'a blackout splits the run',
      hosts(september),
      sends(window('2027-09-01', '2027-09-03', { blackouts: [{ from: '2027-09-02', to: '2027-09-02' }] })),
      'conflicts',
    ],
    [
      'half of the wished stay',
      hosts(window('2027-09-01', '2027-09-07')),
      sends(window('2027-09-01', '2027-09-30', { stay: { maxDays: 14 } })),
      'fits 100/50',
    ],
    [
      'stays that cannot meet',
      hosts({ ...september, stay: { maxDays: 6 } }),
      sends({ ...september, stay: { minDays: 7 } }),
      'conflicts',
    ],
    [
      'stays that cannot meet, without a date',
      hosts({ stay: { maxDays: 6 } }),
      sends({ stay: { minDays: 7 } }),
      'conflicts',
    ],
    [
      'a stay within travel days',
      hosts({ ...september, stay: { maxDays: 6 } }),
      sends({ ...september, stay: { minDays: 8 }, travel: { days: 2, within: true } }),
      'fits 100/100',
    ],
    ['known to the month', hosts({ ...september, precision: 'month' }), sends(september), 'fits 80/80'],
    [
      'known to the season',
      hosts({ ...september, precision: 'season' }),
      sends({ ...september, precision: 'month' }),
      'fits 60/60',
    ],
    ['a guess is no date', hosts({ ...september, precision: 'unknown' }), sends(september), 'unknown?a'],
    ['silence of the host', hosts({}), sends(september), 'unknown?a'],
    ['silence of both', hosts({}), sends({}), 'unknown?both'],
    ['all past, whatever the other says', hosts(window('2026-09-01', '2026-09-30')), sends({}), 'conflicts'],
    ['too short for its own stay', hosts({ ...september, stay: { minDays: 31 } }), sends({}), 'conflicts'],
    [
      'a default length refuses nobody',
      hosts({ ...september, stay: { maxDays: 1 } }),
      sends(september),
      'fits 100/100',
    ],
  ])('%s', (_, host, sender, expected) => {
    expect(verdictOf(host, sender, 'dates')).toBe(expected);
  });

  test('the sender is busy on travel days around the stay, the host is not', () => {
    const travelling = window('2027-09-01', '2027-09-10', { travel: { days: 3, within: false } });
    expect(pairing(hosts(september), sends(travelling))?.window).toEqual({
      from: '2027-09-03',
      to: '2027-09-09',
    });
    const there = window('2027-09-03', '2027-09-09');
    expect(pairing(hosts(there), sends(travelling))?.window).toEqual({
      from: '2027-09-03',
      to: '2027-09-09',
    });
  });

  test('online nobody travels', () => {
    const travelling = window('2027-09-01', '2027-09-10', { travel: { days: 3, within: false } });
    const host = offer({ mode: 'virtual', hosting: { dates: september } });
    expect(pairing(host, sends(travelling))?.window).toEqual({ from: '2027-09-01', to: '2027-09-10' });
  });

  test('nothing is planned before today', () => {
    const long = window('2026-12-01', '2027-01-20');
    expect(pairing(hosts(long), sends(long))?.window).toEqual({ from: '2027-01-01', to: '2027-01-20' });
  });

  test('of equal runs the earliest', () => {
    const twice = {
      windows: [
        { from: '2027-10-01', to: '2027-10-07' },
        { from: '2027-09-01', to: '2027-09-07' },
      ],
    };
    expect(
      pairing(hosts(twice), sends({ windows: [{ from: '2027-08-01', to: '2027-12-31' }] }))?.window?.from,
    ).toBe('2027-09-01');
  });

  test('says when, in both languages', () => {
    const host = hosts({ ...september, stay: { minDays: 7, maxDays: 10 } });
    expect(partOf(host, sends(window('2027-09-03', '2027-09-16')), 'dates')?.sentence).toEqual({
      id: 'Jadwal keduanya cocok selama 14 hari, 3–16 September 2027, cukup untuk kunjungan 7–10 hari.',
      en: 'Both are free for 14 days, 3 to 16 September 2027, enough for a stay of 7 to 10 days.',
    });
    expect(partOf(hosts(september), sends(window('2027-09-30', '2027-10-20')), 'dates')?.sentence.en).toBe(
      'The host school is free from 1 to 30 September 2027, the sending school from 30 September to 20 October 2027; they share only 1 day of the 2 days needed.',
    );
  });
});
