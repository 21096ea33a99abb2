import { PARTICIPANTS } from '@jejaring/contracts/listing/kind';
import { BOTH_COUNT, conflicts, type Finding, fits, unknown, whoIsSilent } from '../finding.ts';
import { commonLevel, saysLevel } from '../level/common-level.ts';
import type { Pair } from '../pair.ts';
import * as words from '../words/level.ts';

/** Ages or school levels that do not meet at all rule a pair out; the more they overlap, the better. */
export function level(pair: Pair): Finding {
  const [a, b] = [pair.a.content.level, pair.b.content.level];
  const silent = whoIsSilent(!saysLevel(a), !saysLevel(b));
  if (silent || !a || !b) {
    const asks = silent ?? 'both';
    return unknown(
      asks,
      BOTH_COUNT,
      () => words.silence(pair, asks),
      () => words.askLevel(pair, asks),
    );
  }
  const common = commonLevel(a, b, PARTICIPANTS[pair.kind] === 'adults');
  if (!common) {
    return unknown(
      'both',
      BOTH_COUNT,
      () => words.termsDiffer(pair, a, b),
      () => words.askLevel(pair, 'both'),
    );
  }
  if (common.percent === 0) return conflicts(() => words.apart(pair, common));
  return fits({ a: common.percent, b: common.percent }, () => words.together(pair, common));
}
