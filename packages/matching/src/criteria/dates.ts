import type { DatePrecision } from '@jejaring/contracts/listing/dates';
import { commonDays } from '../dates/common-days.ts';
import { lengthOf } from '../dates/intervals.ts';
import type { StayAsked } from '../dates/stay.ts';
import {
  BOTH_COUNT,
  bySide,
  conflicts,
  type Finding,
  fits,
  percentOf,
  unknown,
  whoIsSilent,
} from '../finding.ts';
import type { Pair, Way } from '../pair.ts';
import * as words from '../words/dates.ts';

/** What an agreement is worth when the coarser of the two calendars knows only this much, in whole percent. */
const WORTH: Record<DatePrecision, number> = { day: 100, month: 80, season: 60, unknown: 0 };

/** Whether both are free long enough at the same time, and how much of the stay that each wished for is possible. */
export function dates(way: Way, pair: Pair): Finding {
  const common = commonDays(way, pair);
  if (common.outcome === 'unknown') {
    const host = way.hosting;
    const silent = bySide(way, common.hostFree === null, common.senderFree === null);
    const asks = whoIsSilent(silent.a, silent.b) ?? 'both';
    const role = asks === 'both' ? 'both' : asks === host ? 'host' : 'sender';
    return unknown(
      asks,
      BOTH_COUNT,
      () => words.notSaid(pair, common),
      () => words.askWhen(pair, role),
    );
  }
  if (common.outcome !== 'found') return conflicts(() => words.apart(pair, common));

  const worth = Math.min(
    precisionOf(way.hostLeg.dates?.precision),
    precisionOf(way.senderLeg.dates?.precision),
  );
  const stay = Math.min(lengthOf(common.run), common.stay.max);
  const share = (asked: StayAsked) =>
    Math.floor((worth * percentOf(stay, asked.max ?? asked.min ?? stay)) / 100);
  return fits(bySide(way, share(common.host), share(common.sender)), () =>
    words.together(pair, common, worth < WORTH.day),
  );
}

/** Windows without a word about their precision are days. */
const precisionOf = (precision: DatePrecision | undefined): number => WORTH[precision ?? 'day'];
