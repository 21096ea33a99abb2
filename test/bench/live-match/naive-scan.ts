import type { Posting } from '@jejaring/contracts/listing/posting';
import { compareRanked, type Ranked } from '@jejaring/matching';
import { naiveIndex } from '@jejaring/matching/testing/naive-index';
import { type BenchmarkRun, TODAY } from '../benchmark.ts';
import { type Timings, timingsOf } from '../measure.ts';

const LIMIT = 20;

export interface Scan {
  timings: Timings;
  answers: Ranked[][];
}

/**
 * The definition, asked a batch of postings at a time, so that ten millions need not be held: the best of all are among
 * the best of the batches. Times are those of comparing; making the postings is not counted.
 */
export function scan(
  postings: Iterable<Posting>,
  subjects: readonly Posting[],
  total: number,
  { progress }: Pick<BenchmarkRun, 'progress'>,
  batchSize = 10_000,
): Scan {
  const times = subjects.map(() => 0);
  let answers: Ranked[][] = subjects.map(() => []);
  let seen = 0;
  let batch = naiveIndex();
  const askBatch = () => {
    answers = subjects.map((subject, at) => {
      const start = performance.now();
      const best = batch.best(subject, TODAY, { limit: LIMIT });
      times[at]! += performance.now() - start;
      return merged(answers[at]!, best);
    });
    seen += batch.size;
    batch = naiveIndex();
  };
  const quarter = Math.ceil(total / 4);
  let next = quarter;
  for (const posting of postings) {
    batch.put(posting);
    if (batch.size < batchSize) continue;
    askBatch();
    if (seen < next) continue;
    progress(`naive scan: ${seen} of ${total} listings, ${subjects.length} subjects`);
    next += quarter;
  }
  askBatch();
  return { timings: timingsOf(times), answers };
}

/** The best of both, one listing of each school. */
function merged(x: readonly Ranked[], y: readonly Ranked[]): Ranked[] {
  const schools = new Set<string>();
  return [...x, ...y]
    .sort(compareRanked)
    .filter(({ schoolId }) => !schools.has(schoolId) && schools.add(schoolId))
    .slice(0, LIMIT);
}
