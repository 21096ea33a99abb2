import { expect, test } from 'vitest';
import type { Job } from '../bus.ts';
import { startChild } from './child-process.ts';
import { contract, eventually, gate } from './contract.ts';

contract('crashes', ({ open, unique, addresses }) => {
  test('the job of a killed process is taken over by another one', { timeout: 60_000 }, async () => {
    const [bus, queue] = [await open(), unique()];
    const child = startChild('stuck-worker.ts', { ...addresses(), queue });
    await bus.enqueue(queue, [{ id: 'a', name: 'n', data: 1 }]);
    expect(await child.line()).toBe('a 1');
    const seen: Job[] = [];
    await bus.work(queue, async (job) => void seen.push(job));
    child.process.kill('SIGKILL');
    await child.ended;
    await eventually(() => expect(seen).toEqual([{ id: 'a', name: 'n', data: 1, attempt: 2 }]), 15_000);
    await eventually(async () =>
      expect(await bus.counts(queue)).toEqual({ waiting: 0, active: 0, delayed: 0, failed: 0 }),
    );
  });

  test('a handler longer than its lock is not taken for dead', { timeout: 60_000 }, async () => {
    const [bus, other, queue] = [await open(), await open(), unique()];
    let runs = 0;
    const handler = async () => {
      runs += 1;
      const { promise, resolve } = Promise.withResolvers<void>();
      setTimeout(resolve, 10_000); // beyond the lock and two checks for stalled jobs
      await promise;
    };
    await bus.work(queue, handler);
    await other.work(queue, handler);
    await bus.enqueue(queue, [{ id: 'long', name: 'n' }]);
    await eventually(async () => {
      expect(runs).toBe(1);
      expect(await bus.counts(queue)).toEqual({ waiting: 0, active: 0, delayed: 0, failed: 0 });
    }, 30_000);
    expect(runs).toBe(1);
  });

  test('a handler that never ends does not hold up a stop, and its job runs elsewhere', {
    timeout: 60_000,
  }, async () => {
    const [bus, other, queue] = [await open(), await open(), unique()];
    const started = gate();
    const never = gate();
    const attempts: number[] = [];
    await bus.work(queue, ({ attempt }) => {
      attempts.push(attempt);
      started.open();
      return never.opened;
    });
    await bus.enqueue(queue, [{ id: 'stuck', name: 'n' }]);
    await started.opened;
    const asked = performance.now();
    await bus.close();
    expect(performance.now() - asked).toBeLessThan(8_000);
    await other.work(queue, async ({ attempt }) => void attempts.push(attempt));
    await eventually(() => expect(attempts).toEqual([1, 2]));
    never.open();
  });

  test('a process that opens, uses and closes a bus ends by itself and says nothing', {
    timeout: 30_000,
  }, async () => {
    const child = startChild('open-use-close.ts', { ...addresses(), queue: unique() });
    expect(await child.ended).toEqual({ code: 0, stderr: '' });
    await expect(child.line()).rejects.toThrow('without a word');
  });
});
