import type { ListingKind } from '@jejaring/contracts/listing/kind';
import type { Criterion } from '@jejaring/contracts/match/explanation';
import type { MatchSide } from '@jejaring/contracts/match/states';
import type { Finding } from './finding.ts';
import { weightOf } from './weights.ts';

/** A criterion's answer about a pair that fits. */
export interface NamedFinding {
  criterion: Criterion;
  finding: Finding;
}

/** Hundredths of a point, 0 to 10,000: every score is an integer until it is shown. */
export interface Score {
  score: number;
  views: { a: number; b: number };
}

/**
 * A side's view is the weighted mean of `300 + 7 * percent` thousandths over what counts for it: a known but poor fit is
 * worth as much as an unknown (30 of 100), and anything better more, so that silence is never a reward. The score is
 * the geometric mean of the two views, so that one side's delight does not make up for the other's doubts.
 */
export function scoreOf(kind: ListingKind, findings: readonly NamedFinding[]): Score {
  const a = viewOf('a', kind, findings);
  const b = viewOf('b', kind, findings);
  return { score: Math.round(Math.sqrt(a * b)), views: { a, b } };
}

function viewOf(side: MatchSide, kind: ListingKind, findings: readonly NamedFinding[]): number {
  let points = 0;
  let weights = 0;
  for (const { criterion, finding } of findings) {
    const percent = finding.percent[side];
    if (percent === null) continue;
    const weight = weightOf(criterion, kind);
    points += weight * (300 + 7 * percent);
    weights += weight;
  }
  return weights === 0 ? 0 : Math.round((10 * points) / weights);
}
