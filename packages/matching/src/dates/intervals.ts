/** Consecutive days by their day numbers, both ends included. */
export interface Days {
  from: number;
  to: number;
}

export const lengthOf = ({ from, to }: Days): number => to - from + 1;

/** The union as sorted, disjoint intervals; adjacent ones become one run. An interval that ends before it starts is empty. */
export function union(intervals: readonly Days[]): Days[] {
  const sorted = intervals
    .filter(({ from, to }) => from <= to)
    .sort((x, y) => x.from - y.from || x.to - y.to);
  const runs: Days[] = [];
  for (const { from, to } of sorted) {
    const last = runs.at(-1);
    if (last && from <= last.to + 1) last.to = Math.max(last.to, to);
    else runs.push({ from, to });
  }
  return runs;
}

/** The days of `runs` that are in none of `holes`. Both sorted and disjoint, as {@link union} gives them. */
export function subtract(runs: readonly Days[], holes: readonly Days[]): Days[] {
  const left: Days[] = [];
  for (const run of runs) {
    let from = run.from;
    for (const hole of holes) {
      if (hole.to < from) continue;
      if (hole.from > run.to) break;
      if (hole.from > from) left.push({ from, to: hole.from - 1 });
      from = hole.to + 1;
    }
    if (from <= run.to) left.push({ from, to: run.to });
  }
  return left;
}

/** The days in both. Both sorted and disjoint; so is the answer. */
export function intersect(xs: readonly Days[], ys: readonly Days[]): Days[] {
  const common: Days[] = [];
  for (let i = 0, j = 0; i < xs.length && j < ys.length; ) {
    const x = xs[i]!;
    const y = ys[j]!;
    const from = Math.max(x.from, y.from);
    const to = Math.min(x.to, y.to);
    if (from <= to) common.push({ from, to });
    if (x.to < y.to) i++;
    else j++;
  }
  return common;
}

/** The longest run, the earliest of equals; null where there is none. */
export function longest(runs: readonly Days[]): Days | null {
  let best: Days | null = null;
  for (const run of runs) if (!best || lengthOf(run) > lengthOf(best)) best = run;
  return best;
}
