import type { SchoolLevel } from '@jejaring/contracts/listing/level';
import { agesOf } from '../../level/common-level.ts';
import type { Scratch } from './scratch.ts';

/** `youngest, oldest, ISCED levels as bits`; ages are -1 where there are none. */
export function encodeLevel(level: SchoolLevel | undefined, out: Scratch): void {
  const ages = agesOf(level);
  let isced = 0;
  for (const one of level?.isced ?? []) isced |= 1 << one;
  out.begin().push(ages?.min ?? -1);
  out.push(ages?.max ?? -1);
  out.push(isced);
}
