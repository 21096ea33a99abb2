import type { ListingContent } from '@jejaring/contracts/listing/content';
import type { Posting } from '@jejaring/contracts/listing/posting';
import type { Sentence } from '@jejaring/contracts/sentence';

/** One thing on a listing that its school could move: the fields after the move, and how to say it. */
export interface Move {
  change: Partial<ListingContent>;
  sentence: () => Sentence;
}

/**
 * One thing that can be moved by 1 to `most` steps, each step giving way a little more: whoever fits after a step also
 * fits after every further one. `name` is the same for the same thing, whichever counterpart brought it up.
 */
export interface Lever {
  name: string;
  most: number;
  move: (steps: number) => Move;
}

/** The levers of a listing that might end a conflict with this counterpart. */
export type Levers = (subject: Posting, counterpart: Posting) => Lever[];

export const moved = (subject: Posting, { change }: Move): Posting => ({
  ...subject,
  content: { ...subject.content, ...change, legs: change.legs ?? subject.content.legs },
});

/** A lever with a single step. */
export const once = (name: string, change: Partial<ListingContent>, sentence: () => Sentence): Lever => ({
  name,
  most: 1,
  move: () => ({ change, sentence }),
});

/** The fewest steps that are enough, or null where even the most are not. */
export function fewestSteps(lever: Lever, isEnough: (move: Move) => boolean): number | null {
  if (lever.most < 1 || !isEnough(lever.move(lever.most))) return null;
  let [low, high] = [1, lever.most];
  while (low < high) {
    const middle = Math.floor((low + high) / 2);
    if (isEnough(lever.move(middle))) high = middle;
    else low = middle + 1;
  }
  return low;
}
