import type { Posting } from '@jejaring/contracts/listing/posting';
import type { Criterion } from '@jejaring/contracts/match/explanation';
import { combineWays } from './combine-ways.ts';
import { reciprocity, returnIsPossible } from './criteria/reciprocity.ts';
import { GATES, LAST_CRITERIA, PAIR_CRITERIA, WAY_CRITERIA } from './criteria.ts';
import { mustBeReturned, type Pair, pairOf, type Way, waysOf } from './pair.ts';
import { type NamedFinding, type Score, scoreOf } from './score.ts';

/** A pair that fits, with everything that {@link ../explanation.ts} needs to say why. */
export interface Decision extends Score {
  pair: Pair;
  /** The directions without a conflict, at least one. */
  ways: readonly Way[];
  /** In no particular order; scores do not depend on it. */
  findings: readonly NamedFinding[];
}

/**
 * Decides about two postings and stops at the first conflict: null means that they do not fit, for whatever reason
 * ({@link ../conflicts.ts} finds them all). Says nothing in words, so that thousands can be decided for each one shown.
 */
export function decide(x: Posting, y: Posting, today: number): Decision | null {
  const pair = pairOf(x, y, today);
  if (GATES.some(({ judge }) => judge(pair))) return null;
  const possible = waysOf(pair);
  if (returnIsPossible(pair, possible)) return null;
  const findings: NamedFinding[] = [];
  for (const { criterion, judge } of PAIR_CRITERIA) {
    const finding = judge(pair);
    if (finding?.verdict === 'conflicts') return null;
    if (finding) findings.push({ criterion, finding });
  }
  const held = holdWays(pair, possible);
  if (!held) return null;
  findings.push(...held.findings);
  for (const { criterion, judge } of LAST_CRITERIA) {
    const finding = judge(pair);
    if (finding) findings.push({ criterion, finding });
  }
  return { pair, ways: held.ways, findings, ...scoreOf(pair.kind, findings) };
}

/** The directions that hold, with one finding per criterion; null where too few do. */
function holdWays(pair: Pair, possible: readonly Way[]): { ways: Way[]; findings: NamedFinding[] } | null {
  const bothNeeded = mustBeReturned(pair);
  const ways: Way[] = [];
  const found: NamedFinding[][] = [];
  let obstacle: Criterion | null = null;
  for (const way of possible) {
    const ofWay = judgeWay(pair, way);
    if (typeof ofWay === 'string') {
      if (bothNeeded) return null;
      obstacle = ofWay;
    } else {
      ways.push(way);
      found.push(ofWay);
    }
  }
  const [first, second] = found;
  if (!first) return null;
  const findings = second ? combineWays(pair, ways, found, bothNeeded) : first;
  const returned = reciprocity(pair, ways, obstacle);
  if (returned) findings.push({ criterion: 'reciprocity', finding: returned });
  return { ways, findings };
}

/** What each criterion says of one direction, or the criterion that rules it out. */
function judgeWay(pair: Pair, way: Way): NamedFinding[] | Criterion {
  const findings: NamedFinding[] = [];
  for (const { criterion, judge } of WAY_CRITERIA) {
    const finding = judge(way, pair);
    if (finding?.verdict === 'conflicts') return criterion;
    if (finding) findings.push({ criterion, finding });
  }
  return findings;
}
