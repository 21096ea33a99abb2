import { execFile } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { needs } from './needs.ts';

/** Runs the test runner on one folder of fixtures, as `npm test` would. */
async function runOn(
  folder: string,
  env: Record<string, string>,
): Promise<{ lines: string[]; failed: boolean }> {
  const script = fileURLToPath(new URL('run.ts', import.meta.url));
  const root = fileURLToPath(new URL(`fixtures/${folder}`, import.meta.url));
  const { CI: _ci, VITEST: _vitest, ...rest } = process.env;
  return new Promise((resolve) => {
    execFile(process.execPath, [script, '--root', root], { env: { ...rest, ...env } }, (error, stdout) =>
      resolve({ lines: stdout.trimEnd().split('\n'), failed: error !== null }),
    );
  });
}

test('a run in which all is well', async () => {
  const { lines, failed } = await runOn('green', { CI: 'true' });
  expect(lines.at(-1)).toBe('1 passed, 0 failed');
  expect(failed).toBe(false);
});

test('a failing test, a failing set-up and a file that does not load are three failures', async () => {
  const { lines, failed } = await runOn('red', {});
  expect(lines.at(-1)).toBe('1 passed, 3 failed');
  expect(failed).toBe(true);
});

test('what was skipped is told with its reason', async () => {
  const { lines, failed } = await runOn('partial', {});
  expect(lines.slice(-3)).toEqual([
    `Redis is not installed: 2 tests of the Redis backend were skipped. ${needs.redis.remedy}`,
    'Switched off in the code, so skipped: nobody knows why',
    '1 passed, 0 failed, 3 skipped',
  ]);
  expect(failed).toBe(false);
});

test('nothing may be skipped in continuous integration', async () => {
  expect((await runOn('partial', { CI: 'true' })).failed).toBe(true);
});
