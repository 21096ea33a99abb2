import type { Pair, Way } from '../pair.ts';
import { freeDays } from './free-days.ts';
import { type Days, intersect, lengthOf, longest } from './intervals.ts';
import { commonStay, type StayAsked, stayAsked, travelDays } from './stay.ts';

interface Asked {
  host: StayAsked;
  sender: StayAsked;
  stay: { min: number; max: number };
  /** Null where that side does not say when. */
  hostFree: Days[] | null;
  senderFree: Days[] | null;
}

/** What the calendars of a way have in common, with what was compared, for whoever explains it. */
export type CommonDays = Asked &
  (
    | { outcome: 'found'; run: Days }
    | { outcome: 'unknown' }
    /** No stay is long enough for one side and short enough for the other. */
    | { outcome: 'stays_differ' }
    /** One side alone has no run of days long enough, whatever the other says; `past`: it has no day left at all. */
    | { outcome: 'too_short'; whose: 'host' | 'sender'; past: boolean }
    | { outcome: 'apart'; run: Days | null }
  );

/**
 * Looks for the longest run of days at the host that both are free for. The sender is also busy on the days of travel
 * around it (half before, rounded up, and half after, rounded down); the host is not. A run counts if it is at least as
 * long as the shortest stay that both agree to.
 */
export function commonDays(way: Way, pair: Pair): CommonDays {
  const hostDates = way.hostLeg.dates;
  const senderDates = way.senderLeg.dates;
  const host = stayAsked(hostDates, pair.meets);
  const sender = stayAsked(senderDates, pair.meets);
  const stay = commonStay(pair.kind, host, sender);
  const hostFree = freeDays(hostDates, pair.today);
  const travel = travelDays(hostDates, senderDates, pair.meets);
  const senderFree = freeDays(senderDates, pair.today);
  const asked = { host, sender, stay, hostFree, senderFree };

  if (stay.min > stay.max) return { ...asked, outcome: 'stays_differ' };
  const senderPresent = senderFree && withoutTravel(senderFree, travel);
  if (hostFree && !reaches(hostFree, stay.min)) {
    return { ...asked, outcome: 'too_short', whose: 'host', past: hostFree.length === 0 };
  }
  if (senderPresent && !reaches(senderPresent, stay.min)) {
    return { ...asked, outcome: 'too_short', whose: 'sender', past: senderFree.length === 0 };
  }
  if (!hostFree || !senderPresent) return { ...asked, outcome: 'unknown' };
  const run = longest(intersect(hostFree, senderPresent));
  return run && lengthOf(run) >= stay.min
    ? { ...asked, outcome: 'found', run }
    : { ...asked, outcome: 'apart', run };
}

/** The days on which the travellers can be at the host, if they must be free on the road before and after as well. */
function withoutTravel(free: readonly Days[], travel: number): Days[] {
  const before = Math.ceil(travel / 2);
  const after = Math.floor(travel / 2);
  return free
    .map(({ from, to }) => ({ from: from + before, to: to - after }))
    .filter(({ from, to }) => from <= to);
}

const reaches = (runs: readonly Days[], days: number): boolean => runs.some((run) => lengthOf(run) >= days);
