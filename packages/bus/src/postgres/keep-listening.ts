import { setTimeout as delay } from 'node:timers/promises';
import type { PostgresConnection } from 'bullmq';
import { ANSWER_WITHIN_MS, HEARTBEAT_MS, RECONNECT_MS } from '../settings.ts';
import { within } from '../within.ts';

export interface Listener {
  /** Resolves once notifications are heard: at once while they are, after the reconnection while they are not. */
  heard(): Promise<void>;
  close(): Promise<void>;
}

export interface ListenerEvents {
  notification(payload: string): void;
  /** Listening again after it was lost. */
  regained(): void;
  error(error: unknown): void;
}

type Client = Awaited<ReturnType<PostgresConnection['getListenClient']>>;

/**
 * Listens on one PostgreSQL channel and, whenever the connection is lost, again on a fresh one. A connection that is
 * still open but answers nothing, because the machine at its other end vanished, is found out by a heartbeat.
 */
export function keepListening(
  open: () => PostgresConnection,
  channel: string,
  events: ListenerEvents,
): Listener {
  const closing = new AbortController();
  let heard = Promise.withResolvers<void>();
  let heardBefore = false;

  async function listenUntilLost(connection: PostgresConnection): Promise<void> {
    const lost = new Promise<void>((resolve) => {
      connection.once('listenerinvalidated', resolve);
    });
    const client = await connection.getListenClient();
    try {
      client.on('notification', ({ payload = '' }) => events.notification(payload));
      await client.query(`listen "${channel}"`);
      heard.resolve();
      if (heardBefore) events.regained();
      heardBefore = true;
      await Promise.race([lost, beat(client, closing.signal)]);
    } finally {
      hangUp(connection, client);
    }
  }

  async function listenOnAndOn(): Promise<void> {
    while (!closing.signal.aborted) {
      const connection = open();
      connection.on('error', events.error);
      try {
        await listenUntilLost(connection);
      } catch (error) {
        if (!closing.signal.aborted) events.error(error);
      }
      heard = Promise.withResolvers<void>();
      await delay(RECONNECT_MS / 4, undefined, { signal: closing.signal }).catch(() => {});
    }
  }

  const listening = listenOnAndOn();
  return {
    heard: () => heard.promise,
    async close() {
      closing.abort();
      await within(ANSWER_WITHIN_MS, 'stop listening', listening);
    },
  };
}

/** Rejects when the connection no longer answers; resolves when asked to stop. */
async function beat(client: Client, stop: AbortSignal): Promise<void> {
  while (!stop.aborted) {
    await delay(HEARTBEAT_MS, undefined, { signal: stop, ref: false }).catch(() => {});
    if (!stop.aborted) await within(ANSWER_WITHIN_MS, 'the listening connection', client.query('select 1'));
  }
}

/**
 * Not waited for: a connection to a machine that has vanished never says goodbye. What it says minutes later, when the
 * operating system gives it up, would end the process if nobody listened, and BullMQ no longer does.
 */
function hangUp(connection: PostgresConnection, client: Client): void {
  connection.close().catch(() => {});
  client.on('error', () => {});
}
