import { BOTH_COUNT, conflicts, type Finding, fits, unknown, whoIsSilent } from '../finding.ts';
import { bestCommonLanguage } from '../languages/common-language.ts';
import type { Pair } from '../pair.ts';
import * as words from '../words/languages.ts';

/** The best common language decides: known to serve before not known, before a level known to be too low. */
export function languages(pair: Pair): Finding {
  const { a, b } = pair;
  const silent = whoIsSilent(!a.content.languages?.length, !b.content.languages?.length);
  if (silent) {
    return unknown(
      silent,
      BOTH_COUNT,
      () => words.silence(pair, silent),
      () => words.askLanguages(pair, silent),
    );
  }
  const best = bestCommonLanguage(a, b);
  if (!best) return conflicts(() => words.nothingInCommon(pair));
  if (best.verdict === 'conflicts') return conflicts(() => words.levelTooLow(pair, best));
  if (best.verdict === 'fits')
    return fits({ a: best.worth, b: best.worth }, () => words.spokenByBoth(pair, best));
  return unknown(
    best.whose ?? 'both',
    BOTH_COUNT,
    () => words.levelUnknown(pair, best),
    () => words.askLevel(pair, best),
  );
}
