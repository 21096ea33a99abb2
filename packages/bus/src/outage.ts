import type { BusLog, Driver } from './bus.ts';

/** An outage that was quiet for this long is over, even if nobody noticed the backend come back. */
const QUIET_MS = 30_000;

/** An answer this soon after an error was on its way before: connections do not all fall in the same instant. */
const SETTLED_MS = 300;

export interface Outage {
  /** The backend refused us. Logged once, however many connections say so and however often they retry. */
  down(error: unknown): void;
  /** The backend answered. Logged if it had been away. */
  up(): void;
}

export function watchOutage(driver: Driver, log: BusLog, now: () => number = Date.now): Outage {
  let since: number | undefined;
  let last = 0;
  let errors = 0;

  return {
    down(error) {
      const over = since !== undefined && now() - last > QUIET_MS;
      last = now();
      if (since !== undefined && !over) {
        errors += 1;
        return;
      }
      since = last;
      errors = 1;
      log.error({ driver, err: error }, 'the queue lost its backend and keeps trying');
    },

    up() {
      if (since === undefined || now() - last < SETTLED_MS) return;
      log.info({ driver, downMs: now() - since, errors }, 'the queue reached its backend again');
      since = undefined;
    },
  };
}
