import { type LegDirection, type ListingKind, PARTICIPANTS } from '@jejaring/contracts/listing/kind';
import type { Leg } from '@jejaring/contracts/listing/legs';
import type { SchoolLevel } from '@jejaring/contracts/listing/level';
import type { SeatsTaken } from '@jejaring/contracts/listing/posting';
import { HAS_PLACES_TAKEN, SPLITS } from './assumptions.ts';
import { type Random, urn } from './random.ts';
import type { WorldSchool } from './school.ts';
import { ADULTS, COMPANIONS_SAID, GROUP_IN_WORDS, LEVEL_SAID, PUPILS, SAID } from './shares.ts';

const LEVEL_FORM = urn(LEVEL_SAID);
const PUPIL_COUNT = urn(PUPILS);
const ADULT_COUNT = urn(ADULTS);

/** Usual ages at ISCED 1 to 3, and how many years of them a grade or an age range spans in the posts: one to four. */
const AGES_TAUGHT: Record<number, { low: number; high: number }> = {
  1: { low: 6, high: 12 },
  2: { low: 12, high: 15 },
  3: { low: 15, high: 18 },
};
const SPAN = urn([
  [1, 5],
  [2, 5],
  [3, 3],
  [4, 3],
]);

/** Whom a listing is for: of the levels that its school teaches, the ages among the usual ones there. */
export function levelFrom(random: Random, { teaches }: WorldSchool): SchoolLevel {
  const form = random.pick(LEVEL_FORM);
  if (form === 'words') return { grade: { words: 'intermediate' } };
  const isced = teaches.length === 1 || random.percent(40) ? [...teaches] : [random.pick(teaches)];
  if (form === 'isced') return { isced };
  const { low } = AGES_TAUGHT[isced[0]!]!;
  const { high } = AGES_TAUGHT[isced.at(-1)!]!;
  const min = random.between(low, high - 1);
  const ages = { min, max: Math.min(high, min + random.pick(SPAN)) };
  if (form === 'ages') return { ages };
  const grade = { words: `grade ${min - 5}`, mappedAges: ages };
  return form === 'grade' ? { grade } : { isced, grade };
}

/** The group of a leg, and whether a host splits its places; empty where the school says nothing. */
export function groupFrom(
  random: Random,
  kind: ListingKind,
  direction: LegDirection,
): Pick<Leg, 'group' | 'split'> {
  if (!random.percent(SAID.group)) return {};
  const isPupils = PARTICIPANTS[kind] === 'pupils';
  if (random.percent(GROUP_IN_WORDS))
    return { group: { words: isPupils ? 'a class' : 'some of our teachers' } };
  const count = random.pick(isPupils ? PUPIL_COUNT : ADULT_COUNT);
  const participants = direction === 'sending' ? sent(random, count) : hosted(random, count);
  const companions = isPupils && random.percent(COMPANIONS_SAID) ? Math.ceil(count / 12) : 0;
  const group = isPupils
    ? { pupils: participants, ...(companions > 0 && { adults: { min: 1, max: companions } }) }
    : { adults: participants };
  if (direction === 'sending' || count < 4 || !random.percent(SPLITS)) return { group };
  return { group, split: { minimumToRun: random.between(2, Math.max(2, Math.floor(count / 2))) } };
}

/** Those who travel are counted, or "up to". */
const sent = (random: Random, count: number) =>
  random.percent(45) ? { min: count, max: count } : { max: count };

/** A host has so many places, and sometimes a number under which it is not worth the effort. */
const hosted = (random: Random, count: number) =>
  random.percent(15) && count > 4
    ? { min: random.between(2, Math.floor(count / 2)), max: count }
    : { max: count };

/** Places already promised on a leg that serves several schools: less than all of them. */
export function takenFrom(
  random: Random,
  kind: ListingKind,
  legs: readonly Leg[],
): Partial<Record<LegDirection, SeatsTaken>> {
  const leg = legs.find(({ split }) => split);
  if (!leg?.split || !random.percent(HAS_PLACES_TAKEN)) return {};
  const isPupils = PARTICIPANTS[kind] === 'pupils';
  const places = (isPupils ? leg.group?.pupils?.max : leg.group?.adults?.max) ?? 0;
  const count = Math.min(places, random.between(leg.split.minimumToRun, places));
  return { hosting: { schools: 1, pupils: isPupils ? count : 0, adults: isPupils ? 0 : count } };
}
