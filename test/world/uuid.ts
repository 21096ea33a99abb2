import type { Random } from './random.ts';

const DIGITS = Buffer.from('0123456789abcdef');
/** A UUID in the making; a string made of it is flat, where one put together of parts would be a tree. */
const text = Buffer.alloc(36, '-');

/** Writes the lowest hexadecimal digits of a whole number; `at` is the place of the first. */
function write(number: number, at: number, digits: number): void {
  let rest = number;
  for (let place = at + digits - 1; place >= at; place -= 1) {
    text[place] = DIGITS[rest & 15]!;
    rest >>>= 4;
  }
}

/** The last three groups: version, then the variant `10` in the first bits of the fourth. */
function finish(random: Random, version: number): string {
  write((version << 12) | random.below(4096), 14, 4);
  write(0x8000 | random.below(0x4000), 19, 4);
  write(random.below(2 ** 24), 24, 6);
  write(random.below(2 ** 24), 30, 6);
  return text.toString('latin1');
}

/** A UUID of version 4, in lower case. */
export function uuidOf(random: Random): string {
  write(random.below(2 ** 32), 0, 8);
  write(random.below(2 ** 16), 9, 4);
  return finish(random, 4);
}

/** A UUID of version 7: later milliseconds sort after earlier ones. */
export function timedUuid(milliseconds: number, random: Random): string {
  write(Math.floor(milliseconds / 65_536), 0, 8);
  write(milliseconds % 65_536, 9, 4);
  return finish(random, 7);
}
