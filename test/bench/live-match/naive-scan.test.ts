import { naiveIndex } from '@jejaring/matching/testing/naive-index';
import { expect, test } from 'vitest';
import { openWorld, worldOf } from '../../world/world.ts';
import { TODAY } from '../benchmark.ts';
import { scan } from './naive-scan.ts';
import { draftsOf } from './subjects.ts';

test('batch by batch it is the best of all at once, one listing of each school', () => {
  const options = { seed: 2, today: TODAY, listings: 700 };
  const subjects = draftsOf(openWorld(options), 12);
  const all = naiveIndex();
  for (const posting of worldOf(options)) all.put(posting);

  const { answers } = scan(worldOf(options), subjects, options.listings, { progress: () => {} }, 64);

  expect(answers).toEqual(subjects.map((subject) => all.best(subject, TODAY)));
  expect(answers.some((answer) => answer.length === 20)).toBe(true);
});
