import { openBus } from '../open-bus.ts';

/** Takes one job, says so, and works on it until it is killed. */
const { queue, ...addresses } = JSON.parse(process.argv[2] ?? '') as { queue: string; databaseUrl: string };
const log = { info() {}, warn() {}, error: console.error };
const bus = await openBus({ ...addresses, log });
await bus.work(queue, ({ id, attempt }) => {
  console.log(`${id} ${attempt}`);
  return new Promise<void>(() => {});
});
