import type { Posting } from '@jejaring/contracts/listing/posting';
import type { Criterion } from '@jejaring/contracts/match/explanation';
import type { Sentence } from '@jejaring/contracts/sentence';
import { returnIsPossible } from './criteria/reciprocity.ts';
import { GATES, PAIR_CRITERIA, WAY_CRITERIA } from './criteria.ts';
import type { Finding } from './finding.ts';
import { mustBeReturned, type Pair, pairOf, type Way, waysOf } from './pair.ts';
import { perWay } from './words/schools.ts';

/** One criterion that rules a pair out. */
export interface Conflict {
  criterion: Criterion;
  sentence: () => Sentence;
}

/** All that stands between two postings. */
export interface Obstacles {
  pair: Pair;
  /** Between the listings as a whole. */
  general: Conflict[];
  ways: Way[];
  /** In each of `ways`, in the same order. */
  perWay: Conflict[][];
  /** True where every way has to be clear; otherwise one is enough. */
  bothNeeded: boolean;
}

/** Finds every obstacle, where {@link ./decide.ts} stops at the first. */
function obstaclesOf(x: Posting, y: Posting, today: number): Obstacles {
  const pair = pairOf(x, y, today);
  const bothNeeded = mustBeReturned(pair);
  const gates = GATES.flatMap(({ criterion, judge }) => conflictIn(criterion, judge(pair)));
  if (gates.length > 0) return { pair, general: gates, ways: [], perWay: [], bothNeeded };
  const ways = waysOf(pair);
  return {
    pair,
    general: [
      ...PAIR_CRITERIA.flatMap(({ criterion, judge }) => conflictIn(criterion, judge(pair))),
      ...conflictIn('reciprocity', returnIsPossible(pair, ways)),
    ],
    ways,
    perWay: ways.map((way) =>
      WAY_CRITERIA.flatMap(({ criterion, judge }) => conflictIn(criterion, judge(way, pair))),
    ),
    bothNeeded,
  };
}

const conflictIn = (criterion: Criterion, finding: Finding | null): Conflict[] =>
  finding?.verdict === 'conflicts' ? [{ criterion, sentence: finding.sentence }] : [];

/**
 * The conflicts of two postings, one for each criterion; empty where they fit. Of two ways of which one would be enough,
 * the one with fewer conflicts speaks (a hosting b, where they have as many); where both are needed, both do.
 */
export function conflictsOf(x: Posting, y: Posting, today: number): Conflict[] {
  const { pair, general, ways, perWay: all, bothNeeded } = obstaclesOf(x, y, today);
  const fewest = Math.min(...all.map((conflicts) => conflicts.length));
  const easiest = all.findIndex((conflicts) => conflicts.length === fewest);
  const spoken = all.map((conflicts, index) => (bothNeeded || index === easiest ? conflicts : []));
  const criteria = [...new Set(spoken.flat().map(({ criterion }) => criterion))];
  const ofWays = criteria.map((criterion) => ({
    criterion,
    sentence: () => {
      const told = spoken.flatMap((conflicts, index) =>
        conflicts
          .filter((one) => one.criterion === criterion)
          .map(({ sentence }) => ({ way: ways[index]!, clause: sentence() })),
      );
      return perWay(pair, told, ways);
    },
  }));
  return [...general, ...ofWays];
}
