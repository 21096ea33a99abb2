import { expect, test } from 'vitest';
import type { Job } from '../bus.ts';
import { contract, eventually, gate, jobs } from './contract.ts';

contract('jobs', ({ open, unique }) => {
  test('a job reaches the handler as it was handed in', async () => {
    const [bus, queue] = [await open(), unique()];
    const seen: Job[] = [];
    await bus.enqueue(queue, [
      { id: 'a:1', name: 'match', data: { listing: 'é\u0001', deep: [1, null, { b: true }] } },
      { id: 'a:2', name: 'expire' },
      { id: 'a:3', name: 'null', data: null },
    ]);
    await bus.work(queue, async (job) => void seen.push(job));
    await eventually(() => expect(seen).toHaveLength(3));
    expect(seen).toEqual([
      { id: 'a:1', name: 'match', data: { listing: 'é\u0001', deep: [1, null, { b: true }] }, attempt: 1 },
      { id: 'a:2', name: 'expire', data: undefined, attempt: 1 },
      { id: 'a:3', name: 'null', data: null, attempt: 1 },
    ]);
  });

  test('two processes share a thousand jobs; every job is handled', async () => {
    const [one, two, queue] = [await open(), await open(), unique()];
    const handled: Record<'one' | 'two', number[]> = { one: [], two: [] };
    const handler = (who: 'one' | 'two') => async (job: Job) => {
      handled[who].push((job.data as { n: number }).n);
      await new Promise(setImmediate);
    };
    await one.work(queue, handler('one'), { concurrency: 4 });
    await two.work(queue, handler('two'), { concurrency: 4 });
    await Promise.all([one.enqueue(queue, jobs(500)), two.enqueue(queue, jobs(1_000).slice(500))]);
    await eventually(async () => {
      expect(new Set([...handled.one, ...handled.two]).size).toBe(1_000);
      expect(await one.counts(queue)).toEqual({ waiting: 0, active: 0, delayed: 0, failed: 0 });
    });
    expect(handled.one.length).toBeGreaterThan(100);
    expect(handled.two.length).toBeGreaterThan(100);
  });

  test('an id that waits is merged, and keeps its data', async () => {
    const [bus, other, queue] = [await open(), await open(), unique()];
    await bus.enqueue(queue, [
      { id: 'pool', name: 'n', data: 1 },
      { id: 'pool', name: 'n', data: 2 },
    ]);
    await other.enqueue(queue, [
      { id: 'pool', name: 'n', data: 3 },
      { id: 'other', name: 'n', data: 4 },
    ]);
    const seen: unknown[] = [];
    await bus.work(queue, async ({ data }) => void seen.push(data));
    await eventually(async () => {
      expect(seen).toEqual([1, 4]);
      expect(await bus.counts(queue)).toMatchObject({ waiting: 0, active: 0 });
    });
  });

  test('an id that runs right now runs once more afterwards, however often it was handed in', async () => {
    const [bus, other, queue] = [await open(), await open(), unique()];
    const [started, mayEnd] = [gate(), gate()];
    const seen: unknown[] = [];
    await bus.work(queue, async ({ data }) => {
      seen.push(data);
      started.open();
      await mayEnd.opened;
    });
    await bus.enqueue(queue, [{ id: 'pool', name: 'n', data: 1 }]);
    await started.opened;
    await bus.enqueue(queue, [{ id: 'pool', name: 'n', data: 2 }]);
    await other.enqueue(queue, [{ id: 'pool', name: 'n', data: 3 }]);
    mayEnd.open();
    await eventually(async () => {
      expect(seen).toEqual([1, 3]);
      expect(await bus.counts(queue)).toEqual({ waiting: 0, active: 0, delayed: 0, failed: 0 });
    });
  });

  test('an id handed in again and again while it runs and ends is never lost', async () => {
    const [bus, other, queue] = [await open(), await open(), unique()];
    let committed = 0;
    let seen = 0;
    const handler = async () => {
      const read = committed; // what a handler would read from the database at its start
      await new Promise(setImmediate);
      seen = Math.max(seen, read);
    };
    await bus.work(queue, handler);
    await other.work(queue, handler);
    for (let round = 1; round <= 300; round += 1) {
      committed = round;
      await bus.enqueue(queue, [{ id: 'pool', name: 'n' }]);
      if (round % 10 === 0) await eventually(() => expect(seen).toBe(committed));
    }
  });

  test('an id is free again once its job has ended', async () => {
    const [bus, queue] = [await open(), unique()];
    let runs = 0;
    await bus.work(queue, async () => void (runs += 1));
    await bus.enqueue(queue, [{ id: 'same', name: 'n' }]);
    await eventually(() => expect(runs).toBe(1));
    await eventually(async () => expect(await bus.counts(queue)).toMatchObject({ active: 0 }));
    await bus.enqueue(queue, [{ id: 'same', name: 'n' }]);
    await eventually(() => expect(runs).toBe(2));
  });

  test('no more handlers run at once than asked for', async () => {
    const [bus, queue] = [await open(), unique()];
    let running = 0;
    let most = 0;
    let done = 0;
    await bus.enqueue(queue, jobs(40));
    await bus.work(
      queue,
      async () => {
        running += 1;
        most = Math.max(most, running);
        await new Promise(setImmediate);
        running -= 1;
        done += 1;
      },
      { concurrency: 3 },
    );
    await eventually(() => expect(done).toBe(40));
    expect(most).toBeLessThanOrEqual(3);
  });

  test('a stopped worker lets its handler end and takes nothing more', async () => {
    const [bus, queue] = [await open(), unique()];
    const [started, mayEnd] = [gate(), gate()];
    const ended: string[] = [];
    const worker = await bus.work(queue, async ({ id }) => {
      started.open();
      await mayEnd.opened;
      ended.push(id);
    });
    await bus.enqueue(queue, jobs(2));
    await started.opened;
    const stopping = worker.stop();
    mayEnd.open();
    await stopping;
    expect(ended).toEqual(['job-0']);
    expect(await bus.counts(queue)).toEqual({ waiting: 1, active: 0, delayed: 0, failed: 0 });
  });
});
