import type { Random } from './random.ts';

/** Four hexadecimal digits of every number of 16 bits. */
const HEX = Array.from({ length: 65_536 }, (_, number) => number.toString(16).padStart(4, '0'));

const hex = (random: Random): string => HEX[random.below(65_536)]!;
/** Version 7 or 4 in the first digit; the variant `10` in the first bits. */
const versioned = (version: number, random: Random): string => HEX[version * 4096 + random.below(4096)]!;
const variant = (random: Random): string => HEX[0x8000 + random.below(0x4000)]!;

const ending = (random: Random): string => `${variant(random)}-${hex(random)}${hex(random)}${hex(random)}`;

/** A UUID of version 4, in lower case. */
export const uuidOf = (random: Random): string =>
  `${hex(random)}${hex(random)}-${hex(random)}-${versioned(4, random)}-${ending(random)}`;

/** A UUID of version 7: later milliseconds sort after earlier ones. */
export function timedUuid(milliseconds: number, random: Random): string {
  const high = HEX[Math.floor(milliseconds / 2 ** 32)]!;
  const middle = HEX[Math.floor(milliseconds / 65_536) % 65_536]!;
  const low = HEX[milliseconds % 65_536]!;
  return `${high}${middle}-${low}-${versioned(7, random)}-${ending(random)}`;
}
