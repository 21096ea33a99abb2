import { cpus, loadavg, totalmem } from 'node:os';
import { parseArgs } from 'node:util';
import type { Benchmark, BenchmarkRun } from './benchmark.ts';

/**
 * `npm run bench -- NAME [--option value ...]`: one benchmark, a table, and as the last line of stdout one JSON object.
 * Each is a module that exports `benchmark`; a new one is a line here.
 */
const BENCHMARKS: Record<string, [does: string, load: () => Promise<{ benchmark: Benchmark }>]> = {
  'live-match': [
    'Lookups and updates of the live index, beside SQL and the naive scan.',
    () => import('./live-match/live-match.ts'),
  ],
  'near-misses': [
    'What one change to a listing would win, for drafts among N listings.',
    () => import('./near-misses.ts'),
  ],
  preview: [
    'What a draft would find, and what one change would win, asked over HTTP.',
    () => import('./preview.ts'),
  ],
  replica: [
    'Loading N listings from PostgreSQL into the index, and keeping up with changes.',
    () => import('./replica.ts'),
  ],
  matcher: [
    'Posts per second and from post to record, through the queue, with one matcher and with two.',
    () => import('./matcher.ts'),
  ],
  fairness: [
    'Who is in whose list in a world where few are sought by many: with and without cap and lift.',
    () => import('./fairness.ts'),
  ],
};

const [name = '', ...rest] = process.argv.slice(2);
const found = BENCHMARKS[name];
if (!found) {
  if (name !== '') console.error(`There is no benchmark "${name}". There are:`);
  for (const [each, [does]] of Object.entries(BENCHMARKS)) console.error(`  ${each.padEnd(14)} ${does}`);
  console.error('npm run bench -- NAME --help lists the options of one.');
  process.exit(2);
}

const { benchmark } = await found[1]();
const options = optionsOf(benchmark);
console.log(`${name}: ${found[0]}`);
console.log(`machine: ${machine()}`);
console.log(`command: npm run bench -- ${[name, ...rest].join(' ')}\n`);
const { table, json } = await benchmark.run(options);
const width = Math.max(...table.map(([label]) => label.length));
for (const [label, value] of table) console.log(`${label.padEnd(width)}  ${value}`);
console.log(`\n${JSON.stringify(json)}`);

function machine(): string {
  const [first] = cpus();
  const [load = 0] = loadavg();
  const gigabytes = Math.round(totalmem() / 2 ** 30);
  const software = `${process.platform}, Node ${process.version}`;
  return `${cpus().length} x ${first?.model ?? 'unknown'}, ${gigabytes} GB, ${software}, load before ${load.toFixed(1)}`;
}

function optionsOf({ options: meanings }: Benchmark): BenchmarkRun {
  const options = Object.fromEntries(
    [...Object.keys(meanings), 'help'].map((each) => [
      each,
      each === 'help' ? { type: 'boolean' as const } : { type: 'string' as const },
    ]),
  );
  const values = parsed(options);
  if (values['help']) {
    for (const [each, meaning] of Object.entries(meanings)) console.log(`  --${each.padEnd(12)} ${meaning}`);
    process.exit(0);
  }
  const startedAt = performance.now();
  return {
    number(each, byDefault) {
      const typed = values[each];
      if (typed === undefined) return byDefault;
      const value = Number(typed);
      if (!Number.isSafeInteger(value) || value < 0) refuse(`--${each} ${typed}: not a whole number`);
      return value;
    },
    text(each, byDefault, allowed) {
      const typed = String(values[each] ?? byDefault);
      if (!allowed.includes(typed)) refuse(`--${each} ${typed}: one of ${allowed.join(', ')}`);
      return typed;
    },
    yes(each, byDefault) {
      const typed = values[each] ?? (byDefault ? 'yes' : 'no');
      if (typed !== 'yes' && typed !== 'no') refuse(`--${each} ${typed}: yes or no`);
      return typed === 'yes';
    },
    progress: (words) =>
      console.error(`[${((performance.now() - startedAt) / 1000).toFixed(1).padStart(6)} s] ${words}`),
  };
}

function parsed(
  options: Record<string, { type: 'string' | 'boolean' }>,
): Record<string, string | boolean | undefined> {
  try {
    return parseArgs({ args: rest, options }).values;
  } catch (error) {
    return refuse(`${(error as Error).message}\nnpm run bench -- ${name} --help lists the options.`);
  }
}

function refuse(words: string): never {
  console.error(words);
  process.exit(2);
}
