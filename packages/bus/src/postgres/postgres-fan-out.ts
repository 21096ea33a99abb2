import type { Sql } from 'postgres';
import { type FanOut, type FanOutEvents, unpack } from '../fan-out.ts';

/**
 * LISTEN and NOTIFY on one PostgreSQL channel, with the name of ours in the payload: PostgreSQL wakes every listener of
 * the database at each NOTIFY whatever its channel, so channels of its own would spare nothing and cost a round trip per
 * subscriber. (BullMQ's Relay took 25 ms where this takes one.)
 *
 * postgres.js listens on a connection of its own, opened with the first subscriber, and listens again when that was lost.
 */
export function postgresFanOut(sql: Sql, name: string, events: FanOutEvents, onListening: () => void): FanOut {
  let listening: Promise<void> | undefined;

  /** Called once per bus: after a failure postgres.js goes on trying by itself, and `ready` resolves when it succeeds. */
  function listen(): Promise<void> {
    const { promise: ready, resolve } = Promise.withResolvers<void>();
    let before = false;
    function onListen(): void {
      onListening();
      if (before) events.gap();
      before = true;
      resolve();
    }
    sql.listen(name, (notification) => read(notification, events), onListen).catch(() => {});
    return ready;
  }

  return {
    async publish(payloads) {
      // The index keeps two equal payloads apart, which PostgreSQL would otherwise deliver once.
      const notifications = payloads.map(({ channel, body }, index) => `${channel}\n${index}\n${body}`);
      await sql`select pg_notify(${name}, payload) from unnest(${notifications}::text[]) as payload`;
    },
    async join() {
      listening ??= listen();
      await listening;
    },
    async leave() {},
    async close() {}, // the listening connection ends with `sql`
  };
}

function read(notification: string, events: FanOutEvents): void {
  const channelEnd = notification.indexOf('\n');
  const indexEnd = notification.indexOf('\n', channelEnd + 1);
  unpack({ channel: notification.slice(0, channelEnd), body: notification.slice(indexEnd + 1) }, events.message);
}
