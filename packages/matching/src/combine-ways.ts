import type { Criterion } from '@jejaring/contracts/match/explanation';
import type { MatchSide } from '@jejaring/contracts/match/states';
import type { Sentence } from '@jejaring/contracts/sentence';
import type { Finding, Percent } from './finding.ts';
import type { Pair, Way } from './pair.ts';
import type { NamedFinding } from './score.ts';
import { perWay, type ToldOfWay } from './words/schools.ts';

/**
 * Makes one finding for each criterion of its findings in two directions. Where one direction is enough, the better one
 * counts: a second that is still open takes nothing from the first. Where the visit must be returned, the weaker one
 * counts, and one open answer leaves the whole open.
 *
 * @param found of each way, in the order of `ways`, what its criteria say
 */
export function combineWays(
  pair: Pair,
  ways: readonly Way[],
  found: readonly NamedFinding[][],
  bothNeeded: boolean,
): NamedFinding[] {
  const byCriterion = new Map<Criterion, WayFinding[]>();
  for (const [index, way] of ways.entries()) {
    for (const { criterion, finding } of found[index] ?? []) {
      const others = byCriterion.get(criterion);
      if (others) others.push({ way, finding });
      else byCriterion.set(criterion, [{ way, finding }]);
    }
  }
  return [...byCriterion].map(([criterion, ofIt]) => ({
    criterion,
    finding: combine(pair, ways, ofIt, bothNeeded),
  }));
}

interface WayFinding {
  way: Way;
  finding: Finding;
}

function combine(
  pair: Pair,
  ways: readonly Way[],
  found: readonly WayFinding[],
  bothNeeded: boolean,
): Finding {
  const findings = found.map(({ finding }) => finding);
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
