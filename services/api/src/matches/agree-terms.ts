import { PARTICIPANTS } from '@jejaring/contracts/listing/kind';
import type { Posting } from '@jejaring/contracts/listing/posting';
import type { Pairing } from '@jejaring/contracts/match/explanation';
import { type MatchSide, otherSide } from '@jejaring/contracts/match/states';
import { Refusal } from '@jejaring/contracts/refusal/refusal';
import { type LegRow, type LockedListing, schoolFacts } from '@jejaring/db';
import { judge } from '@jejaring/matching';
import type { LockedMatch } from './own-match.ts';

/** People that a school says it sends. */
type Group = { pupils?: number | undefined; adults?: number | undefined };

/** A locked listing as the matcher sees it, with the seats as they are under the lock. */
export function postingOf({ listing, school, legs }: LockedListing): Posting {
  const taken: Posting['taken'] = {};
  for (const { direction, schoolsTaken, pupilsTaken, adultsTaken } of legs) {
    if (schoolsTaken > 0)
      taken[direction] = { schools: schoolsTaken, pupils: pupilsTaken, adults: adultsTaken };
  }
  return { id: listing.id, school: schoolFacts(school), content: listing.content, taken };
}

/** The posting with its sending group pinned to the numbers that the school gave. */
function withGroup(posting: Posting, group: Group | undefined): Posting {
  if (!group) return posting;
  const exactly = (count: number | undefined) =>
    count === undefined ? undefined : { min: count, max: count };
  const legs = posting.content.legs.map((leg) => {
    if (leg.direction !== 'sending') return leg;
    const pupils = exactly(group.pupils) ?? leg.group?.pupils;
    const adults = exactly(group.adults) ?? leg.group?.adults;
    return { ...leg, group: { ...leg.group, ...(pupils && { pupils }), ...(adults && { adults }) } };
  });
  return { ...posting, content: { ...posting.content, legs } };
}

/**
 * What both sides would agree to now: who hosts whom, when and how many, by the matcher's own rule on the locked seats
 * and the numbers given. Refuses when the pair no longer fits, or when the school on `side` must first say how many
 * it sends.
 */
export function agreeTerms(
  { match, a, b }: LockedMatch,
  groups: { a?: Group | undefined; b?: Group | undefined },
  side: MatchSide,
  today: number,
): Pairing[] {
  const judgement = judge(withGroup(postingOf(a), groups.a), withGroup(postingOf(b), groups.b), today);
  if (!judgement.fits) {
    throw new Refusal('match.no_places_left', {
      internal: 'the pair does not fit with the seats and numbers of now',
    });
  }
  const { pairings } = judgement.explanation;
  const participants = PARTICIPANTS[match.kind];
  for (const pairing of pairings) {
    const host = pairing.hosting === 'a' ? a : b;
    const sender = otherSide(pairing.hosting);
    const counted = hostLeg(host)?.[participants === 'pupils' ? 'pupilsCapacity' : 'adultsCapacity'] !== null;
    if (pairing[participants] === undefined && counted && sender === side) throw groupNeeded(participants);
  }
  return pairings;
}

const hostLeg = ({ legs }: LockedListing): LegRow | undefined =>
  legs.find(({ direction }) => direction === 'hosting');

const groupNeeded = (participants: 'pupils' | 'adults') =>
  new Refusal('match.group_needed', {
    faults: [
      {
        pointer: `/group/${participants}`,
        code: 'match.group_needed',
        sentence: { id: 'Tuliskan berapa orang yang berangkat.', en: 'Say how many people will travel.' },
      },
    ],
  });
