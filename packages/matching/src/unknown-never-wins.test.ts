import { checkListing } from '@jejaring/contracts/listing/check';
import type { ListingContent } from '@jejaring/contracts/listing/content';
import type { Leg } from '@jejaring/contracts/listing/legs';
import type { Posting } from '@jejaring/contracts/listing/posting';
import type { Explanation } from '@jejaring/contracts/match/explanation';
import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { judge } from './judge.ts';
import { arbitraryDates, arbitraryFields, arbitraryGroup, pairOfOneKind } from './testing/arbitrary.ts';
import { TODAY } from './testing/sketch.ts';

const today = TODAY + 150;

function explanationOf(x: Posting, y: Posting): Explanation | null {
  const judgement = judge(x, y, today);
  return judgement.fits ? judgement.explanation : null;
}

type Field = keyof typeof arbitraryFields | 'dates' | 'group';
interface Filling {
  field: Field;
  value: unknown;
}

const FIELDS: Field[] = [
  ...(Object.keys(arbitraryFields) as (keyof typeof arbitraryFields)[]),
  'dates',
  'group',
];
const ofLegs = (field: Field) => field === 'dates' || field === 'group';

/** What would suit a counterpart best, as far as it says; undefined where it says nothing. */
function suiting({ content, school }: Posting, field: Field): unknown {
  const [leg] = content.legs;
  const answers: Partial<Record<Field, unknown>> = {
    dates: leg?.dates,
    group: leg?.group,
    languages: content.languages?.map(({ tag }) => ({ tag, role: 'native' })),
    countries: { wanted: [school.country] },
    networks: { member: content.networks?.required ?? [] },
    facilities: { available: content.facilities?.needed ?? [] },
  };
  return field in answers
    ? answers[field]
    : field === 'dates' || field === 'group'
      ? undefined
      : content[field];
}

/** Something to say in place of silence: arbitrary, or what suits the counterpart. */
function filling(counterpart: Posting, fields: readonly Field[]): fc.Arbitrary<Filling> {
  return fc.constantFrom(...fields).chain((field) => {
    const arbitrary: fc.Arbitrary<unknown> =
      field === 'dates' ? arbitraryDates : field === 'group' ? arbitraryGroup : arbitraryFields[field];
    const best = suiting(counterpart, field);
    const value = best ? fc.oneof(arbitrary, fc.constant(best)) : arbitrary;
    return fc.record({ field: fc.constant(field), value });
  });
}

/** The posting with the field said in place of silence, in every leg if it is one of the legs'; null if that is unsound. */
function filled({ content, ...posting }: Posting, { field, value }: Filling): Posting {
  const legs = ofLegs(field) ? content.legs.map((leg): Leg => ({ ...leg, [field]: value })) : content.legs;
  return { ...posting, content: { ...content, ...(!ofLegs(field) && { [field]: value }), legs } };
}

function silenced({ content, ...posting }: Posting, field: Field): Posting {
  const without = (record: object) =>
    Object.fromEntries(Object.entries(record).filter(([key]) => key !== field));
  const legs = content.legs.map((leg) => (ofLegs(field) ? (without(leg) as Leg) : leg));
  return { ...posting, content: { ...(without(content) as ListingContent), legs } };
}

/** The same pair with a field of x silent and said, where both fit in the same directions, and what the part says then. */
function beforeAndAfter(x: Posting, y: Posting, filler: Filling) {
  const known = filled(x, filler);
  if (checkListing(known.content).length > 0) return null;
  const before = explanationOf(silenced(x, filler.field), y);
  const after = explanationOf(known, y);
  if (!before || !after || after.pairings.length !== before.pairings.length) return null;
  const partIn = ({ parts }: Explanation) => parts.find(({ criterion }) => criterion === filler.field);
  // A swap that is silent about reciprocity is not unknown: it posted both directions.
  if (partIn(before)?.verdict === 'fits') return null;
  return { before, after, part: partIn(after) };
}

describe('an unknown', () => {
  /** A pair in which x says little, so that it mostly fits, and something more for x to say. */
  const pairWith = (fields: readonly Field[]) =>
    fc.tuple(pairOfOneKind, fc.subarray(FIELDS, { maxLength: 3 })).chain(([[x, y], kept]) => {
      const quiet = FIELDS.filter((field) => !kept.includes(field)).reduce(silenced, { ...x, taken: {} });
      return fc.tuple(fc.constant(quiet), fc.constant({ ...y, taken: {} }), filling(y, fields));
    });

  test('never ranks above the same listing with that field known to fit perfectly', () => {
    const compared = new Map<Field, number>();
    fc.assert(
      fc.property(pairWith(FIELDS), ([x, y, filler]) => {
        const both = beforeAndAfter(x, y, filler);
        if (both?.part?.verdict !== 'fits') return;
        const { part, before, after } = both;
        if (!(['a', 'b'] as const).every((side) => part.weight[side] === 0 || part.value[side] === 1)) return;
        compared.set(filler.field, (compared.get(filler.field) ?? 0) + 1);
        expect(after.score).toBeGreaterThanOrEqual(before.score);
      }),
      { numRuns: 6000 },
    );
    // Every field was really compared; reciprocity alone is seldom both silent and perfect.
    expect(FIELDS.filter((field) => field !== 'reciprocity' && !compared.has(field))).toEqual([]);
  });

  test('of dates, languages, level or group never ranks above any fit', () => {
    let compared = 0;
    fc.assert(
      fc.property(pairWith(['dates', 'languages', 'level', 'group']), ([x, y, filler]) => {
        const both = beforeAndAfter(x, y, filler);
        if (both?.part?.verdict !== 'fits') return;
        compared += 1;
        expect(both.after.score).toBeGreaterThanOrEqual(both.before.score);
      }),
      { numRuns: 2000 },
    );
    expect(compared).toBeGreaterThan(100);
  });

  test('of what a school has shown for safeguarding never ranks above enough of it', () => {
    fc.assert(
      fc.property(pairOfOneKind, ([x, y]) => {
        const unshown = explanationOf({ ...x, school: { ...x.school, safeguarding: undefined } }, y);
        const shown = explanationOf({ ...x, school: { ...x.school, safeguarding: 'audited' } }, y);
        if (unshown && shown) expect(shown.score).toBeGreaterThanOrEqual(unshown.score);
      }),
      { numRuns: 800 },
    );
  });
});
