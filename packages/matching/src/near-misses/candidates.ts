import type { Posting } from '@jejaring/contracts/listing/posting';
import type { Criterion } from '@jejaring/contracts/match/explanation';
import type { Conflict, Obstacles } from '../conflicts.ts';
import { decide } from '../decide.ts';
import { fewestSteps, type Lever, moved } from './lever.ts';
import type { Mover } from './movers.ts';

/** A listing that does not fit, of a school none of whose listings does. */
export interface Missed {
  posting: Posting;
  obstacles: Obstacles;
}

/** A move with the listings that it might win: those without an obstacle that it cannot end. */
export interface Candidate {
  mover: Mover;
  lever: Lever;
  steps: number;
  within: readonly Missed[];
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

/** The moves of one sort that are worth trying: of each lever, the fewest steps that win a school, by school. */
export function candidatesOf(
  mover: Mover,
  subject: Posting,
  missed: readonly Missed[],
  today: number,
): Candidate[] {
  const within = missed.filter(({ obstacles }) => mightWin(mover.ends, obstacles));
  const helpful = new Map<string, Helpful>();
  const tried = new Map<string, Posting>();
  /** The same lever comes up with many counterparts, and moves the listing in the same way. */
  const after = (lever: Lever, steps: number): Posting => {
    const name = `${lever.name} ${steps}`;
    const changed = tried.get(name) ?? moved(subject, lever.move(steps));
    tried.set(name, changed);
    return changed;
  };
  for (const { posting } of within) {
    for (const lever of mover.levers(subject, posting)) {
      const steps = fewestSteps(lever, (n) => decide(after(lever, n), posting, today) !== null);
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
