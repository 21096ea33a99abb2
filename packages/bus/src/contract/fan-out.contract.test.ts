import { expect, test } from 'vitest';
import { contract, eventually } from './contract.ts';

contract('fan-out', ({ open, unique, dropConnections }) => {
  test('every subscriber of a channel in every process hears each message, in order', async () => {
    const [one, two, channel] = [await open(), await open(), unique()];
    const heard: Record<'a' | 'b' | 'c' | 'elsewhere', string[]> = { a: [], b: [], c: [], elsewhere: [] };
    await one.subscribe(channel, { onMessage: (message) => heard.a.push(message) });
    await one.subscribe(channel, { onMessage: (message) => heard.b.push(message) });
    await two.subscribe(channel, { onMessage: (message) => heard.c.push(message) });
    await two.subscribe(`${channel}-other`, { onMessage: (message) => heard.elsewhere.push(message) });
    const messages = Array.from({ length: 2_000 }, (_, n) => `message "${n}" é\u0000\n`);
    await one.publish(channel, messages);
    await one.publish(channel, 'same');
    await one.publish(channel, ['same', 'same', '']);
    const expected = [...messages, 'same', 'same', 'same', ''];
    await eventually(() => {
      expect(heard.a).toEqual(expected);
      expect(heard.b).toEqual(expected);
      expect(heard.c).toEqual(expected);
    });
    expect(heard.elsewhere).toEqual([]);
  });

  test('who has unsubscribed hears nothing, others go on hearing', async () => {
    const [one, two, channel] = [await open(), await open(), unique()];
    const [gone, staying]: [string[], string[]] = [[], []];
    const leave = await two.subscribe(channel, { onMessage: (message) => gone.push(message) });
    await two.subscribe(channel, { onMessage: (message) => staying.push(message) });
    await one.publish(channel, 'first');
    await eventually(() => expect(gone).toEqual(['first']));
    await leave();
    await leave();
    await one.publish(channel, 'second');
    await eventually(() => expect(staying).toEqual(['first', 'second']));
    expect(gone).toEqual(['first']);
  });

  test('a channel that was left can be joined again', async () => {
    const [bus, channel] = [await open(), unique()];
    const heard: string[] = [];
    const onMessage = (message: string) => void heard.push(message);
    for (const message of ['first', 'second']) {
      const leave = await bus.subscribe(channel, { onMessage });
      await bus.publish(channel, message);
      await eventually(() => expect(heard.at(-1)).toBe(message));
      void leave();
    }
    await bus.subscribe(channel, { onMessage });
    await bus.publish(channel, 'third');
    await eventually(() => expect(heard).toEqual(['first', 'second', 'third']));
  });

  test('one subscriber that throws does not cost the others their message', async () => {
    const [bus, channel] = [await open(), unique()];
    const heard: string[] = [];
    await bus.subscribe(channel, {
      onMessage() {
        throw new Error('mine');
      },
    });
    await bus.subscribe(channel, { onMessage: (message) => heard.push(message) });
    await bus.publish(channel, 'message');
    await eventually(() => expect(heard).toEqual(['message']));
  });

  test('a message that is too long, or a channel of two lines, is refused', async () => {
    const [bus, channel] = [await open(), unique()];
    const heard: string[] = [];
    await bus.subscribe(channel, { onMessage: (message) => heard.push(message) });
    const longest = 'x'.repeat(7_800);
    await bus.publish(channel, [longest, longest]);
    await expect(bus.publish(channel, ['short', 'x'.repeat(8_000)])).rejects.toThrow(RangeError);
    await expect(bus.publish(channel, '"'.repeat(4_000))).rejects.toThrow(
      'A message of 4000 bytes is too long',
    );
    await expect(bus.publish('two\nlines', 'message')).rejects.toThrow(RangeError);
    await eventually(() => expect(heard).toEqual([longest, longest]));
  });

  test('after a lost connection subscribers are told of the gap and hear again', async () => {
    const [one, two, channel] = [await open(), await open(), unique()];
    const heard: string[] = [];
    let gaps = 0;
    await two.subscribe(channel, {
      onMessage: (message) => heard.push(message),
      onGap: () => void (gaps += 1),
    });
    await two.subscribe(`${channel}-quiet`, { onMessage: () => {} });
    expect(gaps).toBe(0);
    await dropConnections();
    await eventually(() => expect(gaps).toBe(1));
    await eventually(() => one.publish(channel, 'after'));
    await eventually(() => expect(heard).toEqual(['after']));
  });
});
