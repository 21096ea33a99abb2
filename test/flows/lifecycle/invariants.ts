import { dayNumber, dayOfInstant } from '@jejaring/contracts/codes/day';
import { LISTING_TRANSITIONS, type ListingState } from '@jejaring/contracts/listing/states';
import {
  type MatchActor,
  type MatchState,
  nextMatchState,
  OPEN_MATCH_STATES,
} from '@jejaring/contracts/match/states';
import { events, inbox, listings, loadActiveListings, matches, members } from '@jejaring/db';
import { fairLists, judge } from '@jejaring/matching';
import { asc, inArray, isNull, sql } from 'drizzle-orm';
import { expect } from 'vitest';
import type { World } from './world.ts';

type Db = World['db'];

/** What must hold in the database at every moment, whatever the clients do. */
export async function checkInvariants({ db, now }: Pick<World, 'db' | 'now'>): Promise<void> {
  await placesAreCounted(db);
  await matchesFollowTheirEvents(db);
  await listingsFollowTheirEvents(db);
  await inboxesHaveNoHoles(db);
  await openMatchesCanBeAccepted(db, now());
}

/** Taken places are those of the exchanges, and never more than there are. */
async function placesAreCounted(db: Db): Promise<void> {
  const wrong = await db.execute(sql`
    select leg.listing_id, leg.direction, leg.pupils_taken, leg.pupils_capacity, leg.schools_taken, sum.pupils, sum.schools
    from listing_legs leg
    left join lateral (
      select coalesce(sum(pupils), 0)::int as pupils, count(*)::int as schools from exchange_legs
      where (leg.direction = 'hosting' and hosting_listing_id = leg.listing_id)
         or (leg.direction = 'sending' and sending_listing_id = leg.listing_id)
    ) sum on true
    where leg.pupils_taken <> sum.pupils or leg.schools_taken <> sum.schools
       or leg.pupils_taken > leg.pupils_capacity or leg.schools_taken > leg.schools_capacity`);
  expect([...wrong]).toEqual([]);
}

const ACTION_OF = {
  'match.suggested': 'renew',
  'match.accepted': 'accept',
  'match.confirmed': 'accept',
  'match.declined': 'decline',
  'match.expired': 'expire',
  'match.withdrawn': 'withdraw',
  'match.superseded': 'supersede',
  'match.reset': 'reset',
} as const;

/** Each match's events, one by one, are moves that its table allows, and lead to the state it is in. */
async function matchesFollowTheirEvents(db: Db): Promise<void> {
  const schoolOf = new Map((await db.select().from(members)).map(({ id, schoolId }) => [id, schoolId]));
  const log = await db
    .select()
    .from(events)
    .where(isNull(events.listingId))
    .orderBy(asc(events.subjectVersion));
  const logOf = Map.groupBy(log, ({ matchId }) => matchId);
  for (const match of await db.select().from(matches)) {
    let state: MatchState | null = null;
    for (const event of logOf.get(match.id) ?? []) {
      const school = event.actorId && schoolOf.get(event.actorId);
      const actor: MatchActor = school ? (school === match.schoolA ? 'a' : 'b') : 'system';
      const action = ACTION_OF[event.type as keyof typeof ACTION_OF];
      const next: MatchState | null = state === null ? 'suggested' : nextMatchState(state, action, actor);
      expect(next, `${event.type} by ${actor} in ${state}`).not.toBeNull();
      state = next;
    }
    expect(state).toBe(match.state);
  }
}

/** Likewise each listing's. */
async function listingsFollowTheirEvents(db: Db): Promise<void> {
  const log = await db
    .select()
    .from(events)
    .where(isNull(events.matchId))
    .orderBy(asc(events.subjectVersion));
  const actionOf = (type: string) =>
    ({
      published: 'publish',
      paused: 'pause',
      resumed: 'resume',
      withdrawn: 'withdraw',
      filled: 'fill',
      expired: 'expire',
      edited: 'edit',
    })[type.replace('listing.', '')] as keyof typeof LISTING_TRANSITIONS;
  const logOf = Map.groupBy(log, ({ listingId }) => listingId);
  for (const listing of await db.select().from(listings)) {
    let state: ListingState = 'draft';
    for (const { type } of logOf.get(listing.id) ?? []) {
      const { from, to } = LISTING_TRANSITIONS[actionOf(type)];
      expect(from, `${type} in ${state}`).toContain(state);
      state = to ?? state;
    }
    expect(state).toBe(listing.state);
  }
}

/** An open match is between two published listings and, unless terms are being worked out again, fits the places left. */
async function openMatchesCanBeAccepted(db: Db, now: Date): Promise<void> {
  const active = new Map((await loadActiveListings(db)).map((listing) => [listing.posting.id, listing]));
  const today = dayNumber(dayOfInstant(now));
  const open = await db
    .select()
    .from(matches)
    .where(inArray(matches.state, [...OPEN_MATCH_STATES]));
  for (const { listingA, listingB, termsHashA, termsHashB } of open) {
    const [a, b] = [active.get(listingA), active.get(listingB)];
    expect(a && b, 'an open match of a listing that is not published').toBeTruthy();
    const current = a!.termsHash === termsHashA && b!.termsHash === termsHashB;
    if (current) expect(judge(a!.posting, b!.posting, today).fits).toBe(true);
  }
}

async function inboxesHaveNoHoles(db: Db): Promise<void> {
  const rows = await db.select().from(inbox).orderBy(asc(inbox.number));
  const inboxOf = Map.groupBy(rows, ({ memberId }) => memberId);
  for (const member of await db.select().from(members)) {
    const numbers = (inboxOf.get(member.id) ?? []).map(({ number }) => number);
    expect(numbers).toEqual(Array.from({ length: member.lastNumber }, (_, index) => index + 1));
  }
}

/**
 * Once the matcher has come to rest: nobody is marked, and the places on record, with their ranks, are those of the fair
 * lists of all published listings.
 */
export async function checkFairLists({ db, now }: Pick<World, 'db' | 'now'>): Promise<void> {
  const marked = await db.execute(sql`select id from listings where change > matched_change or gaps > 0`);
  expect([...marked], 'listings that still have to look around').toEqual([]);
  const active = await loadActiveListings(db);
  const hashes = new Map(active.map(({ posting, termsHash }) => [posting.id, termsHash]));
  const rows = await db.select().from(matches);
  const over = rows.filter(({ listingA, listingB, termsHashA, termsHashB, state }) => {
    if (state === 'confirmed') return true;
    const sameTerms = hashes.get(listingA) === termsHashA && hashes.get(listingB) === termsHashB;
    return (state === 'declined' || state === 'expired') && sameTerms;
  });
  const ended = new Set(over.flatMap(({ listingA: a, listingB: b }) => [`${a} ${b}`, `${b} ${a}`]));
  const fair = fairLists(
    active.map(({ posting }) => posting),
    dayNumber(dayOfInstant(now())),
    { ended: (x, y) => ended.has(`${x} ${y}`) },
  );
  const wanted = [...fair].flatMap(([owner, list]) =>
    list.map(({ listingId, rank }) => `${owner} > ${listingId}: ${rank}`),
  );
  const recorded = rows.flatMap(({ listingA: a, listingB: b, rank, amongBestOfA, amongBestOfB }) => [
    ...(amongBestOfA ? [`${a} > ${b}: ${rank}`] : []),
    ...(amongBestOfB ? [`${b} > ${a}: ${rank}`] : []),
  ]);
  expect(recorded.sort()).toEqual(wanted.sort());
  const closed = rows.filter(
    ({ state, amongBestOfA, amongBestOfB }) =>
      (amongBestOfA || amongBestOfB) && !(OPEN_MATCH_STATES as readonly string[]).includes(state),
  );
  expect(
    closed.map(({ id, state }) => ({ id, state })),
    'places held by pairs that ended',
  ).toEqual([]);
}
