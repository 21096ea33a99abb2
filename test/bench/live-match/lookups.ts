import type { Posting } from '@jejaring/contracts/listing/posting';
import type { LiveIndex, Ranked } from '@jejaring/matching';
import { TODAY } from '../benchmark.ts';
import { percentile, type Timings, timingsOf } from '../measure.ts';

/** The best 20 for each subject, as the matcher asks for them: a subject comes as a posting and is encoded on the way. */
export interface Lookups {
  timings: Timings;
  answers: Ranked[][];
  /** In a lookup: pages and branches asked 32 at a time, rows asked one by one, and rows judged by the whole rule. */
  nodes: Counts;
  sifted: Counts;
  judged: Counts;
}

interface Counts {
  p50: number;
  p99: number;
}

export function lookUp(index: LiveIndex, subjects: readonly Posting[]): Lookups {
  const times: number[] = [];
  const answers: Ranked[][] = [];
  const judged: number[] = [];
  const sifted: number[] = [];
  const nodes: number[] = [];
  for (const subject of subjects) {
    const start = performance.now();
    const answer = index.best(subject, TODAY);
    times.push(performance.now() - start);
    answers.push(answer);
    const stats = index.stats();
    judged.push(stats.judged);
    sifted.push(stats.sifted);
    nodes.push(stats.nodes);
  }
  return {
    timings: timingsOf(times),
    answers,
    nodes: spreadOf(nodes),
    sifted: spreadOf(sifted),
    judged: spreadOf(judged),
  };
}

function spreadOf(counts: number[]): Counts {
  const sorted = counts.toSorted((x, y) => x - y);
  return { p50: percentile(sorted, 0.5), p99: percentile(sorted, 0.99) };
}

/** Whether two answers are the same listings with the same ranks in the same order. */
export const sameAnswer = (
  x: readonly Pick<Ranked, 'listingId' | 'rank'>[],
  y: readonly Pick<Ranked, 'listingId' | 'rank'>[],
): boolean =>
  x.length === y.length &&
  x.every(({ listingId, rank }, at) => listingId === y[at]?.listingId && rank === y[at]?.rank);
