/** Shortest and longest pause between two attempts. */
const PAUSE_MS = { shortest: 500, longest: 30_000 };

/** Pause when the server asks to come back later rather than at once. */
const LATER_MS = 5000;

/**
 * How long to wait before attempt number `failures + 1`: anywhere between the shortest pause and a ceiling that doubles
 * with each failure, so that a whole school's tabs do not come back in step after an outage.
 */
export function pauseBefore(failures: number, random: () => number, later = false): number {
  const { shortest, longest } = PAUSE_MS;
  const ceiling = Math.min(longest, shortest * 2 ** failures);
  const pause = shortest + random() * (ceiling - shortest);
  return later ? Math.max(LATER_MS, pause) : pause;
}
