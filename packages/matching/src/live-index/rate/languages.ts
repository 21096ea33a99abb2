import { LANGUAGE_ROLES } from '@jejaring/contracts/listing/languages';
import { WORTH } from '../../languages/common-language.ts';
import { ASKS_SHIFT, LANGUAGE_SHIFT, LEVEL_MASK, ROLE_SHIFT } from '../encode/languages.ts';

/** WORTH by the numbers of two roles, `4 * ours + theirs`. */
export const WORTH_OF_ROLES = new Int32Array(16);
for (const [i, x] of LANGUAGE_ROLES.entries())
  for (const [j, y] of LANGUAGE_ROLES.entries()) WORTH_OF_ROLES[4 * i + j] = WORTH[x][y];

/** The percent of the best common language, 0 where it is unknown, -1 where the lists conflict. */
export function rateLanguages(xs: Int32Array, x: number, ys: Int32Array, y: number): number {
  const xCount = xs[x]!;
  const yCount = ys[y]!;
  if (xCount === 0 || yCount === 0) return 0;
  let best = -1;
  for (let i = x + 1; i <= x + xCount; i++) {
    const ours = xs[i]!;
    for (let j = y + 1; j <= y + yCount; j++) {
      const theirs = ys[j]!;
      if (ours >>> LANGUAGE_SHIFT !== theirs >>> LANGUAGE_SHIFT) continue;
      const verdict = Math.min(meets(ours, theirs), meets(theirs, ours));
      if (verdict < 0) continue;
      const worth =
        verdict === 0 ? 0 : WORTH_OF_ROLES[4 * ((ours >>> ROLE_SHIFT) & 3) + ((theirs >>> ROLE_SHIFT) & 3)]!;
      if (worth > best) best = worth;
    }
  }
  return best;
}

/** Whether the level asked of the partner is met: 1 yes, 0 not known, -1 no. */
function meets(asking: number, asked: number): number {
  const least = (asking >>> ASKS_SHIFT) & LEVEL_MASK;
  if (least === 0) return 1;
  const level = asked & LEVEL_MASK;
  return level === 0 ? 0 : level >= least ? 1 : -1;
}
