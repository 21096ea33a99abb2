import type { Posting } from '@jejaring/contracts/listing/posting';
import type { Criterion } from '@jejaring/contracts/match/explanation';
import type { Sentence } from '@jejaring/contracts/sentence';
import { returnIsPossible } from './criteria/reciprocity.ts';
import { GATES, PAIR_CRITERIA, WAY_CRITERIA } from './criteria.ts';
import { mustBeReturned, type Pair, pairOf, type Way, waysOf } from './pair.ts';
import { perWay } from './words/schools.ts';

/** One criterion that rules a pair out. */
export interface Conflict {
  criterion: Criterion;
  sentence: () => Sentence;
}

/**
 * Everything that stands between two postings; empty where they fit. Of two directions of which one would be enough,
 * the one with fewer conflicts speaks (a hosting b, where they have as many); where both are needed, both do.
 */
export function conflictsOf(x: Posting, y: Posting, today: number): Conflict[] {
  const pair = pairOf(x, y, today);
  const gate = GATES.flatMap(({ criterion, judge }) => {
    const finding = judge(pair);
    return finding ? [{ criterion, sentence: finding.sentence }] : [];
  });
  if (gate.length > 0) return gate;
  const possible = waysOf(pair);
  const conflicts: Conflict[] = [];
  for (const { criterion, judge } of PAIR_CRITERIA) {
    const finding = judge(pair);
    if (finding?.verdict === 'conflicts') conflicts.push({ criterion, sentence: finding.sentence });
  }
  const noReturn = returnIsPossible(pair, possible);
  if (noReturn) conflicts.push({ criterion: 'reciprocity', sentence: noReturn.sentence });
  const perDirection = possible.map((way) => conflictsOfWay(pair, way));
  if (mustBeReturned(pair)) return [...conflicts, ...toldTogether(pair, possible, perDirection.flat())];
  const [first = [], second] = perDirection;
  return [
    ...conflicts,
    ...toldTogether(pair, possible, second && second.length < first.length ? second : first),
  ];
}

interface WayConflict extends Conflict {
  way: Way;
}

function conflictsOfWay(pair: Pair, way: Way): WayConflict[] {
  return WAY_CRITERIA.flatMap(({ criterion, judge }) => {
    const finding = judge(way, pair);
    return finding?.verdict === 'conflicts' ? [{ criterion, way, sentence: finding.sentence }] : [];
  });
}

/** One conflict for each criterion, told for each direction in which it stands in the way. */
function toldTogether(pair: Pair, ways: readonly Way[], found: readonly WayConflict[]): Conflict[] {
  const criteria = [...new Set(found.map(({ criterion }) => criterion))];
  return criteria.map((criterion) => ({
    criterion,
    sentence: () => {
      const ofThis = found.filter((one) => one.criterion === criterion);
      return perWay(
        pair,
        ofThis.map(({ way, sentence }) => ({ way, clause: sentence() })),
        ways,
      );
    },
  }));
}
