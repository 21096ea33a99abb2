import type { BusLog, Subscriber } from './bus.ts';
import { type FanOut, type FanOutEvents, pack } from './fan-out.ts';
import { ANSWER_WITHIN_MS } from './settings.ts';
import { within } from './within.ts';

interface Channel {
  subscribers: Set<Subscriber>;
  heard: Promise<void>;
}

export interface Subscriptions {
  publish(channel: string, messages: string | readonly string[]): Promise<void>;
  subscribe(channel: string, subscriber: Subscriber): Promise<() => Promise<void>>;
  close(): Promise<void>;
}

/** Who in this process listens to which channel; joins a channel for the first and leaves it after the last. */
export function openSubscriptions(open: (events: FanOutEvents) => FanOut, log: BusLog): Subscriptions {
  const channels = new Map<string, Channel>();

  /** One subscriber that throws must not cost the others their message. */
  function tell(channel: string, call: () => void): void {
    try {
      call();
    } catch (error) {
      log.error({ channel, err: error }, 'a subscriber threw');
    }
  }

  const fanOut = open({
    message(channel, message) {
      for (const subscriber of channels.get(channel)?.subscribers ?? []) {
        tell(channel, () => subscriber.onMessage(message));
      }
    },
    gap() {
      for (const [name, { subscribers }] of channels) {
        for (const subscriber of subscribers) tell(name, () => subscriber.onGap?.());
      }
    },
  });

  async function leave(name: string, channel: Channel, subscriber: Subscriber): Promise<void> {
    if (!channel.subscribers.delete(subscriber) || channel.subscribers.size > 0) return;
    if (channels.get(name) === channel) channels.delete(name);
    if (!channels.has(name)) await fanOut.leave(name);
  }

  return {
    async publish(channel, messages) {
      const payloads = pack(channel, typeof messages === 'string' ? [messages] : messages);
      if (payloads.length > 0)
        await within(ANSWER_WITHIN_MS, `publish to ${channel}`, fanOut.publish(payloads));
    },

    async subscribe(name, given) {
      // The same subscriber may come twice; each subscription is ended by itself.
      const subscriber: Subscriber = {
        onMessage: (message) => given.onMessage(message),
        onGap: () => given.onGap?.(),
      };
      let channel = channels.get(name);
      if (!channel) {
        channel = { subscribers: new Set(), heard: fanOut.join(name) };
        channels.set(name, channel);
      }
      const joined = channel;
      joined.subscribers.add(subscriber);
      try {
        await within(ANSWER_WITHIN_MS, `subscribe to ${name}`, joined.heard);
      } catch (error) {
        await leave(name, joined, subscriber).catch(() => {});
        throw error;
      }
      return () => leave(name, joined, subscriber);
    },

    async close() {
      channels.clear();
      await fanOut.close();
    },
  };
}
