import { setTimeout as pause } from 'node:timers/promises';

/**
 * Waits for a condition: asks until `look` gives something other than undefined, null or false, and returns that.
 * Throws with `what` after ten seconds.
 */
export async function eventually<T>(
  look: () => T | Promise<T>,
  what: string,
  withinMs = 10_000,
): Promise<Exclude<T, undefined | null | false>> {
  const deadline = performance.now() + withinMs;
  for (;;) {
    const seen = await look();
    if (seen !== undefined && seen !== null && seen !== false)
      return seen as Exclude<T, undefined | null | false>;
    if (performance.now() > deadline) throw new Error(`waited in vain for ${what}`);
    await pause(10);
  }
}
