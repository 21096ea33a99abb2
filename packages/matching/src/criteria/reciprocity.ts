import type { Posting } from '@jejaring/contracts/listing/posting';
import type { Reciprocity } from '@jejaring/contracts/listing/terms';
import type { Criterion } from '@jejaring/contracts/match/explanation';
import { type MatchSide, otherSide } from '@jejaring/contracts/match/states';
import { conflicts, type Finding, fits, unknown } from '../finding.ts';
import { mustBeReturned, type Pair, type Way } from '../pair.ts';
import * as words from '../words/reciprocity.ts';

/** A side that would like a visit returned, and a partner who is open to it but has posted one direction only. */
const OPEN_TO_TALK = 50;

/**
 * Who offers to travel and to host welcomes both, unless it says otherwise; online a swap only says that either may
 * start. Undefined: the school has not said.
 */
const wishOf = ({ content }: Posting, { meets }: Pair): Reciprocity | undefined =>
  content.reciprocity ?? (content.side === 'swap' && meets ? 'welcome' : undefined);

/** Both must be able to host where one side only agrees to a visit that is returned. */
export function returnIsPossible(pair: Pair, possible: readonly Way[]): Finding | null {
  if (possible.length === 2 || !mustBeReturned(pair)) return null;
  return conflicts(() => words.noReturn(pair, pair.a.content.reciprocity === 'required' ? 'a' : 'b'));
}

/**
 * Whether the visit is returned. It counts for a side that would like it to be: in full where both directions hold, half
 * where the partner is open to it, not at all where the partner wants one direction only.
 *
 * @param held the directions without a conflict, one or two
 * @param obstacle what stands in the way of the second direction, where both sides posted it
 */
export function reciprocity(pair: Pair, held: readonly Way[], obstacle: Criterion | null): Finding | null {
  const [a, b] = [wishOf(pair.a, pair), wishOf(pair.b, pair)];
  const counts = { a: likes(a), b: likes(b) };
  if (!counts.a && !counts.b) return null;
  const whole = (value: number) => ({ a: counts.a ? value : null, b: counts.b ? value : null });
  if (held.length === 2) return fits(whole(100), () => words.bothWays(pair));
  const silent: MatchSide | null = a === undefined ? 'a' : b === undefined ? 'b' : null;
  if (silent) {
    return unknown(
      silent,
      counts,
      () => words.oneWaySoFar(pair, otherSide(silent)),
      () => words.askReturn(pair, silent),
    );
  }
  if (counts.a && counts.b) return fits(whole(OPEN_TO_TALK), () => words.openToTalk(pair, obstacle));
  return fits(whole(0), () => words.oneWayOnly(pair, counts.a ? 'a' : 'b'));
}

const likes = (wish: Reciprocity | undefined): boolean => wish === 'welcome' || wish === 'required';
