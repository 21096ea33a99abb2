import { DATES, NO_DATES } from './dates.ts';

/** The free days of words as ./dates.ts writes them, as bits of the 30-day parts that they touch. */
export function freeParts(words: Int32Array, start: number): number {
  if (words[start] === NO_DATES) return 0;
  let parts = 0;
  const end = start + DATES.first + 2 * words[start + DATES.runs]!;
  for (let i = start + DATES.first; i < end; i += 2) parts |= partsOf(words[i]!, words[i + 1]!);
  return parts;
}

/** A part of the year comes again after 960 days, so that no horizon has to be moved on. */
function partsOf(from: number, to: number): number {
  const first = Math.floor(from / 30);
  const last = Math.floor(to / 30);
  if (last < first) return 0;
  if (last - first >= 31) return -1;
  const run = (1 << (last - first + 1)) - 1;
  const by = ((first % 32) + 32) % 32;
  return (run << by) | (by === 0 ? 0 : run >>> (32 - by));
}
