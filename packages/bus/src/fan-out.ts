import { PAYLOAD_BYTES } from './settings.ts';

export interface FanOutEvents {
  message(channel: string, message: string): void;
  /** The connection was lost and is listening again; what was published in between is gone. */
  gap(): void;
}

/** Carries payloads between processes. One implementation per driver. */
export interface FanOut {
  publish(payloads: readonly Payload[]): Promise<void>;
  /** Called when the first subscriber of a channel comes; resolves once the channel is heard. */
  join(channel: string): Promise<void>;
  /** Called when the last subscriber of a channel has gone. */
  leave(channel: string): Promise<void>;
  close(): Promise<void>;
}

export interface Payload {
  channel: string;
  /** A JSON array of messages. */
  body: string;
}

const bytes = (text: string): number => Buffer.byteLength(text, 'utf8');

/**
 * Packs messages, in order, into as few payloads as the limit allows. Throws a RangeError for a message that does not fit
 * into one, or for a channel name that is empty or holds a line break.
 */
export function pack(channel: string, messages: readonly string[]): Payload[] {
  if (channel === '' || channel.includes('\n')) throw new RangeError('A channel needs a name of one line.');
  const room = PAYLOAD_BYTES - bytes(channel) - '[]'.length;
  const bodies: string[][] = [];
  let left = 0;
  for (const message of messages) {
    const encoded = JSON.stringify(message);
    const size = bytes(encoded) + ','.length;
    if (size > room) {
      throw new RangeError(
        `A message of ${bytes(message)} bytes is too long to publish; send what is needed to read it instead.`,
      );
    }
    if (size > left) {
      bodies.push([]);
      left = room;
    }
    bodies.at(-1)?.push(encoded);
    left -= size;
  }
  return bodies.map((body) => ({ channel, body: `[${body.join(',')}]` }));
}

/** Hands each message of a payload to `deliver`. */
export function unpack({ channel, body }: Payload, deliver: FanOutEvents['message']): void {
  const messages: unknown = JSON.parse(body);
  if (!Array.isArray(messages)) return;
  for (const message of messages) if (typeof message === 'string') deliver(channel, message);
}
