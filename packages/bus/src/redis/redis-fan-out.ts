import type { Redis } from 'ioredis';
import { type FanOut, type FanOutEvents, unpack } from '../fan-out.ts';
import { HEARTBEAT_MS } from '../settings.ts';
import { hangUp } from './hang-up.ts';

/**
 * Plain pub/sub: one connection listens for the whole process, opened with the first subscriber. It resubscribes itself
 * rather than leaving that to ioredis, because a gap may only be reported once every channel is heard again. A heartbeat
 * makes ioredis notice, by its socketTimeout, a connection that is open but dead.
 */
export function redisFanOut(
  publisher: Redis,
  openListener: () => Redis,
  prefix: string,
  events: FanOutEvents,
): FanOut {
  const joined = new Set<string>();
  const key = (channel: string) => `${prefix}:${channel}`;
  let listener: Redis | undefined;
  let heartbeat: NodeJS.Timeout | undefined;

  function listen(): Redis {
    const client = openListener();
    let wasReady = false;
    client.on('message', (channel, body) => {
      unpack({ channel: channel.slice(prefix.length + 1), body }, events.message);
    });
    client.on('ready', () => {
      if (wasReady && joined.size > 0) {
        client.subscribe(...[...joined].map(key)).then(events.gap, () => {}); // a failure is the next reconnection
      }
      wasReady = true;
    });
    heartbeat = setInterval(() => {
      if (client.status === 'ready') client.ping().catch(() => {});
    }, HEARTBEAT_MS).unref();
    return client;
  }

  return {
    async publish(payloads) {
      const pipeline = publisher.pipeline();
      for (const { channel, body } of payloads) pipeline.publish(key(channel), body);
      for (const [error] of (await pipeline.exec()) ?? []) if (error) throw error;
    },

    async join(channel) {
      listener ??= listen();
      joined.add(channel);
      await listener.subscribe(key(channel));
    },

    async leave(channel) {
      joined.delete(channel);
      if (listener?.status === 'ready') await listener.unsubscribe(key(channel));
    },

    async close() {
      clearInterval(heartbeat);
      if (listener) await hangUp(listener);
    },
  };
}
