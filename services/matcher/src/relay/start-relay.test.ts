import { matchingQueue } from '@jejaring/contracts/flow/routes';
import {
  events,
  newId,
  type OpenDb,
  OUTBOX_CHANNEL,
  openDb,
  postListing,
  recordEvents,
  schools,
  transact,
} from '@jejaring/db';
import { sql } from 'drizzle-orm';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { createDatabase, type TestDatabase } from '../../../../test/setup/database.ts';
import { eventually } from '../../../../test/setup/eventually.ts';
import { laneOf } from '../wave/lanes.ts';
import type { RelayBus } from './relay-batch.ts';
import { startRelay } from './start-relay.ts';

const NEVER_MS = 1_000_000_000;
const log = { info: () => {}, warn: () => {}, error: () => {} };

let database: TestDatabase;
let opened: OpenDb;
beforeEach(async () => {
  database = await createDatabase();
  opened = openDb(database.url);
});
afterEach(async () => {
  await opened.close();
  await database.drop();
});

interface Job {
  queue: string;
  data: unknown;
}

/** Remembers what it is handed; refuses while `down`. */
function recorder() {
  const published: string[] = [];
  const jobs: Job[] = [];
  const state = { down: false };
  const demandUp = () => {
    if (state.down) throw new Error('the queue is away');
  };
  const bus: RelayBus = {
    enqueue: async (queue, added) => {
      demandUp();
      jobs.push(...added.map(({ data }) => ({ queue, data })));
    },
    publish: async (channel) => {
      demandUp();
      published.push(channel);
    },
  };
  return { bus, published, jobs, state };
}

const write = (recipient: string, notify: boolean) =>
  transact(opened.db, async (tx) => {
    await tx
      .insert(events)
      .values({ id: newId(), type: 'inbox.seen', recipients: [recipient], createdAt: new Date() });
    if (notify) await tx.execute(sql`select pg_notify(${OUTBOX_CHANNEL}, '')`);
  });
const waiting = async () =>
  (await opened.db.execute(sql`select 1 from events where relayed_at is null`)).length;
const relay = (bus: RelayBus, pollMs: number) =>
  startRelay({ ...opened, bus, log, now: () => new Date() }, { pollMs });

test('a commit wakes it, without any poll', async () => {
  const { bus, published } = recorder();
  const running = await relay(bus, NEVER_MS);
  const [recipient, other] = [newId(), newId()];
  await write(recipient, true);
  await eventually(() => published.includes(`member.${recipient}`), 'the wake-up');
  await write(other, true);
  await eventually(() => published.includes(`member.${other}`), 'the second wake-up');
  await running.stop();
  expect(await waiting()).toBe(0);
});

test('a posted listing is a job for its lane, and for no other', async () => {
  const school = { id: newId(), name: 'A school', country: 'ID', origin: 'registered' as const };
  await opened.db.insert(schools).values({ ...school, createdAt: new Date() });
  const content = { kind: 'teacher_immersion', side: 'need', title: { en: 'Four weeks in Perth' } } as const;
  const id = await transact(opened.db, async (tx) => {
    const posted = await postListing(tx, { schoolId: school.id, content, state: 'published' }, new Date());
    await recordEvents(tx, posted.happenings, new Date());
    return posted.id;
  });
  const { bus, jobs } = recorder();
  const running = await relay(bus, NEVER_MS);
  await eventually(async () => (await waiting()) === 0, 'an empty outbox');
  await running.stop();
  const lane = { kind: 'teacher_immersion', lane: laneOf(id) };
  expect(jobs).toEqual([{ queue: matchingQueue('teacher_immersion'), data: lane }]);
});

test('an event whose notification was lost is found by the poll', async () => {
  const { bus, published } = recorder();
  const running = await relay(bus, 50);
  const recipient = newId();
  await write(recipient, false);
  await eventually(() => published.includes(`member.${recipient}`), 'the poll');
  await running.stop();
});

test('what was written while it was down is handed on when it starts', async () => {
  const recipient = newId();
  await write(recipient, true);
  const { bus, published } = recorder();
  const running = await relay(bus, NEVER_MS);
  await eventually(() => published.includes(`member.${recipient}`), 'the start');
  await running.stop();
});

test('events stay in the outbox while the queue is away, and go when it is back', async () => {
  const { bus, published, state } = recorder();
  state.down = true;
  const running = await relay(bus, NEVER_MS);
  const recipient = newId();
  await write(recipient, true);
  expect(await waiting()).toBe(1);
  state.down = false;
  await eventually(() => published.includes(`member.${recipient}`), 'the retry');
  await running.stop();
  expect(await waiting()).toBe(0);
});

test('two relays share the work without handing anything on twice', async () => {
  const [one, two] = [recorder(), recorder()];
  const running = await Promise.all([relay(one.bus, 20), relay(two.bus, 20)]);
  const recipients = Array.from({ length: 60 }, newId);
  await Promise.all(recipients.map((recipient) => write(recipient, true)));
  await eventually(async () => (await waiting()) === 0, 'an empty outbox');
  await Promise.all(running.map((each) => each.stop()));
  const heard = [...one.published, ...two.published].sort();
  expect(heard).toEqual(recipients.map((recipient) => `member.${recipient}`).sort());
});
