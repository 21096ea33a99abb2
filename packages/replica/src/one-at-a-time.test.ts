import { expect, test } from 'vitest';
import { oneAtATime } from './one-at-a-time.ts';

/** Work that ends when told; `runs` has what ends each. */
function handMade() {
  const runs: PromiseWithResolvers<void>[] = [];
  let atOnce = 0;
  const call = oneAtATime(async () => {
    expect((atOnce += 1)).toBe(1);
    const run = Promise.withResolvers<void>();
    runs.push(run);
    await run.promise.finally(() => {
      atOnce -= 1;
    });
  });
  return { call, runs };
}
const soon = () => new Promise(setImmediate);

test('calls during a run share one that begins after they were made', async () => {
  const { call, runs } = handMade();
  const ended: string[] = [];
  const first = call().then(() => ended.push('first'));
  const rest = [call(), call(), call()].map((each) => each.then(() => ended.push('rest')));
  expect(runs).toHaveLength(1);
  runs[0]!.resolve();
  // A call in the very moment between two runs belongs to the one that is about to begin.
  await first.then(() => rest.push(call().then(() => ended.push('rest'))));
  await soon();
  expect(ended).toEqual(['first']);
  expect(runs).toHaveLength(2);
  runs[1]!.resolve();
  await soon();
  for (const run of runs) run.resolve();
  await Promise.all(rest);
  expect(runs.length).toBeLessThanOrEqual(3);
});

test('a failure is that of its own run alone', async () => {
  const { call, runs } = handMade();
  const [failing, next] = [call(), call()];
  runs[0]!.reject(new Error('away'));
  await expect(failing).rejects.toThrow('away');
  await soon();
  runs[1]!.resolve();
  await next;
  const later = call();
  runs[2]!.resolve();
  await later;
});
