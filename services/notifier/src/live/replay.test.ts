import type { ServerFrame } from '@jejaring/contracts/live/frames';
import { markSeen, type Tx, transact } from '@jejaring/db';
import { sql } from 'drizzle-orm';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { eventually } from '../../../../test/setup/eventually.ts';
import { type Live, openLive, type Told } from '../../../../test/setup/live.ts';
import { Replay } from './replay.ts';

let live: Live;
let told: Told;
let frames: ServerFrame[];
let queuedBytes: number;
let tooSlow: number;
let replay: Replay;
beforeAll(async () => {
  live = await openLive({ redisUrl: undefined, relay: false });
});
afterAll(() => live[Symbol.asyncDispose]());
beforeEach(async () => {
  told = await live.member();
  frames = [];
  [queuedBytes, tooSlow] = [0, 0];
  replay = new Replay(live.db, told.id, {
    send: (frame) => void frames.push(frame),
    queuedBytes: () => queuedBytes,
    tooSlow: () => {
      tooSlow += 1;
    },
  });
});
afterEach(() => replay.stop());

const numbers = () =>
  frames.flatMap((frame) => (frame.type === 'notification' ? [frame.notification.number] : []));
const types = () => frames.map(({ type }) => type);

/**
 * Holds the next reading of the head back until `change` is committed: the table of the members is locked meanwhile,
 * and the inbox, which is read before it, is not.
 */
async function betweenTheReadings(
  read: () => Promise<unknown>,
  change: (tx: Tx) => Promise<unknown>,
): Promise<void> {
  let reading: Promise<unknown> | undefined;
  await transact(live.db, async (tx) => {
    await tx.execute(sql`lock table members in access exclusive mode`);
    reading = read();
    await eventually(async () => (await waiting()) > 0, 'the reading to wait');
    await change(tx);
  });
  await reading;
}

async function waiting(): Promise<number> {
  const [row] = await live.db.execute<{ count: number }>(sql`
    select count(*)::int as count from pg_locks where relation = 'members'::regclass and not granted`);
  return row!.count;
}

describe('between reading the inbox and reading its head', () => {
  beforeEach(async () => {
    await live.tell(told, 2);
  });

  test('what arrives is sent before live is said', async () => {
    await betweenTheReadings(
      () => replay.resume(1),
      async (tx) => live.tellIn(tx, told),
    );
    expect(types()).toEqual(['notification', 'notification', 'live']);
    expect(frames.at(-1)).toEqual({ type: 'live', last: 3, seen: 0 });
  });

  test('a mark of what was seen is not lost when something arrives with it', async () => {
    await replay.resume(2);
    await betweenTheReadings(
      () => replay.wake(),
      async (tx) => {
        await live.tellIn(tx, told);
        await markSeen(tx, told.id, 2, new Date());
      },
    );
    expect(types()).toEqual(['live', 'notification', 'seen']);
    expect(frames.at(-1)).toEqual({ type: 'seen', upTo: 2 });
    expect(replay.knows()).toEqual({ last: 3, seen: 2 });
  });
});

describe('resuming', () => {
  beforeEach(async () => {
    await live.tell(told, 5);
  });

  test('twice at once does the one after the other', async () => {
    const resumeThrice = () => Promise.all([replay.resume(4), replay.resume(0), replay.resume(3)]);
    await betweenTheReadings(resumeThrice, async () => {});
    expect(numbers()).toEqual([5, 1, 2, 3, 4, 5, 4, 5]);
    expect(types().filter((type) => type === 'live')).toHaveLength(3);
  });

  test('beyond the head sends nothing but resync, until a resume that is within it', async () => {
    await replay.resume(6);
    await live.tell(told);
    await replay.wake();
    expect(frames).toEqual([{ type: 'resync', last: 5 }]);
    await replay.resume(5);
    expect(types()).toEqual(['resync', 'notification', 'live']);
  });

  test('from the head sends nothing but live', async () => {
    await replay.resume(5);
    expect(frames).toEqual([{ type: 'live', last: 5, seen: 0 }]);
  });
});

test('before the client resumes, nothing is sent', async () => {
  await live.tell(told);
  await replay.wake();
  expect(frames).toEqual([]);
});

test('wake-ups that meet are one reading, and each finds what was committed before it', async () => {
  await replay.resume(0);
  for (let round = 1; round <= 30; round += 1) {
    await live.tell(told);
    await Promise.all([replay.wake(), replay.wake(), replay.wake()]);
    expect(numbers().at(-1)).toBe(round);
  }
  expect(numbers()).toHaveLength(30);
});

test('a reader that does not keep up is given up once, and sent nothing more', async () => {
  await live.tell(told, 3);
  queuedBytes = 300_000;
  await replay.resume(0);
  const sent = frames.length;
  await live.tell(told);
  await replay.wake();
  expect({ tooSlow, later: frames.length - sent, live: types().includes('live') }).toEqual({
    tooSlow: 1,
    later: 0,
    live: false,
  });
});

test('a reading that fails is told to whoever asked for it', async () => {
  const broken = new Replay(live.db, 'nobody', { send: () => {}, queuedBytes: () => 0, tooSlow: () => {} });
  await expect(broken.resume(0)).rejects.toThrow();
  await expect(broken.resume(0)).rejects.toThrow();
});
