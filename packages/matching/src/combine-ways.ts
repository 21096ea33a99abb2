import type { MatchSide } from '@jejaring/contracts/match/states';
import type { Sentence } from '@jejaring/contracts/sentence';
import type { Finding, Percent } from './finding.ts';
import type { Pair, Way } from './pair.ts';
import { perWay, type ToldOfWay } from './words/schools.ts';

/** One criterion's finding in one direction. */
export interface WayFinding {
  way: Way;
  finding: Finding;
}

/**
 * Makes one finding of one criterion's findings in the directions that hold, at least one. Where one direction is enough, the better one counts: a second that is
 * still open takes nothing from the first. Where the visit must be returned, the weaker one counts, and one open answer
 * leaves the whole open.
 */
export function combineWays(
  pair: Pair,
  found: readonly WayFinding[],
  ways: readonly Way[],
  bothNeeded: boolean,
): Finding {
  const findings = found.map(({ finding }) => finding);
  if (ways.length === 1) return findings[0]!;
  const isUnknown = ({ verdict }: Finding) => verdict === 'unknown';
  const open = bothNeeded ? findings.some(isUnknown) : findings.every(isUnknown);
  const valueFor = (side: MatchSide): Percent => {
    const value = findings.map(({ percent }) => percent[side]).reduce(bothNeeded ? weaker : better);
    return open && value !== null ? 0 : value;
  };
  const asks = findings.map((finding) => finding.asks).reduce(whoeverIsMissing);
  const inWords = (clauseOf: (finding: Finding) => Sentence | undefined) => () => {
    const told = found.map(({ way, finding }) => ({ way, clause: clauseOf(finding) }));
    return perWay(pair, told.filter(hasClause), ways);
  };
  return {
    verdict: open ? 'unknown' : 'fits',
    percent: { a: valueFor('a'), b: valueFor('b') },
    sentence: inWords((finding) => finding.sentence()),
    ...(asks && { asks, question: inWords((finding) => finding.question?.()) }),
  };
}

const hasClause = (told: { way: Way; clause: Sentence | undefined }): told is ToldOfWay =>
  told.clause !== undefined;

/** Null is "does not count": a value that counts stands alone. */
const better = (x: Percent, y: Percent): Percent => (x === null ? y : y === null ? x : Math.max(x, y));
const weaker = (x: Percent, y: Percent): Percent => (x === null ? y : y === null ? x : Math.min(x, y));

type Asks = Finding['asks'];
const whoeverIsMissing = (x: Asks, y: Asks): Asks => (!x || x === y ? y : !y ? x : 'both');
