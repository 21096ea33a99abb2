import { configDefaults, defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: [
      'packages/*/src/**/*.test.ts',
      'services/*/src/**/*.test.{ts,tsx}',
      'infra/**/*.test.ts',
      'test/**/*.test.ts',
    ],
    // Tests that must fail, for the test of the test runner.
    exclude: [...configDefaults.exclude, 'test/setup/fixtures/**'],
    globalSetup: ['test/setup/servers.ts'],
    // Each file in a process of its own: none can leave a connection, a timer or a signal handler to the
    // next.
    pool: 'forks',
    maxWorkers: 2,
    // What is said in the reader's language is looked at in English.
    env: { LC_ALL: 'C.UTF-8' },
    testTimeout: 20_000,
    hookTimeout: 60_000,
  },
});
