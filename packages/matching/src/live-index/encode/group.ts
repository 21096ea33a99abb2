import type { ListingKind } from '@jejaring/contracts/listing/kind';
import { PARTICIPANTS } from '@jejaring/contracts/listing/kind';
import type { Leg } from '@jejaring/contracts/listing/legs';
import type { SeatsTaken } from '@jejaring/contracts/listing/posting';
import type { Scratch } from './scratch.ts';

/**
 * Positions in the words of a leg's group: who takes part and who comes along, each with the fewest and the most as
 * stated (-1 where not), the least that a split capacity runs with (0 without split), and what is taken already.
 */
export const GROUP = {
  min: 0,
  max: 1,
  otherMin: 2,
  otherMax: 3,
  split: 4,
  schoolsTaken: 5,
  taken: 6,
  otherTaken: 7,
} as const;

export function encodeGroup(
  kind: ListingKind,
  leg: Leg | undefined,
  taken: SeatsTaken | undefined,
  out: Scratch,
): void {
  const who = PARTICIPANTS[kind];
  const other = who === 'pupils' ? 'adults' : 'pupils';
  const { group } = leg ?? {};
  out.begin().push(group?.[who]?.min ?? -1);
  out.push(group?.[who]?.max ?? -1);
  out.push(group?.[other]?.min ?? -1);
  out.push(group?.[other]?.max ?? -1);
  out.push(leg?.split?.minimumToRun ?? 0);
  out.push(taken?.schools ?? 0);
  out.push(taken?.[who] ?? 0);
  out.push(taken?.[other] ?? 0);
}
