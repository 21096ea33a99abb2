import type { ListingContent } from '@jejaring/contracts/listing/content';
import type { LegDirection, ListingKind } from '@jejaring/contracts/listing/kind';
import type { Leg } from '@jejaring/contracts/listing/legs';
import type { Posting } from '@jejaring/contracts/listing/posting';
import type { MatchSide } from '@jejaring/contracts/match/states';

/** Two postings under one rule: `a` has the smaller id, whichever of the two was asked about first. */
export interface Pair {
  a: Posting;
  b: Posting;
  /** The kind of both; pairs of two kinds are refused before any other criterion looks at them. */
  kind: ListingKind;
  /** False where nobody travels: rooms, kitchens and days on the road have no meaning then. */
  meets: boolean;
  /** Today as a day number; nothing is planned before it. */
  today: number;
}

/** One direction of a pair: the hosting leg of one posting with the sending leg of the other. */
export interface Way {
  hosting: MatchSide;
  host: Posting;
  sender: Posting;
  hostLeg: Leg;
  senderLeg: Leg;
}

export function pairOf(x: Posting, y: Posting, today: number): Pair {
  const [a, b] = x.id < y.id ? [x, y] : [y, x];
  return { a, b, kind: a.content.kind, meets: meets(a.content, b.content), today };
}

/** People meet unless one side says virtual, or the project is virtual by its kind and neither says otherwise. */
function meets(a: ListingContent, b: ListingContent): boolean {
  if (a.mode === 'virtual' || b.mode === 'virtual') return false;
  return a.kind !== 'virtual_project' || a.mode !== undefined || b.mode !== undefined;
}

/** The ways a pair could go, at most two: a hosts b, b hosts a. */
export function waysOf(pair: Pair): Way[] {
  const ways: Way[] = [];
  addWay(ways, 'a', pair.a, pair.b);
  addWay(ways, 'b', pair.b, pair.a);
  return ways;
}

function addWay(ways: Way[], hosting: MatchSide, host: Posting, sender: Posting): void {
  const hostLeg = legOf(host, 'hosting');
  const senderLeg = legOf(sender, 'sending');
  if (hostLeg && senderLeg) ways.push({ hosting, host, sender, hostLeg, senderLeg });
}

export function legOf({ content }: Posting, direction: LegDirection): Leg | undefined {
  for (const leg of content.legs) if (leg.direction === direction) return leg;
  return undefined;
}

/** The side that sends where the given one hosts, and the other way round. */
export const sending = (way: Way): MatchSide => (way.hosting === 'a' ? 'b' : 'a');

/** True where one of the two only agrees to a visit that is returned. */
export const mustBeReturned = ({ a, b }: Pair): boolean =>
  a.content.reciprocity === 'required' || b.content.reciprocity === 'required';
