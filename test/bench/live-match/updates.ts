import type { Posting } from '@jejaring/contracts/listing/posting';
import type { ListingIndex } from '@jejaring/matching';
import { editOf } from '../../world/edit-of.ts';
import { seededRandom } from '../../world/random.ts';
import type { World } from '../../world/world.ts';
import { type Timings, timingsOf } from '../measure.ts';

/** Postings are made in batches between the measured updates, so that none of them is held for long. */
const BATCH = 500;

export interface Updates {
  timings: Timings;
  perSecond: number;
  /** What the index holds afterwards: the world with the changes, in no special order. */
  postings(): Generator<Posting>;
}

/** Updates in place: half of them edits, a quarter removals, a quarter new listings, mixed. */
export function update(index: ListingIndex, world: World, count: number, firstDraft: number): Updates {
  const random = seededRandom(count);
  /** By number: what it was changed to, or null where it was removed. */
  const changed = new Map<number, Posting | null>();
  const added: number[] = [];
  const times: number[] = [];

  const someNumber = (): number => {
    for (;;) {
      const number = random.below(world.listings);
      if (changed.get(number) !== null) return number;
    }
  };

  const makeEdit = (): (() => void) => {
    const number = someNumber();
    const edited = editOf(changed.get(number) ?? world.postingAt(number), random);
    changed.set(number, edited);
    return () => index.put(edited);
  };
  const makeRemoval = (): (() => void) => {
    const number = someNumber();
    const { id } = world.postingAt(number);
    changed.set(number, null);
    return () => void index.remove(id);
  };
  const makeNew = (): (() => void) => {
    const number = firstDraft + added.length;
    added.push(number);
    const posting = world.draftAt(number);
    return () => index.put(posting);
  };
  const makers = [makeEdit, makeEdit, makeRemoval, makeNew];

  while (times.length < count) {
    const batch = Array.from({ length: Math.min(BATCH, count - times.length) }, () => random.pick(makers)());
    for (const change of batch) {
      const start = performance.now();
      change();
      times.push(performance.now() - start);
    }
  }

  const timings = timingsOf(times);
  return {
    timings,
    perSecond: 1000 / timings.mean,
    *postings() {
      for (let number = 0; number < world.listings; number += 1) {
        const now = changed.get(number);
        if (now !== null) yield now ?? world.postingAt(number);
      }
      for (const number of added) yield world.draftAt(number);
    },
  };
}
