import type { ListingContent } from '@jejaring/contracts/listing/content';
import type { Leg } from '@jejaring/contracts/listing/legs';
import type { ListingPage, ListingView } from '@jejaring/contracts/listing/view';
import { DECLINE_REASONS } from '@jejaring/contracts/match/decline-reasons';
import fc from 'fast-check';
import { needToSend, offerToHost } from '../../setup/listings.ts';
import type { Visitor } from '../../setup/visitor.ts';
import { START, type World } from './world.ts';

/** One thing that one client does; `pick` chooses among what is there at that moment. */
export type Action =
  | { do: 'post'; school: number; what: number }
  | { do: 'edit'; school: number; pick: number; change: number; stale: boolean }
  | { do: 'pause' | 'resume' | 'withdraw' | 'publish'; school: number; pick: number }
  | { do: 'accept'; school: number; pick: number; unread: boolean }
  | { do: 'decline'; school: number; pick: number };

/** Clients act at once within a step, and two matchers may run at the same time; after it the clock may move. */
export interface Step {
  actions: Action[];
  matching: 'meanwhile' | 'afterwards' | 'later';
  days: number;
}

const hosting = (max: number, split: boolean): Leg[] => {
  const dates = offerToHost(START).legs![0]!.dates!;
  const group = { pupils: { min: 5, max } };
  return [{ direction: 'hosting', dates, group, ...(split ? { split: { minimumToRun: 5 } } : {}) }];
};

/** Small capacities and many takers, so that places run out. */
const POSTS: readonly ListingContent[] = [
  offerToHost(START),
  offerToHost(START, { legs: hosting(13, true) }),
  offerToHost(START, { legs: hosting(12, false) }),
  needToSend(START),
  needToSend(START),
  needToSend(START, { languages: [] }),
  needToSend(START, { legs: [{ direction: 'sending' }] }),
  {
    ...offerToHost(START),
    side: 'swap',
    reciprocity: 'required',
    legs: [...offerToHost(START).legs!, ...needToSend(START).legs!],
  },
  {
    ...offerToHost(START),
    side: 'swap',
    reciprocity: 'welcome',
    legs: [...offerToHost(START).legs!, ...needToSend(START).legs!],
  },
];

const CHANGES: readonly object[] = [
  { title: { en: 'Only other words' } },
  { languages: [{ tag: 'fr', role: 'working' }] },
  { languages: [{ tag: 'en', role: 'working' }] },
  { languages: [{ tag: 'en', role: 'native' }] },
  { countries: { excluded: ['JP'] } },
  { countries: null },
];

const school = fc.nat({ max: 3 });
const pick = fc.nat({ max: 30 });

const action: fc.Arbitrary<Action> = fc.oneof(
  {
    weight: 5,
    arbitrary: fc.record({
      do: fc.constant('post' as const),
      school,
      what: fc.nat({ max: POSTS.length - 1 }),
    }),
  },
  {
    weight: 3,
    arbitrary: fc.record({
      do: fc.constant('edit' as const),
      school,
      pick,
      change: fc.nat({ max: CHANGES.length - 1 }),
      stale: fc.boolean(),
    }),
  },
  {
    weight: 3,
    arbitrary: fc.record({ do: fc.constantFrom('pause', 'resume', 'withdraw', 'publish'), school, pick }),
  },
  {
    weight: 9,
    arbitrary: fc.record({ do: fc.constant('accept' as const), school, pick, unread: fc.boolean() }),
  },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('decline' as const), school, pick }) },
);

export const step: fc.Arbitrary<Step> = fc.record({
  actions: fc.array(action, { minLength: 1, maxLength: 5 }),
  days: fc.oneof(
    { weight: 12, arbitrary: fc.constant(0) },
    { weight: 1, arbitrary: fc.constantFrom(1, 22, 95) },
  ),
  matching: fc.constantFrom('meanwhile', 'afterwards', 'later'),
});

const chosen = <T>(items: readonly T[], index: number): T | undefined =>
  items[index % Math.max(1, items.length)];

async function act(visitor: Visitor, action: Action): Promise<number> {
  if (action.do === 'post') {
    const created = await visitor.ask<ListingView>('POST', '/v1/listings', POSTS[action.what]);
    return (await visitor.ask('POST', `/v1/listings/${created.body.id}/publish`)).status;
  }
  if (action.do === 'accept' || action.do === 'decline') {
    const match = chosen((await visitor.matches('open')).items, action.pick);
    if (!match) return 404;
    const body =
      action.do === 'accept'
        ? {
            ...(action.unread ? {} : { version: match.version }),
            ...(match.groupNeeded ? { group: { pupils: 9 } } : {}),
          }
        : { reason: DECLINE_REASONS[action.pick % DECLINE_REASONS.length] };
    return (await visitor.ask('POST', `/v1/matches/${match.id}/${action.do}`, body)).status;
  }
  const own = (await visitor.call<ListingPage>('GET', '/v1/listings?scope=own&limit=100')).items;
  // Mostly what the web offers a button for; now and then what it does not.
  const offered = own.filter(({ actions }) => actions.includes(action.do));
  const listing = chosen(action.pick % 4 === 0 ? own : offered, action.pick);
  if (!listing) return 404;
  if (action.do !== 'edit')
    return (await visitor.ask('POST', `/v1/listings/${listing.id}/${action.do}`)).status;
  const version = listing.version - (action.stale && listing.version > 1 ? 1 : 0);
  return (await visitor.ask('PATCH', `/v1/listings/${listing.id}`, { version, ...CHANGES[action.change] }))
    .status;
}

/** Runs a step and returns the status of each answer. */
export async function run(world: World, { actions, matching, days }: Step): Promise<number[]> {
  const matchers = matching === 'meanwhile' ? [world.settle(), world.settle()] : [];
  const statuses = Promise.all(actions.map((one) => act(world.schools[one.school]!, one)));
  await Promise.all([statuses, ...matchers]);
  world.moveClock(days);
  if (matching === 'afterwards' || days > 0) await world.settle();
  return statuses;
}
