import type { Posting } from '@jejaring/contracts/listing/posting';
import { CRITERIA, type Criterion, type NearMiss } from '@jejaring/contracts/match/explanation';
import { obstaclesOf } from '../conflicts.ts';
import { decide } from '../decide.ts';
import { type Candidate, candidatesOf, type Missed } from './candidates.ts';
import { moved } from './lever.ts';
import { MOVERS, type Mover } from './movers.ts';

/** How many are shown, in all and of one criterion. */
const MOST = 8;
const MOST_OF_CRITERION = 3;

/**
 * What one change to a listing would win: of everything that could be moved, the smallest moves that let other schools
 * in, each tried on the changed listing and counted in schools that do not fit now. A move that would lose a school is left
 * out. Most schools first. The answer does not depend on the order of `among`.
 *
 * @param today day number of today
 */
export function nearMisses(subject: Posting, among: Iterable<Posting>, today: number): NearMiss[] {
  const { fitting, missed } = sortOut(subject, among, today);
  const counted = MOVERS.flatMap((mover) => candidatesOf(mover, subject, missed, today)).map((candidate) => {
    const move = candidate.lever.move(candidate.steps);
    return { ...candidate, move, schools: schoolsWon(moved(subject, move), candidate.within, today) };
  });
  const losesNobody = ({ mover, move }: (typeof counted)[number]) =>
    !mover.mayLose || schoolsOf(fitting).size === schoolsWon(moved(subject, move), fitting, today);
  const kept = counted.filter((one) => one.schools > 0 && losesNobody(one)).sort(mostSchoolsFirst);
  return takeMixed(kept).map(({ mover: { criterion }, move, schools }) => ({
    criterion,
    sentence: move.sentence(),
    schools,
    change: move.change,
  }));
}

/** The listings that fit as they are, and those of schools of which none does. */
function sortOut(
  subject: Posting,
  among: Iterable<Posting>,
  today: number,
): { fitting: { posting: Posting }[]; missed: Missed[] } {
  const fitting: { posting: Posting }[] = [];
  const apart: Posting[] = [];
  for (const posting of among) {
    if (posting.school.id === subject.school.id || posting.content.kind !== subject.content.kind) continue;
    if (decide(subject, posting, today)) fitting.push({ posting });
    else apart.push(posting);
  }
  const schoolsNow = schoolsOf(fitting);
  const missed = apart
    .filter(({ school }) => !schoolsNow.has(school.id))
    .map((posting) => ({ posting, obstacles: obstaclesOf(subject, posting, today) }));
  return { fitting, missed };
}

const schoolsOf = (listings: readonly { posting: Posting }[]): Set<string> =>
  new Set(listings.map(({ posting }) => posting.school.id));

/** How many schools have a listing among these that fits the changed one. */
const schoolsWon = (changed: Posting, within: readonly { posting: Posting }[], today: number): number =>
  schoolsOf(within.filter(({ posting }) => decide(changed, posting, today))).size;

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

function takeMixed<T extends Counted>(sorted: readonly T[]): T[] {
  const taken = new Map<Criterion, number>();
  return sorted
    .filter(({ mover: { criterion } }) => {
      const count = (taken.get(criterion) ?? 0) + 1;
      taken.set(criterion, count);
      return count <= MOST_OF_CRITERION;
    })
    .slice(0, MOST);
}
