import { dayOf } from '@jejaring/contracts/codes/day';
import { CRITERIA, type Explanation, type Pairing, type Part } from '@jejaring/contracts/match/explanation';
import type { Conflict } from './conflicts.ts';
import { seatsOf } from './criteria/group.ts';
import { commonDays } from './dates/common-days.ts';
import { lengthOf } from './dates/intervals.ts';
import type { Decision } from './decide.ts';
import type { Finding } from './finding.ts';
import { liftOf } from './lift.ts';
import type { Pair, Way } from './pair.ts';
import { RULE_VERSION } from './rule-version.ts';
import type { NamedFinding } from './score.ts';
import { weightOf } from './weights.ts';
import { sayLift } from './words/lift.ts';
import { asSentence } from './words/say.ts';

/** A decision in numbers and words, as it is stored with the match. Criteria speak in clauses; here they become sentences. */
export function explanationOf({ pair, ways, findings, score, views }: Decision): Explanation {
  return {
    ruleVersion: RULE_VERSION,
    score: score / 100,
    views: { a: views.a / 100, b: views.b / 100 },
    parts: inOrder(findings).map((named) => partOf(pair, named)),
    pairings: ways.map((way) => pairingOf(way, pair)),
    ...liftedBy(pair),
  };
}

function liftedBy(pair: Pair): Pick<Explanation, 'lift'> {
  const lift = { a: liftOf(pair.a.school) / 100, b: liftOf(pair.b.school) / 100 };
  return lift.a + lift.b > 0 ? { lift: { ...lift, sentence: sayLift(pair, lift) } } : {};
}

/** What stands in the way, as parts that count for nothing. */
export const conflictParts = (conflicts: readonly Conflict[]): Part[] =>
  inOrder(conflicts).map(({ criterion, sentence }) => ({
    criterion,
    verdict: 'conflicts',
    value: { a: 0, b: 0 },
    weight: { a: 0, b: 0 },
    sentence: asSentence(sentence()),
  }));

const inOrder = <T extends { criterion: Part['criterion'] }>(named: readonly T[]): T[] =>
  [...named].sort((x, y) => CRITERIA.indexOf(x.criterion) - CRITERIA.indexOf(y.criterion));

function partOf(pair: Pair, { criterion, finding }: NamedFinding): Part {
  const weight = weightOf(criterion, pair.kind);
  const { a, b } = finding.percent;
  return {
    criterion,
    verdict: finding.verdict,
    value: { a: (a ?? 0) / 100, b: (b ?? 0) / 100 },
    weight: { a: a === null ? 0 : weight, b: b === null ? 0 : weight },
    sentence: asSentence(finding.sentence()),
    ...questionOf(finding),
  };
}

const questionOf = ({ asks, question }: Finding): Pick<Part, 'asks' | 'question'> =>
  asks && question ? { asks, question: asSentence(question()) } : {};

function pairingOf(way: Way, pair: Pair): Pairing {
  const common = commonDays(way, pair);
  const seats = seatsOf(way, pair);
  const found = common.outcome === 'found' && {
    window: { from: dayOf(common.run.from), to: dayOf(common.run.to) },
    stayDays: { min: common.stay.min, max: Math.min(common.stay.max, lengthOf(common.run)) },
  };
  return { hosting: way.hosting, ...found, ...(seats.verdict !== 'conflicts' && seats.seats) };
}
