/**
 * Times the naive matcher on made-up postings: `node packages/matching/bench/bench.ts [postings]`. Not a test: it
 * measures the machine as well. Every posting is of one kind, which is the worst case.
 */
import { dayNumber } from '@jejaring/contracts/codes/day';
import type { Posting } from '@jejaring/contracts/listing/posting';
import * as fc from 'fast-check';
import { bestMatches, nearMisses, scorePair } from '../src/index.ts';
import { arbitraryPosting } from '../src/testing/arbitrary.ts';

const size = Number(process.argv[2] ?? 10_000);
const today = dayNumber('2027-05-01');
const postings = fc.sample(arbitraryPosting(['student_exchange']), { numRuns: size, seed: 7 });
const [first] = postings;
const subjects = postings.slice(0, 40);

/** Median milliseconds of `work` over the subjects, after a warm-up. */
function median(work: (subject: Posting) => unknown): number {
  for (const subject of subjects.slice(0, 5)) work(subject);
  const times = subjects.map((subject) => {
    const start = performance.now();
    work(subject);
    return performance.now() - start;
  });
  return times.toSorted((x, y) => x - y)[Math.floor(times.length / 2)] ?? 0;
}

const report = (what: string, ms: number) => console.log(`${what.padEnd(34)} ${ms.toFixed(1)} ms`);
const fitting = first ? postings.filter((other) => scorePair(first, other, today) !== null).length : 0;
console.log(`${size} postings of one kind; the first fits ${fitting} of them`);
report(
  'bestMatches, 20 explained',
  median((subject) => bestMatches(subject, postings, today)),
);
report(
  'bestMatches, all explained',
  median((subject) => bestMatches(subject, postings, today, size)),
);
report(
  'nearMisses',
  median((subject) => nearMisses(subject, postings, today)),
);
