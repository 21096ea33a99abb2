import { dayNumber } from '@jejaring/contracts/codes/day';
import type { LegDates } from '@jejaring/contracts/listing/dates';
import { SHORTEST_STAY_DAYS } from '@jejaring/contracts/listing/kind';
import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { pairOf, waysOf } from '../pair.ts';
import { arbitraryDates } from '../testing/arbitrary-legs.ts';
import { need, offer, TODAY } from '../testing/sketch.ts';
import { commonDays } from './common-days.ts';

const today = TODAY + 150;

/** Whether a leg is free on a day, read from what its school wrote. */
function isFree(dates: LegDates, day: number): boolean {
  const within = ({ from, to }: { from: string; to: string }) =>
    dayNumber(from) <= day && day <= dayNumber(to);
  return day >= today && (dates.windows ?? []).some(within) && !(dates.blackouts ?? []).some(within);
}

const saysWhen = (dates: LegDates) => (dates.windows?.length ?? 0) > 0 && dates.precision !== 'unknown';

/** Tries every first day and every length: slow, and too simple to be wrong in the same way. */
function longestVisit(host: LegDates, sender: LegDates): { from: number; days: number } | null {
  const travel = sender.travel?.days ?? host.travel?.days ?? 0;
  const [before, after] = [Math.ceil(travel / 2), Math.floor(travel / 2)];
  let best: { from: number; days: number } | null = null;
  for (let from = today; from < today + 400; from += 1) {
    if (!isFree(host, from)) continue;
    let roadIsFree = true;
    for (let day = from - before; day <= from; day += 1) roadIsFree &&= isFree(sender, day);
    if (!roadIsFree) continue;
    for (let days = 1; ; days += 1) {
      const last = from + days - 1;
      if (!isFree(host, last) || !isFree(sender, last)) break;
      let wayHomeIsFree = true;
      for (let day = last; day <= last + after; day += 1) wayHomeIsFree &&= isFree(sender, day);
      if (wayHomeIsFree && days > (best?.days ?? 0)) best = { from, days };
    }
  }
  return best;
}

test('the run found is the longest that both are free for, day by day', () => {
  let found = 0;
  fc.assert(
    fc.property(arbitraryDates, arbitraryDates, (hostDates, senderDates) => {
      const pair = pairOf(
        offer({ hosting: { dates: hostDates } }),
        need({ sending: { dates: senderDates } }),
        today,
      );
      const common = commonDays(waysOf(pair)[0]!, pair);
      if (!saysWhen(hostDates) || !saysWhen(senderDates) || common.outcome === 'stays_differ') return;
      const oracle = longestVisit(hostDates, senderDates);
      expect(common.outcome === 'found').toBe(oracle !== null && oracle.days >= common.stay.min);
      if (common.outcome !== 'found') return;
      found += 1;
      expect({ from: common.run.from, days: common.run.to - common.run.from + 1 }).toEqual(oracle);
    }),
    { numRuns: 1500 },
  );
  expect(found).toBeGreaterThan(50);
});

test('the shortest stay is what is stated, less travel within it, or the least of the kind', () => {
  const stayOf = (hosting: LegDates, sending: LegDates) => {
    const pair = pairOf(offer({ hosting: { dates: hosting } }), need({ sending: { dates: sending } }), today);
    return commonDays(waysOf(pair)[0]!, pair).stay;
  };
  expect(stayOf({}, {})).toEqual({ min: SHORTEST_STAY_DAYS.student_exchange, max: Infinity });
  expect(stayOf({ stay: { maxDays: 1 } }, {})).toEqual({ min: 1, max: 1 });
  expect(
    stayOf(
      { stay: { minDays: 5 } },
      { stay: { minDays: 8, maxDays: 12 }, travel: { days: 2, within: true } },
    ),
  ).toEqual({ min: 6, max: 10 });
  expect(stayOf({}, { stay: { minDays: 2 }, travel: { days: 4, within: true } })).toEqual({
    min: 1,
    max: Infinity,
  });
});
