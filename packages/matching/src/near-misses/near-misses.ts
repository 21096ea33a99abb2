import type { Posting } from '@jejaring/contracts/listing/posting';
import { CRITERIA, type Criterion, type NearMiss } from '@jejaring/contracts/match/explanation';
import { type Candidate, candidatesOf } from './candidates.ts';
import { moved } from './lever.ts';
import { MOVERS, type Mover } from './movers.ts';
import { type Surroundings, surroundingsAmong } from './surroundings.ts';

/** How many are shown, in all and of one criterion. */
const MOST = 8;
const MOST_OF_CRITERION = 3;
/** How many are counted for each that is shown: the ones that were seen to win most. */
const COUNTED = 1.5;

/**
 * What one change to a listing would win: of everything that could be moved, the smallest moves that let other schools
 * in, each tried on the changed listing and counted in schools that do not fit now. A move that would lose a school is left
 * out. Most schools first. The answer does not depend on the order of `among`.
 *
 * @param today day number of today
 */
export const nearMisses = (subject: Posting, among: Iterable<Posting>, today: number): NearMiss[] =>
  nearMissesIn(surroundingsAmong(subject, among, today), subject, today);

/** The same, from an index: never more than is true, and all of it where the listings missed are few. */
export function nearMissesIn(around: Surroundings, subject: Posting, today: number): NearMiss[] {
  const easing = MOVERS.flatMap((mover) => {
    const eased = mover.ease(subject);
    return eased ? [{ mover, eased }] : [];
  });
  const missed = around.missed(easing.map(({ eased }) => eased));
  const candidates = easing
    .flatMap(({ mover }, index) => candidatesOf(mover, subject, missed[index] ?? [], today))
    .map((candidate) => ({ ...candidate, schools: candidate.seen.size }))
    .sort(mostSchoolsFirst);
  const promising = takeMixed(candidates, COUNTED).map((candidate) => {
    const move = candidate.lever.move(candidate.steps);
    return { ...candidate, move, posting: moved(subject, move) };
  });
  const counts = around.won(
    promising.map(({ move: { change, only = change }, posting, seen }) => ({
      posting,
      only: only === change ? posting : moved(subject, { change: only }),
      known: seen,
    })),
  );
  const counted = promising.map((one, index) => ({ ...one, ...counts[index] }));
  const kept = counted.filter(
    ({ mover, posting, schools }) => schools > 0 && !(mover.mayLose?.(subject) && around.mightLose(posting)),
  );
  return takeMixed(kept.sort(mostSchoolsFirst)).map(({ mover: { criterion }, move, schools, atLeast }) => ({
    criterion,
    sentence: move.sentence(),
    schools,
    ...(atLeast && { atLeast }),
    change: move.change,
  }));
}

interface Counted extends Candidate {
  schools: number;
}

/** Of equals the smaller move, then the order of the criteria, then the lever's name: never the order of the listings. */
function mostSchoolsFirst(x: Counted, y: Counted): number {
  return (
    y.schools - x.schools ||
    x.steps - y.steps ||
    ordinal(x.mover) - ordinal(y.mover) ||
    (x.lever.name < y.lever.name ? -1 : 1)
  );
}

const ordinal = ({ criterion }: Mover): number => CRITERIA.indexOf(criterion);

function takeMixed<T extends Counted>(sorted: readonly T[], times = 1): T[] {
  const taken = new Map<Criterion, number>();
  return sorted
    .filter(({ mover: { criterion } }) => {
      const count = (taken.get(criterion) ?? 0) + 1;
      taken.set(criterion, count);
      return count <= times * MOST_OF_CRITERION;
    })
    .slice(0, times * MOST);
}
