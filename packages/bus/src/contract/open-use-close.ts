import { openBus } from '../open-bus.ts';

/** Uses everything once, closes, and must then end by itself without a word. */
const { queue, ...addresses } = JSON.parse(process.argv[2] ?? '') as { queue: string; databaseUrl: string };
const log = { info: console.error, warn: console.error, error: console.error };
const bus = await openBus({ ...addresses, log });
const handled = Promise.withResolvers<void>();
const heard = Promise.withResolvers<void>();

await bus.every(queue, 'sweep', 60_000);
await bus.subscribe(queue, { onMessage: () => heard.resolve() });
await bus.work(queue, async () => handled.resolve(), { concurrency: 4 });
await bus.enqueue(queue, [{ id: 'job', name: 'n' }]);
await bus.publish(queue, 'message');
await Promise.all([handled.promise, heard.promise, bus.counts(queue), bus.failures(queue), bus.health()]);
await Promise.all([bus.close(), bus.close()]);
