import { type LegDirection, type ListingKind, PARTICIPANTS } from '@jejaring/contracts/listing/kind';
import type { Leg, PeopleRange } from '@jejaring/contracts/listing/legs';
import type { Posting, SeatsTaken } from '@jejaring/contracts/listing/posting';

const NOTHING_TAKEN: SeatsTaken = { schools: 0, pupils: 0, adults: 0 };

/** What a leg still has to give. `open` is false where it serves no further school; a null number is unknown. */
export interface Remaining {
  open: boolean;
  pupils: number | null;
  adults: number | null;
}

/**
 * What is left of a leg. A hosting leg loses the places of those who were promised one and, unless it is split, serves
 * one school; a sending group goes once. Never below zero, even where a capacity was lowered after places were given.
 */
export function remaining(leg: Leg, kind: ListingKind, taken: SeatsTaken = NOTHING_TAKEN): Remaining {
  const left = (who: 'pupils' | 'adults') => {
    const max = leg.group?.[who]?.max;
    return max === undefined ? null : Math.max(0, max - (leg.direction === 'hosting' ? taken[who] : 0));
  };
  const counted = { pupils: left('pupils'), adults: left('adults') };
  const severalSchools = leg.direction === 'hosting' && leg.split !== undefined;
  const places = counted[PARTICIPANTS[kind]];
  const enough = places === null || places >= leastServed(leg, PARTICIPANTS[kind]);
  return { open: enough && (severalSchools || taken.schools === 0), ...counted };
}

/**
 * Whether a listing can still serve anybody. A swap lives on with one of its legs, unless it demands that the visit is
 * returned: then it needs both.
 */
export function hasPlacesLeft({ content, taken }: Posting): boolean {
  const open = content.legs.map((leg) => remaining(leg, content.kind, taken[leg.direction]).open);
  return content.reciprocity === 'required' ? open.every(Boolean) : open.some(Boolean);
}

/** Why a group and a host do not suit each other, with the numbers that were compared. */
export type SeatsConflict =
  | { reason: 'gone'; whose: LegDirection }
  | { reason: 'little_left'; who: 'pupils' | 'adults'; places: number; least: number }
  | { reason: 'too_many'; who: 'pupils' | 'adults'; coming: number; places: number }
  | { reason: 'too_few'; who: 'pupils' | 'adults'; coming: number; least: number };

/** People of one sort who would come and for whom there is a place; absent where the sending side has not said. */
export interface Seats {
  pupils?: number;
  adults?: number;
}

/** `places`: what the host has left for participants; null is unknown. */
export type SeatsAnswer =
  | { verdict: 'fits'; seats: Seats; places: number }
  | { verdict: 'unknown'; seats: Seats; places: number | null; silent: LegDirection | 'both' }
  | { verdict: 'conflicts'; conflict: SeatsConflict };

export interface LegSeats {
  leg: Leg;
  taken?: SeatsTaken | undefined;
}

/**
 * Whether a hosting leg can still serve a sending group, and with how many seats: the rule of the group criterion and
 * of accepting a match, so that what was suggested can also be taken. `seats` are the most of the group for whom there
 * is a place, or the whole group where the host has not stated its capacity. Pupils and adults are compared apart; those
 * of the kind's participants must be known, while people who accompany them only count where both sides state them.
 */
export function fitsSeats(kind: ListingKind, hosting: LegSeats, sendingGroup: LegSeats): SeatsAnswer {
  const hostTaken = hosting.taken ?? NOTHING_TAKEN;
  const full = hosting.leg.split === undefined && hostTaken.schools > 0;
  if (full) return { verdict: 'conflicts', conflict: { reason: 'gone', whose: 'hosting' } };
  if ((sendingGroup.taken?.schools ?? 0) > 0) {
    return { verdict: 'conflicts', conflict: { reason: 'gone', whose: 'sending' } };
  }
  const left = remaining(hosting.leg, kind, hostTaken);
  const participants = PARTICIPANTS[kind];
  const seats: Seats = {};
  for (const who of ['pupils', 'adults'] as const) {
    const coming = comingOf(sendingGroup.leg.group?.[who], who === participants);
    if (who !== participants && coming.most === null) continue;
    const least = who === participants ? leastServed(hosting.leg, who) : (hosting.leg.group?.[who]?.min ?? 0);
    const conflict = compare(who, coming, left[who], least);
    if (conflict) return { verdict: 'conflicts', conflict };
    if (coming.most !== null) seats[who] = Math.min(coming.most, left[who] ?? coming.most);
  }
  const places = left[participants];
  const groupSilent = seats[participants] === undefined;
  if (!groupSilent && places !== null) return { verdict: 'fits', seats, places };
  const silent = groupSilent ? (places === null ? 'both' : 'sending') : 'hosting';
  return { verdict: 'unknown', seats, places, silent };
}

/** Fewest participants that a host takes from one school: of a split capacity the minimum to run, else its own minimum. */
const leastServed = (leg: Leg, who: 'pupils' | 'adults'): number =>
  Math.max(1, leg.split ? leg.split.minimumToRun : (leg.group?.[who]?.min ?? 1));

/** A stated end stands for the missing one; nobody said anything where `most` is null. */
function comingOf(
  range: PeopleRange | undefined,
  participates: boolean,
): { least: number; most: number | null } {
  const fewest = participates ? 1 : 0;
  return { least: Math.max(fewest, range?.min ?? fewest), most: range?.max ?? range?.min ?? null };
}

function compare(
  who: 'pupils' | 'adults',
  coming: { least: number; most: number | null },
  places: number | null,
  least: number,
): SeatsConflict | null {
  if (places !== null && places < least) return { reason: 'little_left', who, places, least };
  if (places !== null && places < coming.least)
    return { reason: 'too_many', who, coming: coming.least, places };
  const needed = Math.max(coming.least, least);
  if (coming.most !== null && coming.most < needed)
    return { reason: 'too_few', who, coming: coming.most, least: needed };
  return null;
}
