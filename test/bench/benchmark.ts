import { dayNumber } from '@jejaring/contracts/codes/day';

/** What a benchmark is given: its options as typed, and where to say how far it is. */
export interface BenchmarkRun {
  /** The value of `--name`; the default where it was not typed. Throws a RangeError on what is no whole number. */
  number(name: string, byDefault: number): number;
  /** The value of `--name`, one of these words; the default where it was not typed. */
  text(name: string, byDefault: string, allowed: readonly string[]): string;
  /** True for `--name yes`, false for `--name no`. */
  yes(name: string, byDefault: boolean): boolean;
  /** One line to stderr, with the seconds since the start. */
  progress(words: string): void;
}

/** What it found: rows for a person, and one object for a machine. */
export interface BenchmarkResult {
  table: readonly (readonly [label: string, value: string])[];
  json: Record<string, unknown>;
}

export interface Benchmark {
  /** The options it takes, each with what it means. */
  options: Record<string, string>;
  run(run: BenchmarkRun): Promise<BenchmarkResult>;
}

/** The day on which benchmarks judge: results must not depend on when they run. */
export const TODAY = dayNumber('2027-05-01');
