import { type Static, Type } from 'typebox';
import { DayInterval } from '../listing/dates.ts';
import { Sentence } from '../sentence.ts';

/** The criteria of the decision, in the order in which they are shown. */
export const CRITERIA = [
  'kind',
  'side',
  'dates',
  'languages',
  'level',
  'group',
  'themes',
  'countries',
  'mode',
  'accommodation',
  'costs',
  'facilities',
  'networks',
  'safeguarding',
  'reciprocity',
] as const;
export type Criterion = (typeof CRITERIA)[number];
export const Criterion = Type.Enum([...CRITERIA]);

/** `fits` with a score, `conflicts` with a reason, or `unknown`: a question to ask, never a reward and never a "no". */
export const VERDICTS = ['fits', 'conflicts', 'unknown'] as const;
export type Verdict = (typeof VERDICTS)[number];

const Share = Type.Number({ minimum: 0, maximum: 1 });
const Sides = Type.Object({ a: Share, b: Share }, { additionalProperties: false });
const Weight = Type.Integer({ minimum: 0 });
const Weights = Type.Object({ a: Weight, b: Weight }, { additionalProperties: false });

/**
 * One named part of the score: how well it suits each side (0 to 1), how much it weighs for each, and why, in a
 * sentence. A weight of 0: that side said nothing about it, so that it does not count in its view.
 */
export const Part = Type.Object(
  {
    criterion: Criterion,
    verdict: Type.Enum([...VERDICTS]),
    value: Sides,
    weight: Weights,
    sentence: Sentence,
    /** What to ask, and whose answer is missing: on `unknown`, and where one direction fits and the other is open. */
    question: Type.Optional(Sentence),
    asks: Type.Optional(Type.Enum(['a', 'b', 'both'])),
  },
  { additionalProperties: false },
);
export type Part = Static<typeof Part>;

/** Who hosts whom in a match, the common window and what of each group fits; absent numbers are unknown. */
export const Pairing = Type.Object(
  {
    hosting: Type.Enum(['a', 'b']),
    /** The longest common run of free days, as days of presence at the host. */
    window: Type.Optional(DayInterval),
    stayDays: Type.Optional(
      Type.Object({ min: Type.Integer(), max: Type.Integer() }, { additionalProperties: false }),
    ),
    /** The largest group that the sending side would bring and the host still has places for. */
    pupils: Type.Optional(Type.Integer()),
    adults: Type.Optional(Type.Integer()),
  },
  { additionalProperties: false },
);
export type Pairing = Static<typeof Pairing>;

/**
 * Points by which a pair stands higher in the order than its score, for the side whose school has had no exchange yet.
 * The score stays what it is: lift says whose turn it is, not how well they fit.
 */
export const Lift = Type.Object(
  { a: Type.Number({ minimum: 0 }), b: Type.Number({ minimum: 0 }), sentence: Sentence },
  { additionalProperties: false },
);
export type Lift = Static<typeof Lift>;

/** Everything that was decided about a pair, stored with the match so that the explanation never drifts. */
export const Explanation = Type.Object(
  {
    ruleVersion: Type.Integer(),
    /** 0 to 100 with two decimals: the geometric mean of the two views. */
    score: Type.Number({ minimum: 0, maximum: 100 }),
    views: Type.Object({ a: Type.Number(), b: Type.Number() }, { additionalProperties: false }),
    parts: Type.Array(Part),
    pairings: Type.Array(Pairing, { minItems: 1, maxItems: 2 }),
    /** Only where a side is lifted. */
    lift: Type.Optional(Lift),
  },
  { additionalProperties: false },
);
export type Explanation = Static<typeof Explanation>;

/** "One change away": move one thing on my listing, and these many more schools would match. */
export const NearMiss = Type.Object(
  {
    criterion: Criterion,
    /** What to change, as a sentence: "Lower the English you ask for to A2". */
    sentence: Sentence,
    /** How many schools (not listings) that alone would win. */
    schools: Type.Integer({ minimum: 1 }),
    /** There are more, which were not counted. */
    atLeast: Type.Optional(Type.Literal(true)),
    /** The fields of the listing after the change, ready to be applied. */
    change: Type.Record(Type.String(), Type.Unknown()),
  },
  { additionalProperties: false },
);
export type NearMiss = Static<typeof NearMiss>;
