import type { Posting } from '@jejaring/contracts/listing/posting';
import { type LiveIndex, liveIndex } from '@jejaring/matching';
import type { BenchmarkRun } from '../benchmark.ts';
import { bytesInUse } from '../memory.ts';

const BATCH = 1000;

export interface Built {
  index: LiveIndex;
  /** Of `put` alone: the world is made in between, a batch at a time, and forgotten. */
  buildMs: number;
  /** What the process holds more than before, and what the index says that its arrays hold. */
  bytes: number;
  arrayBytes: number;
}

/** Fills a new index from a stream of postings. */
export function buildFrom(
  postings: Iterable<Posting>,
  total: number,
  { progress }: Pick<BenchmarkRun, 'progress'>,
): Built {
  const bytesBefore = bytesInUse();
  const index = liveIndex();
  let buildMs = 0;
  let batch: Posting[] = [];
  const putBatch = () => {
    const start = performance.now();
    for (const posting of batch) index.put(posting);
    buildMs += performance.now() - start;
    batch = [];
  };
  const tenth = Math.max(BATCH, Math.ceil(total / 10));
  let next = tenth;
  for (const posting of postings) {
    batch.push(posting);
    if (batch.length < BATCH) continue;
    putBatch();
    if (index.size < next) continue;
    progress(`${index.size} of ${total} listings in the index`);
    next += tenth;
  }
  putBatch();
  const start = performance.now();
  index.compact();
  buildMs += performance.now() - start;
  return { index, buildMs, bytes: bytesInUse() - bytesBefore, arrayBytes: index.stats().bytes };
}
