/** Milliseconds of many repetitions of one thing, in order of size. */
export interface Timings {
  /** As they came. */
  each: readonly number[];
  count: number;
  p50: number;
  p99: number;
  max: number;
  mean: number;
}

/** The value below which `share` (0 to 1) of the sorted values lie: the nearest rank; 0 where there are none. */
export const percentile = (sorted: ArrayLike<number>, share: number): number =>
  sorted[Math.min(sorted.length - 1, Math.max(0, Math.ceil(share * sorted.length) - 1))] ?? 0;

export function timingsOf(milliseconds: readonly number[]): Timings {
  const sorted = Float64Array.from(milliseconds).sort();
  const sum = sorted.reduce((total, value) => total + value, 0);
  return {
    each: milliseconds,
    count: sorted.length,
    p50: percentile(sorted, 0.5),
    p99: percentile(sorted, 0.99),
    max: sorted.at(-1) ?? 0,
    mean: sum / Math.max(1, sorted.length),
  };
}

/** Does the work once for each item; answers and the milliseconds of each. */
export function timeEach<T, R>(items: readonly T[], work: (item: T) => R): { answers: R[]; times: number[] } {
  const answers: R[] = [];
  const times: number[] = [];
  for (const item of items) {
    const start = performance.now();
    const answer = work(item);
    times.push(performance.now() - start);
    answers.push(answer);
  }
  return { answers, times };
}

/** The median of how many times longer the one took than the other, over the items that both were timed with. */
export function medianRatio(longer: Timings, shorter: Timings): number {
  const both = Math.min(longer.count, shorter.count);
  const ratios = longer.each.slice(0, both).map((time, at) => time / shorter.each[at]!);
  return percentile(
    ratios.sort((x, y) => x - y),
    0.5,
  );
}

/** "0.0123 ms", "12.3 ms", "4.56 s": three digits that count. */
export function duration(milliseconds: number): string {
  if (milliseconds >= 1000) return `${(milliseconds / 1000).toPrecision(3)} s`;
  return `${milliseconds === 0 ? '0' : Number(milliseconds.toPrecision(3))} ms`;
}

export const spread = ({ p50, p99, max, count }: Timings): string =>
  `p50 ${duration(p50)}, p99 ${duration(p99)}, max ${duration(max)}   (${count} times)`;

/** For the JSON line: not more digits than mean anything. */
export const rounded = (value: number): number => Number(value.toPrecision(4));
