import { Redis } from 'ioredis';
import { expect, test } from 'vitest';
import { contract, eventually } from './contract.ts';

contract('opening', ({ open, unique, driver, addresses, logged }) => {
  test('the address chooses the driver, and health says which', async () => {
    const bus = await open();
    expect(bus.driver).toBe(driver);
    expect(await bus.health()).toEqual({ driver, ok: true, latencyMs: expect.any(Number) });
    expect(logged).toEqual([]);
  });

  test('a closed bus refuses at once', async () => {
    const bus = await open();
    await bus.close();
    await expect(bus.enqueue(unique(), [{ id: 'a', name: 'n' }])).rejects.toThrow('the bus is closed');
    await expect(bus.publish(unique(), 'a')).rejects.toThrow('the bus is closed');
    expect(await bus.health()).toMatchObject({ ok: false });
  });

  test('an empty Redis address means none', async () => {
    expect((await open({ redisUrl: '' })).driver).toBe('postgres');
  });

  test('many processes may open at the same moment on a fresh database', async () => {
    const prefix = 'fresh';
    const buses = await Promise.all(Array.from({ length: 8 }, () => open({ prefix })));
    const queue = unique();
    const seen: string[] = [];
    await buses[0]?.work(queue, async ({ id }) => void seen.push(id));
    await buses[7]?.enqueue(queue, [{ id: 'a', name: 'n' }]);
    await eventually(() => expect(seen).toEqual(['a']));
  });

  test('buses of different prefixes do not meet', async () => {
    const [one, two, name] = [await open({ prefix: 'one' }), await open({ prefix: 'two' }), unique()];
    const [worked, heard]: [string[], string[]] = [[], []];
    for (const [label, bus] of [
      ['one', one],
      ['two', two],
    ] as const) {
      await bus.work(name, async ({ id }) => void worked.push(`${label}: ${id}`));
      await bus.subscribe(name, { onMessage: (message) => heard.push(`${label}: ${message}`) });
    }
    await one.enqueue(name, [{ id: 'a', name: 'n' }]);
    await one.publish(name, 'm');
    await two.enqueue(name, [{ id: 'b', name: 'n' }]);
    await two.publish(name, 'n');
    await eventually(() => {
      expect(worked.sort()).toEqual(['one: a', 'two: b']);
      expect(heard.sort()).toEqual(['one: m', 'two: n']);
    });
  });

  if (driver === 'postgres') return;

  test('an operator is warned of a Redis that may evict jobs', async () => {
    const redis = new Redis(addresses().redisUrl ?? '');
    await redis.config('SET', 'maxmemory-policy', 'allkeys-lru');
    await open();
    await redis.config('SET', 'maxmemory-policy', 'noeviction');
    await redis.quit();
    expect(logged).toEqual([expect.objectContaining({ level: 'warn', details: { policy: 'allkeys-lru' } })]);
  });
});
