import { expect, test } from 'vitest';
import { contract, eventually } from './contract.ts';

const QUICK = { attempts: 3, firstDelayMs: 20, longestDelayMs: 40 };

contract('retries', ({ open, unique, logged }) => {
  test('a handler that throws is tried again until it succeeds', async () => {
    const [bus, queue] = [await open({ retry: QUICK }), unique()];
    const attempts: number[] = [];
    await bus.work(queue, async ({ attempt }) => {
      attempts.push(attempt);
      if (attempt < 3) throw new Error('not yet');
    });
    await bus.enqueue(queue, [{ id: 'a', name: 'n' }]);
    await eventually(() => expect(attempts).toEqual([1, 2, 3]));
    await eventually(async () =>
      expect(await bus.counts(queue)).toEqual({ waiting: 0, active: 0, delayed: 0, failed: 0 }),
    );
  });

  test('after the last attempt it rests among the failures with its reason, and the id is free', async () => {
    const [bus, queue] = [await open({ retry: QUICK }), unique()];
    const before = Date.now();
    let runs = 0;
    await bus.work(queue, async () => {
      runs += 1;
      if (runs <= 3) throw new Error(`no such listing (run ${runs})`);
    });
    await bus.enqueue(queue, [{ id: 'a', name: 'match', data: { listing: 7 } }]);
    await eventually(async () => expect(await bus.counts(queue)).toMatchObject({ failed: 1, active: 0 }));
    const [failure, ...others] = await bus.failures(queue);
    expect(others).toEqual([]);
    expect(failure).toMatchObject({
      id: 'a',
      name: 'match',
      data: { listing: 7 },
      attempts: 3,
      reason: 'no such listing (run 3)',
    });
    expect(failure?.failedAt.getTime()).toBeGreaterThanOrEqual(before);
    expect(logged.map(({ level, message }) => `${level}: ${message}`)).toEqual([
      'warn: a job failed and will be tried again',
      'warn: a job failed and will be tried again',
      'error: a job used up its attempts',
    ]);
    await bus.enqueue(queue, [{ id: 'a', name: 'match' }]);
    await eventually(() => expect(runs).toBe(4));
  });

  test('a job that waits for its next attempt does not hold up others', async () => {
    const [bus, queue] = [
      await open({ retry: { ...QUICK, firstDelayMs: 60_000, longestDelayMs: 60_000 } }),
      unique(),
    ];
    const done: string[] = [];
    await bus.work(queue, async ({ id }) => {
      if (id === 'bad') throw new Error('bad');
      done.push(id);
    });
    await bus.enqueue(queue, [
      { id: 'bad', name: 'n' },
      { id: 'good', name: 'n' },
    ]);
    await eventually(() => expect(done).toEqual(['good']));
    expect(await bus.counts(queue)).toMatchObject({ delayed: 1, failed: 0 });
  });
});
