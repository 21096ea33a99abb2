import { naiveIndex } from '@jejaring/matching/testing/naive-index';
import { expect, test } from 'vitest';
import { openWorld, worldOf } from '../../world/world.ts';
import { TODAY } from '../benchmark.ts';
import { draftsOf } from './subjects.ts';
import { update } from './updates.ts';

test('after the updates the index holds what they say it holds', () => {
  const options = { seed: 3, today: TODAY, listings: 400 };
  const world = openWorld(options);
  const updated = naiveIndex();
  for (const posting of worldOf(options)) updated.put(posting);

  const updates = update(updated, world, 300, 1_000_000);

  const anew = naiveIndex();
  for (const posting of updates.postings()) anew.put(posting);
  expect(updates.timings.count).toBe(300);
  expect(updated.size).toBe(anew.size);
  for (const subject of draftsOf(world, 20))
    expect(updated.best(subject, TODAY)).toEqual(anew.best(subject, TODAY));
  expect([...updates.postings()]).not.toEqual([...worldOf(options)]);
});
