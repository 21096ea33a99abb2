import type { PgQueryable, PostgresConnection } from 'bullmq';
import { type FanOut, type FanOutEvents, unpack } from '../fan-out.ts';
import type { Outage } from '../outage.ts';
import { keepListening, type Listener } from './keep-listening.ts';

/**
 * LISTEN and NOTIFY on one PostgreSQL channel, with the name of ours in the payload: PostgreSQL wakes every listener of
 * the database at each NOTIFY whatever its channel, so channels of its own would spare nothing and cost a round trip per
 * subscriber. (BullMQ's Relay took 25 ms where this takes one.) The listening connection is opened with the first
 * subscriber.
 */
export function postgresFanOut(
  publisher: PgQueryable,
  openConnection: () => PostgresConnection,
  name: string,
  events: FanOutEvents,
  outage: Outage,
): FanOut {
  let listener: Listener | undefined;

  const listen = () =>
    keepListening(openConnection, name, {
      notification: (payload) => read(payload, events),
      regained() {
        outage.up();
        events.gap();
      },
      error: outage.down,
    });

  return {
    async publish(payloads) {
      // The index keeps two equal payloads apart, which PostgreSQL would otherwise deliver once.
      const notifications = payloads.map(({ channel, body }, index) => `${channel}\n${index}\n${body}`);
      await publisher.query('select pg_notify($1, payload) from unnest($2::text[]) as payload', [
        name,
        notifications,
      ]);
    },
    async join() {
      listener ??= listen();
      await listener.heard();
    },
    async leave() {},
    async close() {
      await listener?.close();
    },
  };
}

function read(notification: string, events: FanOutEvents): void {
  const channelEnd = notification.indexOf('\n');
  const indexEnd = notification.indexOf('\n', channelEnd + 1);
  unpack(
    { channel: notification.slice(0, channelEnd), body: notification.slice(indexEnd + 1) },
    events.message,
  );
}
