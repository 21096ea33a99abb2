import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';

const program = fileURLToPath(new URL('run.ts', import.meta.url));
const bench = (...words: string[]) => spawnSync(process.execPath, [program, ...words], { encoding: 'utf8' });

test('without a known name it lists what there is, each with a sentence', () => {
  const { status, stderr } = bench('lvie-match');
  expect(status).toBe(2);
  expect(stderr).toMatch(/no benchmark "lvie-match"/);
  expect(stderr).toMatch(/^ {2}live-match +\w.*\.$/m);
});

test.each([
  [['--lisings', '10'], /--lisings/],
  [['--listings', 'many'], /--listings many: not a whole number/],
  [['--sql', 'perhaps'], /--sql perhaps: yes or no/],
])('refuses %o before it measures anything', (words, reason) => {
  const { status, stdout, stderr } = bench(
    'live-match',
    ...words,
    ...(words[0] === '--listings' ? [] : ['--listings', '50']),
  );
  expect(status).toBe(2);
  expect(stderr).toMatch(reason);
  expect(stdout).not.toMatch(/"listings"/);
});

test('live-match: the machine, the command, a table, and one line of JSON at the end', {
  timeout: 60_000,
}, () => {
  const words = '--listings 400 --lookups 20 --selective 8 --updates 100 --naive 8 --sql-lookups 8'.split(
    ' ',
  );
  const { status, stdout, stderr } = bench('live-match', ...words);
  expect(status, stderr).toBe(0);
  const lines = stdout.trimEnd().split('\n');
  expect(lines).toContain(`command: npm run bench -- live-match ${words.join(' ')}`);
  expect(lines.some((line) => line.startsWith('machine: '))).toBe(true);

  const found = JSON.parse(lines.at(-1)!) as Record<string, unknown>;
  expect(Object.keys(found).slice(0, 9)).toEqual([
    'listings',
    'p50Ms',
    'p99Ms',
    'sqlP50Ms',
    'ratio',
    'identical',
    'bytesPerListing',
    'buildMs',
    'updatesPerSecond',
  ]);
  expect(found).toMatchObject({ listings: 400, identical: true, comparedWithNaive: 8, comparedWithSql: 8 });
  for (const key of ['p50Ms', 'p99Ms', 'sqlP50Ms', 'ratio', 'buildMs', 'updatesPerSecond'])
    expect(found[key], key).toBeGreaterThan(0);
});
