import { randomUUID } from 'node:crypto';
import { fc, test } from '@fast-check/vitest';
import { LISTING_KINDS } from '@jejaring/contracts/listing/kind';
import { expect } from 'vitest';
import { type Entry, IN_INDEX, ledger, OVERDUE, SET_ASIDE, type Standing } from './ledger.ts';

const IDS = Array.from({ length: 3000 }, () => randomUUID());
const STANDINGS: Standing[] = [IN_INDEX, OVERDUE, SET_ASIDE];

const entry: fc.Arbitrary<Entry> = fc.record({
  kind: fc.constantFrom(...LISTING_KINDS),
  change: fc.nat(),
  expiresAt: fc.oneof(fc.nat({ max: 50 }), fc.constant(Number.POSITIVE_INFINITY)),
  standing: fc.constantFrom(...STANDINGS),
});
const step = fc.record({
  // Many at once, so that it grows and slots run into each other.
  from: fc.nat({ max: IDS.length - 1 }),
  count: fc.nat({ max: 900 }),
  entry: fc.option(entry),
});

test.prop([fc.array(step, { maxLength: 25 }), fc.nat({ max: 50 })], { numRuns: 60 })(
  'is a map, whatever is put in and taken out',
  (steps, now) => {
    const model = new Map<string, Entry>();
    const tested = ledger();
    for (const { from, count, entry: wanted } of steps) {
      for (const id of IDS.slice(from, from + count)) {
        if (wanted) {
          tested.set(id, wanted);
          model.set(id, wanted);
        } else {
          tested.delete(id);
          model.delete(id);
        }
      }
    }
    expect(IDS.map((id) => tested.get(id))).toEqual(IDS.map((id) => model.get(id)));
    for (const standing of STANDINGS) {
      const those = [...model.values()].filter((each) => each.standing === standing);
      expect(tested.count(standing)).toBe(those.length);
      for (const kind of LISTING_KINDS)
        expect(tested.count(standing, kind)).toBe(those.filter((each) => each.kind === kind).length);
    }
    const idsWhere = (holds: (each: Entry) => boolean) =>
      [...model]
        .filter(([, each]) => holds(each))
        .map(([id]) => id)
        .sort();
    expect(tested.expiring(now).sort()).toEqual(
      idsWhere(({ standing, expiresAt }) => standing === IN_INDEX && expiresAt <= now),
    );
    for (let times = 0; times < 2; times += 1)
      expect(tested.reviving(now).sort()).toEqual(
        idsWhere(({ standing, expiresAt }) => standing === OVERDUE && expiresAt > now),
      );
  },
);

test('tells what a round has not set', () => {
  const tested = ledger();
  const some: Entry = { kind: 'student_exchange', change: 1, expiresAt: 9, standing: IN_INDEX };
  for (const id of IDS.slice(0, 2000)) tested.set(id, some);
  for (let round = 0; round < 3; round += 1) {
    tested.startRound();
    expect(tested.notSetSince()).toHaveLength(2000);
    for (const id of IDS.slice(0, 1500 + round)) tested.set(id, some);
    expect(tested.notSetSince().sort()).toEqual(IDS.slice(1500 + round, 2000).sort());
  }
});
