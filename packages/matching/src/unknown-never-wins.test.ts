import { checkListing } from '@jejaring/contracts/listing/check';
import type { ListingContent } from '@jejaring/contracts/listing/content';
import type { Leg } from '@jejaring/contracts/listing/legs';
import type { Posting } from '@jejaring/contracts/listing/posting';
import type { Explanation, Part } from '@jejaring/contracts/match/explanation';
import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { judge } from './judge.ts';
import { pairOfOneKind } from './testing/arbitrary.ts';
import { arbitraryFields } from './testing/arbitrary-fields.ts';
import { arbitraryDates, arbitraryGroup } from './testing/arbitrary-legs.ts';
import { TODAY } from './testing/sketch.ts';

const today = TODAY + 150;

function explanationOf(x: Posting, y: Posting): Explanation | null {
  const judgement = judge(x, y, today);
  return judgement.fits ? judgement.explanation : null;
}

type Field = keyof typeof arbitraryFields | 'dates' | 'group';

const FIELDS: Field[] = [
  ...(Object.keys(arbitraryFields) as (keyof typeof arbitraryFields)[]),
  'dates',
  'group',
];
const ofLegs = (field: Field) => field === 'dates' || field === 'group';

const arbitraryOf = (field: Field): fc.Arbitrary<unknown> =>
  field === 'dates' ? arbitraryDates : field === 'group' ? arbitraryGroup : arbitraryFields[field];

/** The posting with the field said, in every leg if it is one of the legs'. */
function filled({ content, ...posting }: Posting, field: Field, value: unknown): Posting {
  const legs = ofLegs(field) ? content.legs.map((leg): Leg => ({ ...leg, [field]: value })) : content.legs;
  return { ...posting, content: { ...content, ...(!ofLegs(field) && { [field]: value }), legs } };
}

function silenced({ content, ...posting }: Posting, field: Field): Posting {
  const without = (record: object) =>
    Object.fromEntries(Object.entries(record).filter(([key]) => key !== field));
  const legs = content.legs.map((leg) => (ofLegs(field) ? (without(leg) as Leg) : leg));
  return { ...posting, content: { ...(without(content) as ListingContent), legs } };
}

/** What would suit a counterpart best. */
function suiting({ content, school }: Posting, field: Field): unknown {
  const [leg] = content.legs;
  const answers: Partial<Record<Field, unknown>> = {
    dates: { windows: [{ from: '2027-01-01', to: '2028-12-31' }] },
    group: leg?.group,
    languages: content.languages?.map(({ tag }) => ({ tag, role: 'native' })),
    countries: { wanted: [school.country] },
    networks: { member: content.networks?.required ?? [], required: school.networks.slice(0, 1) },
    safeguarding: school.safeguarding ? { required: school.safeguarding } : {},
    facilities: { available: content.facilities?.needed ?? [] },
  };
  return field in answers ? answers[field] : content[field as keyof typeof arbitraryFields];
}

/** A pair in which y speaks of the field and x, who says little, may say what suits y or anything else. */
const pairWith = (field: Field) =>
  fc
    .tuple(pairOfOneKind, fc.subarray(FIELDS, { maxLength: 3 }), arbitraryOf(field))
    .chain(([[x, y], kept, said]) => {
      const quiet = FIELDS.filter((one) => !kept.includes(one)).reduce(silenced, { ...x, taken: {} });
      const counterpart = filled({ ...y, taken: {} }, field, said);
      const answer = fc.oneof(fc.constant(suiting(counterpart, field)), arbitraryOf(field));
      return answer.map((value) => ({ x: quiet, y: counterpart, value }));
    });

/** The same pair with a field of x silent and said, where both fit in the same directions, and what the part says then. */
function beforeAndAfter(field: Field, { x, y, value }: { x: Posting; y: Posting; value: unknown }) {
  const known = filled(x, field, value);
  if (checkListing(known.content).length > 0) return null;
  const before = explanationOf(silenced(x, field), y);
  const after = explanationOf(known, y);
  if (!before || !after || after.pairings.length !== before.pairings.length) return null;
  const partIn = ({ parts }: Explanation) => parts.find(({ criterion }) => criterion === field);
  const part = partIn(after);
  // A swap that is silent about reciprocity is not unknown: it posted both directions.
  return part?.verdict === 'fits' && partIn(before)?.verdict !== 'fits' ? { before, after, part } : null;
}

const isPerfect = ({ value, weight }: Part) =>
  (['a', 'b'] as const).every((side) => weight[side] === 0 || value[side] === 1);

describe('an unknown never ranks above', () => {
  // Reciprocity fits perfectly in swaps alone, and they are not silent about it where people meet.
  test.each(FIELDS.filter((field) => field !== 'reciprocity'))(
    'the same listing with its %s known to fit perfectly',
    (field) => {
      let compared = 0;
      fc.assert(
        fc.property(pairWith(field), (pair) => {
          const both = beforeAndAfter(field, pair);
          if (!both || !isPerfect(both.part)) return;
          compared += 1;
          expect(both.after.score).toBeGreaterThanOrEqual(both.before.score);
        }),
        { numRuns: 300 },
      );
      console.log(field, compared);
      expect(compared).toBeGreaterThan(0);
    },
  );

  test.each(['dates', 'languages', 'level', 'group'] as const)('any fit of %s', (field) => {
    let compared = 0;
    fc.assert(
      fc.property(pairWith(field), (pair) => {
        const both = beforeAndAfter(field, pair);
        if (!both) return;
        compared += 1;
        expect(both.after.score).toBeGreaterThanOrEqual(both.before.score);
      }),
      { numRuns: 300 },
    );
    expect(compared).toBeGreaterThan(0);
  });

  test('a school that has shown enough safeguarding', () => {
    fc.assert(
      fc.property(pairOfOneKind, ([x, y]) => {
        const unshown = explanationOf({ ...x, school: { ...x.school, safeguarding: undefined } }, y);
        const shown = explanationOf({ ...x, school: { ...x.school, safeguarding: 'audited' } }, y);
        if (unshown && shown) expect(shown.score).toBeGreaterThanOrEqual(unshown.score);
      }),
      { numRuns: 500 },
    );
  });
});
