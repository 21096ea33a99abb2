import { memberChannel } from '@jejaring/contracts/flow/routes';
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest';
import { eventually } from '../../../../test/setup/eventually.ts';
import { type Live, openLive, type Told } from '../../../../test/setup/live.ts';
import { Hub, type Listener } from './hub.ts';

let live: Live;
let told: Told;
let hub: Hub;
let subscriptions: string[];
let failing: boolean;
beforeAll(async () => {
  live = await openLive({ redisUrl: undefined, relay: false });
});
afterAll(() => live[Symbol.asyncDispose]());
beforeEach(async () => {
  told = await live.member();
  [subscriptions, failing] = [[], false];
  const bus: Live['bus'] = {
    ...live.bus,
    async subscribe(channel, subscriber) {
      subscriptions.push(channel);
      if (failing) throw new Error('the bus is away');
      return live.bus.subscribe(channel, subscriber);
    },
  };
  hub = new Hub({ db: live.db, bus, now: () => new Date(), timing: { headCheckMs: 3_600_000 } });
});
afterEach(() => hub.close());

/** A socket that counts its wake-ups. */
const listener = (last = 0, seen = 0): Listener & { woken: number } => ({
  woken: 0,
  wake() {
    this.woken += 1;
  },
  knows: () => ({ last, seen }),
});

test('all tabs of a member share one subscription, and each is woken', async () => {
  const tabs = [listener(), listener(), listener()];
  await Promise.all(tabs.map((tab) => hub.follow(told.id, tab)));
  expect(subscriptions).toEqual([memberChannel(told.id)]);
  await live.bus.publish(memberChannel(told.id), 'changed');
  await eventually(() => tabs.every(({ woken }) => woken === 1), 'all tabs to be woken');
});

test('a tab that has left is not woken, and a member without tabs is forgotten', async () => {
  const [gone, here] = [listener(), listener()];
  const [leave, leaveToo] = await Promise.all([hub.follow(told.id, gone), hub.follow(told.id, here)]);
  leave();
  leave();
  await live.bus.publish(memberChannel(told.id), 'changed');
  await eventually(() => here.woken === 1, 'the tab that stayed');
  expect(gone.woken).toBe(0);
  leaveToo();
  expect(hub.members).toBe(0);
});

test('a subscription that failed is tried again by the next tab', async () => {
  failing = true;
  await expect(hub.follow(told.id, listener())).rejects.toThrow('the bus is away');
  failing = false;
  await hub.follow(told.id, listener());
  expect(subscriptions).toHaveLength(2);
});

test('comparing heads wakes those that are behind, in numbers or in what was seen, and nobody else', async () => {
  await live.tell(told, 3);
  const [behind, current, unseen] = [listener(2), listener(3), listener(3, 1)];
  for (const tab of [behind, current, unseen]) await hub.follow(told.id, tab);
  await hub.checkHeads();
  expect([behind.woken, current.woken, unseen.woken]).toEqual([1, 0, 1]);
});
