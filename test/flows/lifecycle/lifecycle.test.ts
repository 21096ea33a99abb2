import { LISTING_EVENTS, MATCH_EVENTS } from '@jejaring/contracts/flow/events';
import { events } from '@jejaring/db';
import fc from 'fast-check';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { run, step } from './actions.ts';
import { checkFairLists, checkInvariants } from './invariants.ts';
import { STORY } from './story.ts';
import { openWorld, type World } from './world.ts';

let world: World;
beforeAll(async () => {
  world = await openWorld();
});
afterAll(() => world[Symbol.asyncDispose]());

test('whatever several clients do at once, the records stay sound', { timeout: 300_000 }, async () => {
  const answered = new Map<number, number>();
  const happened = new Map<string, number>();
  const count = <K>(tally: Map<K, number>, key: K) => tally.set(key, (tally.get(key) ?? 0) + 1);
  await fc.assert(
    fc.asyncProperty(fc.array(step, { minLength: 10, maxLength: 30, size: 'max' }), async (steps) => {
      await world.startOver();
      for (const one of steps) {
        for (const status of await run(world, one)) {
          expect(status).toBeLessThan(500);
          count(answered, status);
        }
        await checkInvariants(world);
      }
      await world.settle();
      await checkInvariants(world);
      await checkFairLists(world);
      for (const { type } of await world.db.select().from(events)) count(happened, type);
    }),
    { numRuns: 16, endOnFailure: true, examples: [[STORY]] },
  );
  // The interesting moments were really reached: every transition there is, and answers that came too late.
  expect(answered.get(409)).toBeGreaterThan(5);
  expect([...happened.keys()].sort()).toEqual([...LISTING_EVENTS, ...MATCH_EVENTS].sort());
});
