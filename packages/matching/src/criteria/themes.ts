import type { MatchSide } from '@jejaring/contracts/match/states';
import { otherSide } from '@jejaring/contracts/match/states';
import { type Finding, fits, unknown, whoIsSilent } from '../finding.ts';
import type { Pair } from '../pair.ts';
import { type ComparableTheme, comparable, ENOUGH_THEMES, likeness } from '../themes/likeness.ts';
import * as words from '../words/themes.ts';

/**
 * What they would do together. It counts for a side that named a theme, by that side's own list, and is never a
 * conflict: themes are settled in talk.
 */
export function themes(pair: Pair): Finding | null {
  const [a, b] = [pair.a.content.themes ?? [], pair.b.content.themes ?? []];
  const silent = whoIsSilent(a.length === 0, b.length === 0);
  if (silent === 'both') return null;
  if (silent) {
    const counts: Record<MatchSide, boolean> = { a: silent === 'b', b: silent === 'a' };
    return unknown(
      silent,
      counts,
      () => words.oneSided(pair, otherSide(silent)),
      () => words.askThemes(pair, silent),
    );
  }
  const [xs, ys] = [a.map(comparable), b.map(comparable)];
  return fits({ a: share(xs, ys), b: share(ys, xs) }, () => words.shared(pair, alike(xs, ys)));
}

/** The mean of the best likenesses that a side's own themes find on the other's list. */
function share(own: readonly ComparableTheme[], theirs: readonly ComparableTheme[]): number {
  const best = own.map((theme) => Math.max(...theirs.map((other) => likeness(theme, other))));
  const counted = best.sort((x, y) => y - x).slice(0, ENOUGH_THEMES);
  return Math.floor(counted.reduce((sum, percent) => sum + percent, 0) / counted.length);
}

/** The pairs of themes that are alike at all, the most alike first, each theme once. */
function alike(xs: readonly ComparableTheme[], ys: readonly ComparableTheme[]): words.LikeThemes[] {
  const found = xs
    .flatMap((x, a) => ys.map((y, b) => ({ a, b, percent: likeness(x, y) })))
    .filter(({ percent }) => percent > 0)
    .sort((x, y) => y.percent - x.percent || x.a - y.a || x.b - y.b);
  return found.filter(
    (one, index) => !found.slice(0, index).some((earlier) => earlier.a === one.a || earlier.b === one.b),
  );
}
