import { describe } from 'vitest';

declare module 'vitest' {
  interface TaskMeta {
    /** What the machine must have for this suite to run. */
    needs?: Need;
  }
}

/** The things a suite may need that a machine may lack, each with what to say when it does. */
export const needs = {
  redis: {
    lacking: 'Redis is not installed',
    suites: 'of the Redis backend',
    remedy: 'Install redis-server (Debian, Ubuntu) or valkey (Homebrew) to run them.',
  },
  chromium: {
    lacking: 'Chromium is not installed',
    suites: 'in the browser',
    remedy: 'Install chromium (Debian, Ubuntu) or Google Chrome, or set CHROMIUM_PATH, to run them.',
  },
  root: {
    lacking: 'The tests do not run as root',
    suites: 'of running PostgreSQL as another user',
    remedy: 'Run them in a container to see them.',
  },
  realPosts: {
    lacking: 'The collection of real posts is not beside the checkout',
    suites: 'of what real posts say',
    remedy: 'Put real-listings.csv into ../shared/data to run them.',
  },
} as const;

export type Need = keyof typeof needs;

/** A suite that is skipped, and counted as skipped for this reason, where what it needs is not there. */
export function describeNeeding(need: Need, isThere: boolean, title: string, suite: () => void): void {
  describe(title, { skip: !isThere, meta: { needs: need } }, suite);
}
