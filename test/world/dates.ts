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

/** A stay longer than this does not fit into a term; its window is the stay and a month around it. */
const LONGEST_IN_TERM = 45;

/** When a leg can happen, as its school would say it; undefined where it says nothing. */
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
  const windows =
    when === 'day'
      ? [exactDays(random, almanac, school, length + random.pick(ROOM))]
      : length > LONGEST_IN_TERM
        ? [longStay(random, almanac, length)]
        : when === 'month'
          ? months(random, almanac, school)
          : terms(random, almanac, school);
  return {
    windows: windows.map(({ from, to }) => almanac.interval(from, to)),
    ...(random.percent(LISTS_BLACKOUTS[when]) && {
      blackouts: [...almanac.blackouts(school.country.calendar, school.observed)],
    }),
    ...stay,
    ...(random.percent(SAID.travelDays) && {
      travel: { days: random.between(1, 4), within: random.percent(30) },
    }),
    precision: when,
  };
}

function dayAhead(random: Random, { today }: Almanac): number {
  const [low, high] = random.pick(AHEAD);
  return today + random.between(low, high);
}

/** So many days that begin in term, where a term is near. */
function exactDays(random: Random, almanac: Almanac, school: WorldSchool, length: number): Span {
  const from = random.percent(HAS_BEGUN)
    ? almanac.today - random.below(Math.min(length, 60))
    : inTerm(random, almanac, school, dayAhead(random, almanac));
  return { from, to: from + length - 1 };
}

/** The day itself if it is in a term, else one in the first three weeks of the next term. */
function inTerm(random: Random, almanac: Almanac, { country }: WorldSchool, day: number): number {
  for (const { from, to } of almanac.terms(country.calendar)) {
    if (day > to) continue;
    return day >= from ? day : from + random.below(21);
  }
  return day;
}

function longStay(random: Random, almanac: Almanac, length: number): Span {
  const { from } = almanac.monthOf(dayAhead(random, almanac));
  return { from, to: from + length + 30 };
}

/** A month in term, two in a row, or one here and one there ("September or January"). */
function months(random: Random, almanac: Almanac, school: WorldSchool): Span[] {
  const first = almanac.monthOf(inTerm(random, almanac, school, dayAhead(random, almanac)));
  const drawn = random.below(100);
  if (drawn < 65) return [first];
  if (drawn < 88) return [{ from: first.from, to: almanac.monthOf(first.to + 1).to }];
  return [first, almanac.monthOf(first.to + random.between(70, 150))];
}

/** One to three terms in a row, as windows of their own. */
function terms(random: Random, almanac: Almanac, { country }: WorldSchool): Span[] {
  const all = almanac.terms(country.calendar);
  const first = random.below(4);
  return all.slice(first, first + random.between(1, 3));
}
