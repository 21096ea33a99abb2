import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';

const program = fileURLToPath(new URL('run.ts', import.meta.url));

/** Runs a benchmark in small and returns its last line. */
function benched(...words: string[]): Record<string, number> {
  const { status, stdout, stderr } = spawnSync(process.execPath, [program, ...words], { encoding: 'utf8' });
  expect(status, stderr).toBe(0);
  return JSON.parse(stdout.trimEnd().split('\n').at(-1)!) as Record<string, number>;
}

test('replica: every listing of the world is loaded and caught up with', { timeout: 60_000 }, () => {
  expect(benched('replica', '--listings', '300', '--looks', '5')).toMatchObject({ listings: 300 });
});

test('preview: drafts are answered over HTTP', { timeout: 60_000 }, () => {
  const { listings, p50Ms } = benched('preview', '--listings', '200', '--previews', '5');
  expect(listings).toBe(200);
  expect(p50Ms).toBeGreaterThan(0);
});
