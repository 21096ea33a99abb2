import { afterEach, expect, test } from 'vitest';
import { contract, eventually } from './contract.ts';
import { startProxy, type UnreliableProxy } from './unreliable-proxy.ts';

contract('outages', ({ open, unique, addresses, driver, logged }) => {
  let proxy: UnreliableProxy | undefined;

  async function openByProxy() {
    const { databaseUrl, redisUrl } = addresses();
    proxy = await startProxy(redisUrl ?? databaseUrl);
    return open(driver === 'redis' ? { redisUrl: proxy.url } : { databaseUrl: proxy.url });
  }

  async function secondsToRefuse(call: Promise<unknown>): Promise<number> {
    const asked = performance.now();
    await expect(call).rejects.toThrow();
    return (performance.now() - asked) / 1_000;
  }

  afterEach(async () => {
    await proxy?.close();
    proxy = undefined;
  });

  test('calls are refused within seconds, and everything goes on afterwards', {
    timeout: 60_000,
  }, async () => {
    const bus = await openByProxy();
    const queue = unique();
    const [seen, heard]: [string[], string[]] = [[], []];
    let gaps = 0;
    await bus.work(queue, async ({ id }) => void seen.push(id), { concurrency: 3 });
    await bus.subscribe(queue, {
      onMessage: (message) => heard.push(message),
      onGap: () => void (gaps += 1),
    });
    await bus.every(queue, 'sweep', 3_600_000);
    await bus.enqueue(queue, [{ id: 'before', name: 'n' }]);
    await eventually(async () => {
      expect(seen).toContain('before');
      expect(await bus.counts(queue)).toEqual({ waiting: 0, active: 0, delayed: 1, failed: 0 });
    });

    await proxy?.cut();
    await eventually(() => expect(logged).not.toEqual([]));
    expect(await secondsToRefuse(bus.enqueue(queue, [{ id: 'during', name: 'n' }]))).toBeLessThan(5);
    expect(await secondsToRefuse(bus.publish(queue, 'during'))).toBeLessThan(5);
    expect(await secondsToRefuse(bus.counts(queue))).toBeLessThan(5);
    expect(await secondsToRefuse(bus.subscribe(unique(), { onMessage: () => {} }))).toBeLessThan(5);
    expect(await bus.health()).toMatchObject({ driver, ok: false });
    expect(logged.map(({ message }) => message)).toEqual(['the queue lost its backend and keeps trying']);

    await proxy?.restore();
    await eventually(() => expect(gaps).toBe(1));
    await eventually(() => bus.enqueue(queue, [{ id: 'after', name: 'n' }]));
    await eventually(() => bus.publish(queue, 'after'));
    await eventually(() => {
      expect(seen).toContain('after');
      expect(heard).toContain('after');
    });
    await eventually(async () => {
      expect(await bus.health()).toMatchObject({ driver, ok: true });
      expect(logged.map(({ level, message }) => `${level}: ${message}`)).toEqual([
        'error: the queue lost its backend and keeps trying',
        'info: the queue reached its backend again',
      ]);
    });
  });

  test('a connection that is open but dead is found out', { timeout: 60_000 }, async () => {
    const bus = await openByProxy();
    const channel = unique();
    const heard: string[] = [];
    let gaps = 0;
    await bus.subscribe(channel, {
      onMessage: (message) => heard.push(message),
      onGap: () => void (gaps += 1),
    });
    proxy?.freeze();
    await eventually(() => expect(gaps).toBe(1), 20_000);
    await eventually(() => bus.publish(channel, 'after'));
    await eventually(() => expect(heard).toContain('after'));
  });

  test('a bus can be closed while its backend is away', { timeout: 60_000 }, async () => {
    const bus = await openByProxy();
    const queue = unique();
    await bus.work(queue, async () => {});
    await bus.subscribe(queue, { onMessage: () => {} });
    await bus.enqueue(queue, [{ id: 'before', name: 'n' }]);
    await proxy?.cut();
    const asked = performance.now();
    await bus.close();
    expect(performance.now() - asked).toBeLessThan(4_000);
  });
});
