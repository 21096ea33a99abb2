import type { Notification } from '@jejaring/contracts/inbox/notification';
import { CLOSE_CODES } from '@jejaring/contracts/live/close-codes';
import { type ClientFrame, HEARTBEAT_MS, type ServerFrame } from '@jejaring/contracts/live/frames';
import { beforeEach, describe, expect, test } from 'vitest';
import { createTimers } from '../testing/timers.ts';
import { createLiveClient, type LineState, type LiveClient, type LiveSocket } from './live-client.ts';

const note = (number: number): Notification => ({
  number,
  type: 'match.suggested',
  at: '2027-01-01T00:00:00Z',
});

/** A socket whose far end is the test. */
class Line implements LiveSocket {
  onopen: (() => void) | null = null;
  onmessage: ((event: { data: unknown }) => void) | null = null;
  onclose: ((event: { code: number }) => void) | null = null;
  sent: ClientFrame[] = [];
  hungUp = false;
  send(data: string) {
    this.sent.push(JSON.parse(data) as ClientFrame);
  }
  close() {
    this.hungUp = true;
  }
  says(frame: ServerFrame) {
    this.onmessage?.({ data: JSON.stringify(frame) });
  }
  notifies(...numbers: number[]) {
    for (const number of numbers) this.says({ type: 'notification', notification: note(number) });
  }
  goesLive(last = 0) {
    this.onopen?.();
    this.says({ type: 'live', last, seen: 0 });
  }
  drops(code = 1006) {
    this.onclose?.({ code });
  }
}

let lines: Line[];
let got: number[];
let states: LineState[];
let online: boolean;
let networkChanged: () => void;
let resyncTo: () => Promise<number>;
let client: LiveClient;
let timers: ReturnType<typeof createTimers>;
const line = () => lines.at(-1)!;

function begin(applied = 0) {
  client = createLiveClient({
    open() {
      lines.push(new Line());
      return line();
    },
    after: timers.after,
    random: () => 1,
    network: {
      online: () => online,
      onChange(listener) {
        networkChanged = listener;
        return () => {
          networkChanged = () => {};
        };
      },
    },
    applied,
    onNotification: ({ number }) => got.push(number),
    onSeen: () => {},
    onResync: () => resyncTo(),
    onState: (state) => states.push(state),
  });
  client.start();
}

beforeEach(() => {
  lines = [];
  got = [];
  states = [];
  online = true;
  resyncTo = () => Promise.reject(new Error('no resync expected'));
  timers = createTimers();
});

describe('following', () => {
  test('resumes after the last number applied and hands over what comes', () => {
    begin(7);
    line().onopen?.();
    expect(line().sent).toEqual([{ type: 'resume', after: 7 }]);
    line().notifies(8, 9);
    line().says({ type: 'live', last: 9, seen: 3 });
    line().notifies(10);
    expect(got).toEqual([8, 9, 10]);
    expect(states).toEqual(['connecting', 'live']);
  });

  test('a number is handed over once, however often and on however many lines it comes', () => {
    begin();
    line().goesLive();
    line().notifies(1, 1, 2);
    line().drops();
    timers.run();
    expect(line().sent).toEqual([]);
    line().onopen?.();
    expect(line().sent).toEqual([{ type: 'resume', after: 2 }]);
    line().notifies(2, 3);
    expect(got).toEqual([1, 2, 3]);
  });

  test('a gap is never skipped over: the line is opened again at the number before it', () => {
    begin();
    line().goesLive();
    line().notifies(1, 3);
    expect(got).toEqual([1]);
    expect(lines[0]!.hungUp).toBe(true);
    timers.run();
    line().onopen?.();
    expect(line().sent).toEqual([{ type: 'resume', after: 1 }]);
  });

  test('resync loads the inbox afresh and resumes after its last number', async () => {
    begin(99);
    resyncTo = () => Promise.resolve(4);
    line().onopen?.();
    line().says({ type: 'resync', last: 4 });
    await Promise.resolve();
    await Promise.resolve();
    timers.run();
    line().onopen?.();
    expect(line().sent).toEqual([{ type: 'resume', after: 4 }]);
    line().notifies(5);
    expect(got).toEqual([5]);
  });
});

describe('coming back', () => {
  test('waits longer after each failure, from half a second to half a minute', () => {
    begin();
    const pauses = Array.from({ length: 9 }, () => {
      line().drops();
      const pause = timers.next();
      timers.run();
      return pause;
    });
    expect(pauses).toEqual([1000, 2000, 4000, 8000, 16_000, 30_000, 30_000, 30_000, 30_000]);
  });

  test('a live line starts the pauses afresh', () => {
    begin();
    line().drops();
    timers.run();
    line().drops();
    timers.run();
    line().goesLive();
    line().drops();
    expect(timers.next()).toBe(1000);
  });

  test.each([
    ['goingAway', 'waiting', 1000],
    ['slowReader', 'waiting', 1000],
    ['tooManyFrames', 'waiting', 5000],
    ['internal', 'waiting', 5000],
    ['signedOut', 'signed_out', undefined],
    ['malformed', 'refused', undefined],
    ['tooBig', 'refused', undefined],
  ] as const)('after %s the line is %s', (code, state, pause) => {
    begin();
    line().goesLive();
    line().drops(CLOSE_CODES[code].code);
    expect(states.at(-1)).toBe(state);
    expect(timers.next()).toBe(pause);
  });

  test('without network it waits for the network and not for a timer', () => {
    begin();
    line().goesLive();
    online = false;
    networkChanged();
    expect(states.at(-1)).toBe('offline');
    expect(timers.next()).toBeUndefined();
    online = true;
    networkChanged();
    expect(states.at(-1)).toBe('connecting');
    expect(lines).toHaveLength(2);
  });
});

describe('a dead line', () => {
  test('silence for a heartbeat is answered with a ping, and silence after that with a new line', () => {
    begin();
    line().goesLive();
    timers.advance(HEARTBEAT_MS);
    expect(line().sent.at(-1)).toEqual({ type: 'ping' });
    timers.advance(10_000);
    expect(states.at(-1)).toBe('waiting');
  });

  test('a pong keeps it, and two pongs that promise what never comes end it', () => {
    begin();
    line().goesLive();
    timers.advance(HEARTBEAT_MS);
    line().says({ type: 'pong', last: 1 });
    timers.advance(HEARTBEAT_MS);
    expect(states.at(-1)).toBe('live');
    line().says({ type: 'pong', last: 1 });
    expect(states.at(-1)).toBe('waiting');
  });

  test('a line that opens but never becomes live is given up', () => {
    begin();
    line().onopen?.();
    timers.advance(10_000);
    expect(states.at(-1)).toBe('waiting');
  });

  test('a phone that wakes up asks at once', () => {
    begin();
    line().goesLive();
    client.check();
    expect(line().sent.at(-1)).toEqual({ type: 'ping' });
    client.stop();
    expect(timers.next()).toBeUndefined();
    expect(line().hungUp).toBe(true);
  });
});
