import type { Posting } from '@jejaring/contracts/listing/posting';
import { decide } from '../decide.ts';
import { fewestSteps, type Lever, moved } from './lever.ts';
import type { Mover } from './movers.ts';

/** A move, with the schools that it was seen to win; there may be others. */
export interface Candidate {
  mover: Mover;
  lever: Lever;
  steps: number;
  seen: ReadonlySet<string>;
}

/** A lever with the schools it would win at each number of steps. */
interface Helpful {
  lever: Lever;
  schoolsAt: Map<number, Set<string>>;
}

/**
 * The moves of one sort that are worth trying: of each lever, the fewest steps that win a school, by school.
 *
 * @param missed listings that could be won by moves of this sort, of schools of which none fits
 */
export function candidatesOf(
  mover: Mover,
  subject: Posting,
  missed: readonly Posting[],
  today: number,
): Candidate[] {
  const helpful = new Map<string, Helpful>();
  const tried = new Map<string, Posting>();
  /** The same lever comes up with many counterparts, and moves the listing in the same way. */
  const after = (lever: Lever, steps: number): Posting => {
    const name = `${lever.name} ${steps}`;
    const changed = tried.get(name) ?? moved(subject, lever.move(steps));
    tried.set(name, changed);
    return changed;
  };
  for (const posting of missed) {
    for (const lever of mover.levers(subject, posting)) {
      const steps = fewestSteps(lever, (n) => decide(after(lever, n), posting, today) !== null);
      if (steps === null) continue;
      const known = helpful.get(lever.name) ?? { lever, schoolsAt: new Map() };
      helpful.set(lever.name, known);
      known.schoolsAt.set(steps, (known.schoolsAt.get(steps) ?? new Set()).add(posting.school.id));
    }
  }
  return [...helpful.values()].flatMap((one) =>
    worthwhile(one).map(({ steps, seen }) => ({ mover, lever: one.lever, steps, seen })),
  );
}

/** The number of steps that wins the most schools for each step, and the one that wins the most in all. */
function worthwhile({ schoolsAt }: Helpful): { steps: number; seen: ReadonlySet<string> }[] {
  const won = new Set<string>();
  const sizes: { steps: number; seen: ReadonlySet<string> }[] = [];
  for (const [steps, schools] of [...schoolsAt].sort(([x], [y]) => x - y)) {
    for (const school of schools) won.add(school);
    if (won.size > (sizes.at(-1)?.seen.size ?? 0)) sizes.push({ steps, seen: new Set(won) });
  }
  const perStep = ({ steps, seen }: (typeof sizes)[number]) => seen.size / steps;
  const cheapest = sizes.reduce((best, size) => (perStep(size) > perStep(best) ? size : best));
  const widest = sizes.at(-1) ?? cheapest;
  return cheapest === widest ? [cheapest] : [cheapest, widest];
}
