import { expect, test } from 'vitest';
import { contract, eventually } from './contract.ts';

const EVERY_MS = 250;

contract('schedules', ({ open, unique, forgetEverything }) => {
  test('two processes that declare and work a tick run it once each time', async () => {
    const [one, two, queue] = [await open(), await open(), unique()];
    const ticks: { id: string; at: number; name: string }[] = [];
    for (const bus of [one, two]) {
      await bus.work(queue, async ({ id, name }) => void ticks.push({ id, name, at: Date.now() }));
    }
    const since = Date.now();
    await Promise.all([one.every(queue, 'sweep', EVERY_MS), two.every(queue, 'sweep', EVERY_MS)]);
    await eventually(() => expect(ticks.length).toBeGreaterThanOrEqual(6));
    const slots = (Date.now() - since) / EVERY_MS;
    expect(ticks.length).toBeLessThanOrEqual(slots + 2);
    expect(new Set(ticks.map(({ id }) => id)).size).toBe(ticks.length);
    expect(new Set(ticks.map(({ name }) => name))).toEqual(new Set(['sweep']));
  });

  test('many processes that declare it at the same moment plant one first tick', async () => {
    const buses = await Promise.all(Array.from({ length: 8 }, () => open()));
    const queue = unique();
    let ticks = 0;
    await buses[0]?.work(queue, async () => void (ticks += 1), { concurrency: 8 });
    await Promise.all(buses.map((bus) => bus.every(queue, 'sweep', 3_600_000)));
    await eventually(async () => {
      expect(ticks).toBeGreaterThan(0);
      expect(await buses[0]?.counts(queue)).toEqual({ waiting: 0, active: 0, delayed: 1, failed: 0 });
    });
    expect(ticks).toBe(1);
  });

  test('declaring it again and again, as restarting processes do, does not put it off', async () => {
    const [bus, queue] = [await open(), unique()];
    let ticks = 0;
    await bus.work(queue, async () => void (ticks += 1));
    await eventually(async () => {
      await bus.every(queue, 'sweep', EVERY_MS);
      expect(ticks).toBeGreaterThanOrEqual(4);
    });
  });

  test('a tick that throws is not retried, and the next one comes', async () => {
    const [bus, queue] = [await open(), unique()];
    const ids: string[] = [];
    await bus.work(queue, async ({ id }) => {
      ids.push(id);
      throw new Error('no');
    });
    await bus.every(queue, 'sweep', EVERY_MS);
    await eventually(() => expect(ids.length).toBeGreaterThanOrEqual(3));
    expect(new Set(ids).size).toBe(ids.length);
  });

  test('a new interval replaces the old one', async () => {
    const [bus, queue] = [await open(), unique()];
    let ticks = 0;
    await bus.work(queue, async () => void (ticks += 1));
    await bus.every(queue, 'sweep', 3_600_000);
    await eventually(() => expect(ticks).toBe(1));
    await bus.every(queue, 'sweep', EVERY_MS);
    await eventually(() => expect(ticks).toBeGreaterThanOrEqual(3));
  });

  test('it comes back by itself when the store forgot it', async () => {
    const [bus, queue] = [await open(), unique()];
    let ticks = 0;
    await bus.work(queue, async () => void (ticks += 1));
    await bus.every(queue, 'sweep', EVERY_MS);
    await eventually(() => expect(ticks).toBeGreaterThanOrEqual(2));
    await forgetEverything();
    const before = ticks;
    await eventually(() => expect(ticks).toBeGreaterThanOrEqual(before + 3));
  });
});
