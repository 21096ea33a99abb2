import type { LegDates } from '@jejaring/contracts/listing/dates';
import type { ListingKind } from '@jejaring/contracts/listing/kind';
import type { Almanac } from './almanac.ts';
import { DAYS_AHEAD, HAS_BEGUN, LISTS_BLACKOUTS } from './assumptions.ts';
import type { Span } from './calendars.ts';
import { type Random, urn } from './random.ts';
import type { WorldSchool } from './school.ts';
import { ROOM_AROUND_STAY, SAID, STAY_DAYS, STAY_ENDS, STAY_MAKERS, WHEN } from './shares.ts';
import { WHEN_WORDS } from './vocabulary.ts';

const WHEN_SAID = urn(WHEN);
const AHEAD = urn(DAYS_AHEAD);
const ROOM = urn(ROOM_AROUND_STAY);
const ENDS = urn(STAY_ENDS);
const LENGTHS = Object.fromEntries(
  Object.entries(STAY_DAYS).map(([kind, weighted]) => [kind, urn(weighted)]),
) as Record<ListingKind, readonly number[]>;

/** A longer stay does not fit into any month; its window is the stay and a month around it. */
const LONGEST_IN_A_MONTH = 25;

/** When a leg can happen, as its school would say it; undefined where it says nothing. Its stay always fits its days. */
export function datesFrom(
  random: Random,
  almanac: Almanac,
  school: WorldSchool,
  kind: ListingKind,
): LegDates | undefined {
  const length = random.pick(LENGTHS[kind]);
  const stay = random.percent(SAID.stay) ? { stay: STAY_MAKERS[random.pick(ENDS)](length) } : undefined;
  const when = random.pick(WHEN_SAID);
  if (when === 'silent') return stay;
  if (when === 'words') return { precision: 'unknown', words: random.pick(WHEN_WORDS), ...stay };
  const travels = kind !== 'virtual_project' && random.percent(SAID.travelDays);
  const travel = { days: random.between(1, 4), within: random.percent(30) };
  const busy = length + (travels && !travel.within ? travel.days : 0);
  const windows =
    when === 'day'
      ? [exactDays(random, almanac, school, busy)]
      : busy > LONGEST_IN_A_MONTH
        ? [longStay(random, almanac, busy)]
        : when === 'month'
          ? months(random, almanac, school)
          : terms(random, almanac, school);
  const listed = random.percent(LISTS_BLACKOUTS[when])
    ? almanac.blackouts(school.country.calendar, school.observed)
    : null;
  const leavesRoom = listed && longestRun(windows, listed.spans, almanac.today) >= busy;
  return {
    windows: windows.map(({ from, to }) => almanac.interval(from, to)),
    ...(leavesRoom && { blackouts: [...listed.intervals] }),
    ...stay,
    ...(travels && { travel }),
    precision: when,
  };
}

/** The most days in a row from today on that are in one of the windows and in no blackout. Both lists are in order. */
function longestRun(windows: readonly Span[], blackouts: readonly Span[], today: number): number {
  let longest = 0;
  for (const { from, to } of windows) {
    let free = Math.max(from, today);
    for (const blackout of blackouts) {
      if (blackout.to < free || blackout.from > to) continue;
      longest = Math.max(longest, blackout.from - free);
      free = blackout.to + 1;
    }
    longest = Math.max(longest, to - free + 1);
  }
  return longest;
}

function dayAhead(random: Random, { today }: Almanac): number {
  const [low, high] = random.pick(AHEAD);
  return today + random.between(low, high);
}

/** So many days, often with none to spare, that begin in term, where a term is near; some windows have begun already. */
function exactDays(random: Random, almanac: Almanac, school: WorldSchool, busy: number): Span {
  const room = random.pick(ROOM);
  const hasBegun = room > 0 && random.percent(HAS_BEGUN);
  const from = hasBegun
    ? almanac.today - random.below(room + 1)
    : inTerm(random, almanac, school, dayAhead(random, almanac));
  return { from, to: from + busy + room - 1 };
}

/** The day itself if it is in a term, else one in the first three weeks of the next term. */
function inTerm(random: Random, almanac: Almanac, { country }: WorldSchool, day: number): number {
  for (const { from, to } of almanac.terms(country.calendar)) {
    if (day > to) continue;
    return day >= from ? day : from + random.below(21);
  }
  return day;
}

function longStay(random: Random, almanac: Almanac, busy: number): Span {
  const { from } = almanac.monthOf(dayAhead(random, almanac));
  return { from, to: from + busy + 30 };
}

/** A month in term, two in a row, or one here and one there ("September or January"). */
function months(random: Random, almanac: Almanac, school: WorldSchool): Span[] {
  const day = inTerm(random, almanac, school, dayAhead(random, almanac));
  const around = almanac.monthOf(day);
  const first = around.from > almanac.today ? around : almanac.monthOf(around.to + 1);
  const drawn = random.below(100);
  if (drawn < 65) return [first];
  if (drawn < 88) return [{ from: first.from, to: almanac.monthOf(first.to + 1).to }];
  return [first, almanac.monthOf(first.to + random.between(70, 150))];
}

/** One to three terms in a row, as windows of their own; the first is not about to end. */
function terms(random: Random, almanac: Almanac, { country }: WorldSchool): Span[] {
  const all = almanac.terms(country.calendar);
  const isEnding = all[0]!.to - almanac.today < 2 * LONGEST_IN_A_MONTH;
  const first = random.below(4) + (isEnding ? 1 : 0);
  return all.slice(first, first + random.between(1, 3));
}
