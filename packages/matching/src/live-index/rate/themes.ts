import {
  ENOUGH_THEMES,
  MOST_BY_PART,
  SAME_BROAD_FIELD,
  SAME_DETAILED_FIELD,
  SAME_NARROW_FIELD,
} from '../../themes/likeness.ts';
import { broadField, narrowField, THEMES } from '../encode/themes.ts';

/** How well the own themes at `xs[x]` (words of encode/themes.ts) are met by the others, in whole percent. Neither list is empty. */
export function rateThemes(xs: Int32Array, x: number, ys: Int32Array, y: number): number {
  if (((xs[x]! & ys[y]!) | (xs[x + 1]! & ys[y + 1]!)) === 0) return 0;
  const count = xs[x + THEMES.count]!;
  let [first, second, third] = [0, 0, 0];
  let at = x + THEMES.first;
  for (let i = 0; i < count; i++) {
    const like = bestLikeness(xs, at, ys, y);
    at += 2 + xs[at + 1]!;
    if (like > first) [first, second, third] = [like, first, second];
    else if (like > second) [second, third] = [like, second];
    else if (like > third) third = like;
  }
  return Math.floor((first + second + third) / Math.min(count, ENOUGH_THEMES));
}

function bestLikeness(xs: Int32Array, theme: number, ys: Int32Array, y: number): number {
  let best = 0;
  const others = ys[y + THEMES.count]!;
  let at = y + THEMES.first;
  for (let i = 0; i < others && best < 100; i++) {
    best = Math.max(best, byField(xs[theme]!, ys[at]!), byWords(xs, theme + 1, ys, at + 1));
    at += 2 + ys[at + 1]!;
  }
  return best;
}

function byField(x: number, y: number): number {
  if (x === 0 || y === 0) return 0;
  if (x === y) return SAME_DETAILED_FIELD;
  if (narrowField(x) === narrowField(y)) return SAME_NARROW_FIELD;
  return broadField(x) === broadField(y) ? SAME_BROAD_FIELD : 0;
}

function byWords(xs: Int32Array, x: number, ys: Int32Array, y: number): number {
  const xCount = xs[x]!;
  const yCount = ys[y]!;
  if (xCount === 0 || yCount === 0) return 0;
  let shared = 0;
  for (let i = x + 1, j = y + 1; i <= x + xCount && j <= y + yCount; ) {
    const [ours, theirs] = [xs[i]!, ys[j]!];
    if (ours === theirs) shared++;
    if (ours <= theirs) i++;
    if (theirs <= ours) j++;
  }
  if (shared === xCount && shared === yCount) return 100;
  return Math.floor((MOST_BY_PART * shared) / Math.min(xCount, yCount));
}
