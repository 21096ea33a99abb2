import type { Posting } from '@jejaring/contracts/listing/posting';
import { CRITERIA, type Criterion, type NearMiss } from '@jejaring/contracts/match/explanation';
import { conflictsOf } from '../conflicts.ts';
import { decide } from '../decide.ts';
import { fewestSteps, type Lever, type Levers, type Move, moved } from './lever.ts';
import { moveDates } from './move-dates.ts';
import { moveReciprocity, moveSide } from './move-direction.ts';
import { moveGroup } from './move-group.ts';
import { moveLanguages } from './move-languages.ts';
import { moveLevel } from './move-level.ts';
import {
  moveAccommodation,
  moveCosts,
  moveCountries,
  moveFacilities,
  moveMode,
  moveNetworks,
} from './move-terms.ts';

/** What can be moved for each criterion. Safeguarding is not here: what protects children is not for trade. */
const LEVERS: Partial<Record<Criterion, Levers>> = {
  side: moveSide,
  dates: moveDates,
  languages: moveLanguages,
  level: moveLevel,
  group: moveGroup,
  countries: moveCountries,
  mode: moveMode,
  accommodation: moveAccommodation,
  costs: moveCosts,
  facilities: moveFacilities,
  networks: moveNetworks,
  reciprocity: moveReciprocity,
};

/** How many are shown, in all and of one criterion. */
const MOST = 8;
const MOST_OF_CRITERION = 3;

interface Candidate {
  criterion: Criterion;
  lever: Lever;
  steps: number;
}

/**
 * What one change to a listing would win: of the counterparts that only one criterion rules out, the smallest moves that
 * would let them in, each tried on the changed listing and counted in schools that do not fit now. Most schools first.
 * The answer does not depend on the order of `among`.
 *
 * @param today day number of today
 */
export function nearMisses(subject: Posting, among: Iterable<Posting>, today: number): NearMiss[] {
  const { schoolsNow, apart } = sortOut(subject, among, today);
  const candidates = [...leversThatHelp(subject, apart, today).values()].flatMap(worthwhile);
  const counted = candidates.map((candidate) => {
    const move = candidate.lever.move(candidate.steps);
    return { ...candidate, move, schools: schoolsWon(subject, move, apart, schoolsNow, today) };
  });
  const kept = counted.filter(({ schools }) => schools > 0).sort(mostSchoolsFirst);
  return takeMixed(kept).map(({ criterion, move, schools }) => ({
    criterion,
    sentence: move.sentence(),
    schools,
    change: move.change,
  }));
}

interface SortedOut {
  /** Schools with a listing that fits as it is. */
  schoolsNow: Set<string>;
  /** Listings of other schools and the same kind that do not fit. */
  apart: Posting[];
}

function sortOut(subject: Posting, among: Iterable<Posting>, today: number): SortedOut {
  const schoolsNow = new Set<string>();
  const apart: Posting[] = [];
  for (const posting of among) {
    if (posting.school.id === subject.school.id || posting.content.kind !== subject.content.kind) continue;
    if (decide(subject, posting, today)) schoolsNow.add(posting.school.id);
    else apart.push(posting);
  }
  return { schoolsNow, apart: apart.filter(({ school }) => !schoolsNow.has(school.id)) };
}

const ordinal = (criterion: Criterion): number => CRITERIA.indexOf(criterion);

/** A lever with the schools it would win at each number of steps. */
interface Helpful {
  criterion: Criterion;
  lever: Lever;
  schoolsAt: Map<number, Set<string>>;
}

function leversThatHelp(subject: Posting, apart: readonly Posting[], today: number): Map<string, Helpful> {
  const helpful = new Map<string, Helpful>();
  for (const counterpart of apart) {
    const [conflict, another] = conflictsOf(subject, counterpart, today);
    if (!conflict || another) continue;
    const isEnough = (move: Move) => decide(moved(subject, move), counterpart, today) !== null;
    for (const lever of LEVERS[conflict.criterion]?.(subject, counterpart) ?? []) {
      const steps = fewestSteps(lever, isEnough);
      if (steps === null) continue;
      const known = helpful.get(lever.name) ?? { criterion: conflict.criterion, lever, schoolsAt: new Map() };
      // One lever may end two sorts of conflict; it goes under the one shown first, whichever was met first.
      if (ordinal(conflict.criterion) < ordinal(known.criterion)) known.criterion = conflict.criterion;
      helpful.set(lever.name, known);
      known.schoolsAt.set(steps, (known.schoolsAt.get(steps) ?? new Set()).add(counterpart.school.id));
    }
  }
  return helpful;
}

/** Of one lever, the number of steps that wins the most schools for each step, and the one that wins the most in all. */
function worthwhile({ criterion, lever, schoolsAt }: Helpful): Candidate[] {
  const won = new Set<string>();
  const sizes: { steps: number; schools: number }[] = [];
  for (const [steps, schools] of [...schoolsAt].sort(([x], [y]) => x - y)) {
    for (const school of schools) won.add(school);
    if (won.size > (sizes.at(-1)?.schools ?? 0)) sizes.push({ steps, schools: won.size });
  }
  const perStep = ({ steps, schools }: { steps: number; schools: number }) => schools / steps;
  const cheapest = sizes.reduce((best, size) => (perStep(size) > perStep(best) ? size : best));
  const widest = sizes.at(-1) ?? cheapest;
  const chosen = cheapest === widest ? [cheapest] : [cheapest, widest];
  return chosen.map(({ steps }) => ({ criterion, lever, steps }));
}

function schoolsWon(
  subject: Posting,
  move: Move,
  apart: readonly Posting[],
  schoolsNow: ReadonlySet<string>,
  today: number,
): number {
  const changed = moved(subject, move);
  const won = new Set<string>();
  for (const posting of apart) {
    const { id } = posting.school;
    if (!won.has(id) && !schoolsNow.has(id) && decide(changed, posting, today)) won.add(id);
  }
  return won.size;
}

interface Counted extends Candidate {
  schools: number;
}

/** Of equals the smaller move, then the order of the criteria, then the lever's name: never the order of the listings. */
function mostSchoolsFirst(x: Counted, y: Counted): number {
  return (
    y.schools - x.schools ||
    x.steps - y.steps ||
    ordinal(x.criterion) - ordinal(y.criterion) ||
    (x.lever.name < y.lever.name ? -1 : 1)
  );
}

function takeMixed<T extends Counted>(sorted: readonly T[]): T[] {
  const taken = new Map<Criterion, number>();
  return sorted
    .filter(({ criterion }) => {
      const count = (taken.get(criterion) ?? 0) + 1;
      taken.set(criterion, count);
      return count <= MOST_OF_CRITERION;
    })
    .slice(0, MOST);
}
