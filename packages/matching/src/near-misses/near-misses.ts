import type { Posting } from '@jejaring/contracts/listing/posting';
import { CRITERIA, type Criterion, type NearMiss } from '@jejaring/contracts/match/explanation';
import { type Conflict, type Obstacles, obstaclesOf } from '../conflicts.ts';
import { WAY_CRITERIA } from '../criteria.ts';
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

/** What can be moved, and the conflicts that it can end. */
interface Mover {
  criterion: Criterion;
  ends: readonly Criterion[];
  levers: Levers;
  /** True where a move can end a fit as well: who opens an online project to visits has more to agree on. */
  mayLose?: true;
}

const mover = (criterion: Criterion, levers: Levers): Mover => ({ criterion, ends: [criterion], levers });

/** Another direction, or one direction less to demand, gets around everything that stands in the way of one direction. */
const OF_DIRECTIONS: readonly Criterion[] = [
  'side',
  'reciprocity',
  ...WAY_CRITERIA.map(({ criterion }) => criterion),
];

/** Safeguarding is not here: what protects children is not for trade. */
const MOVERS: readonly Mover[] = [
  mover('dates', moveDates),
  mover('languages', moveLanguages),
  mover('level', moveLevel),
  mover('group', moveGroup),
  mover('countries', moveCountries),
  { ...mover('mode', moveMode), mayLose: true },
  mover('accommodation', moveAccommodation),
  mover('costs', moveCosts),
  mover('facilities', moveFacilities),
  mover('networks', moveNetworks),
  { criterion: 'side', ends: OF_DIRECTIONS, levers: moveSide },
  { criterion: 'reciprocity', ends: OF_DIRECTIONS, levers: moveReciprocity },
];

/** How many are shown, in all and of one criterion. */
const MOST = 8;
const MOST_OF_CRITERION = 3;

/** A listing that does not fit, of a school none of whose listings does. */
interface Missed {
  posting: Posting;
  obstacles: Obstacles;
}

/** A move with the listings that it might win: those without an obstacle that it cannot end. */
interface Candidate {
  mover: Mover;
  lever: Lever;
  steps: number;
  within: readonly Missed[];
}

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

/** Whether a move that ends these conflicts could be enough. */
function mightWin(ends: readonly Criterion[], { general, perWay, bothNeeded }: Obstacles): boolean {
  const isEnded = ({ criterion }: Conflict) => ends.includes(criterion);
  const isCleared = (conflicts: readonly Conflict[]) => conflicts.every(isEnded);
  return (
    isCleared(general) &&
    (bothNeeded || perWay.length === 0 ? perWay.every(isCleared) : perWay.some(isCleared))
  );
}

/** A lever with the schools it would win at each number of steps. */
interface Helpful {
  lever: Lever;
  schoolsAt: Map<number, Set<string>>;
}

function candidatesOf(mover: Mover, subject: Posting, missed: readonly Missed[], today: number): Candidate[] {
  const within = missed.filter(({ obstacles }) => mightWin(mover.ends, obstacles));
  const helpful = new Map<string, Helpful>();
  for (const { posting } of within) {
    const isEnough = (move: Move) => decide(moved(subject, move), posting, today) !== null;
    for (const lever of mover.levers(subject, posting)) {
      const steps = fewestSteps(lever, isEnough);
      if (steps === null) continue;
      const known = helpful.get(lever.name) ?? { lever, schoolsAt: new Map() };
      helpful.set(lever.name, known);
      known.schoolsAt.set(steps, (known.schoolsAt.get(steps) ?? new Set()).add(posting.school.id));
    }
  }
  return [...helpful.values()].flatMap((one) =>
    worthwhile(one).map((steps) => ({ mover, lever: one.lever, steps, within })),
  );
}

/** The number of steps that wins the most schools for each step, and the one that wins the most in all. */
function worthwhile({ schoolsAt }: Helpful): number[] {
  const won = new Set<string>();
  const sizes: { steps: number; schools: number }[] = [];
  for (const [steps, schools] of [...schoolsAt].sort(([x], [y]) => x - y)) {
    for (const school of schools) won.add(school);
    if (won.size > (sizes.at(-1)?.schools ?? 0)) sizes.push({ steps, schools: won.size });
  }
  const perStep = ({ steps, schools }: { steps: number; schools: number }) => schools / steps;
  const cheapest = sizes.reduce((best, size) => (perStep(size) > perStep(best) ? size : best));
  const widest = sizes.at(-1) ?? cheapest;
  return cheapest === widest ? [cheapest.steps] : [cheapest.steps, widest.steps];
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
