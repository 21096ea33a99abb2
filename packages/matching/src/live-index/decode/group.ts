import { type ListingKind, PARTICIPANTS } from '@jejaring/contracts/listing/kind';
import type { Leg, PeopleRange } from '@jejaring/contracts/listing/legs';
import type { SeatsTaken } from '@jejaring/contracts/listing/posting';
import { GROUP } from '../encode/group.ts';

/** The group and the split of a leg from the words at `words[at]`. */
export function decodeGroup(kind: ListingKind, words: Int32Array, at: number): Pick<Leg, 'group' | 'split'> {
  const who = PARTICIPANTS[kind];
  const split = words[at + GROUP.split]!;
  return {
    group: {
      [who]: range(words[at + GROUP.min]!, words[at + GROUP.max]!),
      [other(who)]: range(words[at + GROUP.otherMin]!, words[at + GROUP.otherMax]!),
    },
    ...(split > 0 && { split: { minimumToRun: split } }),
  };
}

/** The places of a leg that are gone. */
export function decodeTaken(kind: ListingKind, words: Int32Array, at: number): SeatsTaken {
  const who = PARTICIPANTS[kind];
  const counted = { [who]: words[at + GROUP.taken]!, [other(who)]: words[at + GROUP.otherTaken]! };
  return {
    schools: words[at + GROUP.schoolsTaken]!,
    pupils: counted['pupils'] ?? 0,
    adults: counted['adults'] ?? 0,
  };
}

const other = (who: 'pupils' | 'adults') => (who === 'pupils' ? 'adults' : 'pupils');

const range = (min: number, max: number): PeopleRange => ({
  ...(min >= 0 && { min }),
  ...(max >= 0 && { max }),
});
