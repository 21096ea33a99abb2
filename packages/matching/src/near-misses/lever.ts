import type { ListingContent } from '@jejaring/contracts/listing/content';
import type { Leg } from '@jejaring/contracts/listing/legs';
import type { Posting } from '@jejaring/contracts/listing/posting';
import type { Sentence } from '@jejaring/contracts/sentence';
import { say } from '../words/say.ts';
import { roleNames } from '../words/schools.ts';

/** One thing on a listing that its school could move: the fields after the move, and how to say it. */
export interface Move {
  change: Partial<ListingContent>;
  /** The same fields on a listing that fits whoever this move wins, and few others: where to look for them. */
  only?: Partial<ListingContent>;
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

export const moved = (subject: Posting, { change }: Pick<Move, 'change'>): Posting => ({
  ...subject,
  content: { ...subject.content, ...change, legs: change.legs ?? subject.content.legs },
});

/** A lever with a single step. */
export const once = (
  name: string,
  change: Partial<ListingContent>,
  sentence: () => Sentence,
  only: Partial<ListingContent> = change,
): Lever => ({
  name,
  most: 1,
  move: () => ({ change, only, sentence }),
});

/** The fewest steps that are enough, or null where even the most are not. */
export function fewestSteps(lever: Lever, isEnough: (steps: number) => boolean): number | null {
  if (lever.most < 1 || !isEnough(lever.most)) return null;
  let [low, high] = [1, lever.most];
  while (low < high) {
    const middle = Math.floor((low + high) / 2);
    if (isEnough(middle)) high = middle;
    else low = middle + 1;
  }
  return low;
}

/** Whether anybody travels: not where the listing says so, or is a virtual project and says nothing else. */
export const isInPerson = ({ content: { mode, kind } }: Posting): boolean =>
  mode === undefined ? kind !== 'virtual_project' : mode !== 'virtual';

/** Says which leg of a swap is meant; a listing with one leg needs no telling. */
export function ofLeg(subject: Posting, { direction }: Leg, words: Sentence): Sentence {
  if (subject.content.legs.length < 2) return words;
  const { host, sender } = roleNames({ meets: isInPerson(subject) });
  const role = direction === 'hosting' ? host : sender;
  const inside = (sentence: string) => sentence.charAt(0).toLowerCase() + sentence.slice(1);
  return say(`Sebagai ${role.id}: ${inside(words.id)}`, `As ${role.en}: ${inside(words.en)}`);
}
