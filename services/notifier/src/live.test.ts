import { memberChannel } from '@jejaring/contracts/flow/routes';
import {
  CLIENT_FRAMES_BURST,
  MAX_CLIENT_FRAME_BYTES,
  type ServerFrame,
} from '@jejaring/contracts/live/frames';
import { inbox, members, sessions } from '@jejaring/db';
import { eq, sql } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { describeOnEachBackend } from '../../../test/setup/backends.ts';
import { eventually } from '../../../test/setup/eventually.ts';
import { type Live, openLive, type Told } from '../../../test/setup/live.ts';
import { LiveSocket } from '../../../test/setup/live-socket.ts';

const upTo = (head: number) => Array.from({ length: head }, (_, index) => index + 1);
const numbers = ({ notifications }: LiveSocket) => notifications.map(({ number }) => number);
const types = ({ frames }: LiveSocket) => frames.map(({ type }) => type);
const closeOf = async (socket: LiveSocket) => (await eventually(() => socket.closed, 'the close')).code;
const frame = <T extends ServerFrame['type']>(socket: LiveSocket, type: T) =>
  eventually(() => socket.frames.findLast((one) => one.type === type), `a ${type} frame`) as Promise<
    Extract<ServerFrame, { type: T }>
  >;

describeOnEachBackend('the live socket', ({ redisUrl }) => {
  let live: Live;
  let member: Told;
  beforeAll(async () => {
    // Heads are not compared here, so that a wake-up that is lost is a number that is never heard.
    live = await openLive({ redisUrl, timing: { headCheckMs: 3_600_000 } });
  });
  afterAll(() => live[Symbol.asyncDispose]());

  describe('before the upgrade', () => {
    const host = () => new URL(live.url).host;
    const cookie = () => `jejaring.session_token=${member.token}.c2lnbmF0dXJl`;
    beforeAll(async () => {
      member = await live.member();
    });
    /** The HTTP status of a refusal, or 101. */
    async function knock(headers: Record<string, string>): Promise<number> {
      const socket = new LiveSocket(live.url, headers);
      const status = await eventually(
        () => socket.refused ?? (types(socket).includes('live') ? 101 : null),
        'an answer',
      );
      socket.ws.terminate();
      return status;
    }

    test('a stranger is refused with 401, in a problem document', async () => {
      expect(await knock({ origin: `http://${host()}` })).toBe(401);
      expect(await knock({ authorization: 'Bearer 0123456789abcdef0123456789abcdef' })).toBe(401);
      const answer = await fetch(new URL('/v1/live', live.url), {
        headers: { authorization: 'Bearer 0123456789abcdef' },
      });
      expect(answer.headers.get('content-type')).toMatch(/^application\/problem\+json/);
      expect(await answer.json()).toMatchObject({ status: 401, code: 'session.required' });
    });

    test('our own page with the cookie is let in, and so is a script with a token', async () => {
      expect(await knock({ cookie: cookie(), origin: `http://${host()}` })).toBe(101);
      expect(await knock({ authorization: `Bearer ${member.token}` })).toBe(101);
    });

    test.each([
      ['of another site', () => ({ origin: 'https://evil.example' })],
      ['without an origin of its own', () => ({ origin: 'null' })],
      ['that names none', () => ({})],
      ['of a site whose name begins with ours', () => ({ origin: `http://${host()}.evil.example` })],
      ['of a site whose name ends with ours', () => ({ origin: `http://evil-${host()}` })],
      ['of another port', () => ({ origin: 'http://127.0.0.1:1' })],
      [
        'of another site, with a password that the browser adds',
        () => ({ origin: 'https://evil.example', authorization: 'Basic YTpi' }),
      ],
    ])('a page %s is refused with 403, though it brings the cookie', async (_which, headers) => {
      expect(await knock({ cookie: cookie(), ...headers() })).toBe(403);
    });

    test('a person without a school is refused with 403', async () => {
      const person = await live.member();
      await live.db.delete(members).where(eq(members.id, person.id));
      expect(await knock({ authorization: `Bearer ${person.token}` })).toBe(403);
    });

    test('an ordinary request finds nothing', async () => {
      const headers = { authorization: `Bearer ${member.token}` };
      expect((await fetch(new URL('/v1/live', live.url), { headers })).status).toBe(404);
    });
  });

  describe('resuming', () => {
    test('replays what came after the number, then says that it is live, then follows', async () => {
      const told = await live.member();
      await live.tell(told, 5);
      const socket = live.socket(told, 2);
      expect(await frame(socket, 'live')).toEqual({ type: 'live', last: 5, seen: 0 });
      expect(types(socket)).toEqual(['notification', 'notification', 'notification', 'live']);
      await live.tell(told);
      await eventually(() => numbers(socket).includes(6), 'number 6');
      expect(numbers(socket)).toEqual([3, 4, 5, 6]);
      expect(socket.notifications[0]).toEqual({
        number: 3,
        type: 'listing.expired',
        listingId: told.listingId,
        at: expect.any(String),
      });
    });

    test('an empty inbox is live at once, and a full one in more than one page', async () => {
      const [empty, full] = [await live.member(), await live.member()];
      expect(await frame(live.socket(empty), 'live')).toEqual({ type: 'live', last: 0, seen: 0 });
      await live.tell(full, 450);
      const socket = live.socket(full);
      expect(await frame(socket, 'live')).toMatchObject({ last: 450 });
      expect(numbers(socket)).toEqual(upTo(450));
    });

    test('from a number beyond the head is told to start afresh, and goes on from there', async () => {
      const told = await live.member();
      await live.tell(told, 3);
      const socket = live.socket(told, 4);
      expect(await frame(socket, 'resync')).toEqual({ type: 'resync', last: 3 });
      await live.tell(told);
      socket.send({ type: 'resume', after: 3 });
      await frame(socket, 'live');
      expect(types(socket)).toEqual(['resync', 'notification', 'live']);
      expect(numbers(socket)).toEqual([4]);
    });

    test('waits until wake-ups are heard, so that nothing falls between the replay and what follows', async () => {
      const told = await live.member();
      const release = live.holdSubscriptions();
      const socket = live.socket(told);
      await eventually(() => socket.ws.readyState === socket.ws.OPEN, 'the upgrade');
      socket.send({ type: 'ping' });
      await frame(socket, 'pong');
      await live.tell(told, 2);
      release();
      await frame(socket, 'live');
      expect(types(socket)).toEqual(['pong', 'notification', 'notification', 'live']);
    });

    test('again on the same socket starts again from there', async () => {
      const told = await live.member();
      await live.tell(told, 3);
      const socket = live.socket(told, 3);
      socket.ws.once('open', () => socket.send({ type: 'resume', after: 0 }));
      await eventually(() => numbers(socket).length === 3, 'the replay from the start');
      expect(numbers(socket)).toEqual([1, 2, 3]);
      socket.send({ type: 'resume', after: 1 });
      await eventually(() => numbers(socket).length === 5, 'the second replay');
      expect(numbers(socket)).toEqual([1, 2, 3, 2, 3]);
    });
  });

  describe('while several transactions commit at once', () => {
    const STREAMS = 5;
    const EACH = 16;

    /** Commits from several sides at once, one to three notifications at a time. */
    const pour = (told: Told) =>
      Promise.all(
        Array.from({ length: STREAMS }, async (_, stream) => {
          for (let sent = 0; sent < EACH; sent += 1) await live.tell(told, 1 + ((sent + stream) % 3));
        }),
      );
    const headOf = ({ id }: Told): Promise<number> => live.db.$count(inbox, eq(inbox.memberId, id));

    test('sockets that come during the replay hear every number once, in order', async () => {
      const told = await live.member();
      await live.tell(told, 250);
      const pouring = pour(told);
      const sockets = [live.socket(told), live.socket(told, 100)];
      await eventually(async () => (await headOf(told)) > 280, 'the middle of it');
      sockets.push(live.socket(told), live.socket(told, 250));
      await pouring;
      const head = await headOf(told);
      await eventually(
        () => sockets.every((socket) => numbers(socket).at(-1) === head),
        'all sockets at the head',
      );
      const froms = [0, 100, 0, 250];
      sockets.forEach((socket, index) => expect(numbers(socket)).toEqual(upTo(head).slice(froms[index])));
      for (const socket of sockets) expect(types(socket).filter((type) => type === 'live')).toHaveLength(1);
    });

    test('a client that is killed at every single number misses none and gets none twice', async () => {
      const told = await live.member();
      let poured = false;
      const pouring = pour(told).finally(() => {
        poured = true;
      });
      const got: number[] = [];
      for (let next: number | 'none' = 0; next !== 'none'; ) {
        const socket = live.socket(told, next);
        const none = async () => poured && (await headOf(told)) === got.length && ('none' as const);
        next = await eventually(
          async () => socket.notifications[0]?.number ?? (await none()),
          'the next number',
        );
        socket.ws.terminate();
        if (next !== 'none') got.push(next);
      }
      await pouring;
      expect(got).toEqual(upTo(await headOf(told)));
      expect(got.length).toBeGreaterThan(STREAMS * EACH);
    });
  });

  describe('what has been seen', () => {
    test('on one device is seen on the other', async () => {
      const told = await live.member();
      await live.tell(told, 4);
      const [phone, desk] = [live.socket(told), live.socket(told, 4)];
      await Promise.all([phone.ready(), desk.ready()]);
      phone.send({ type: 'seen', upTo: 2 });
      expect(await frame(desk, 'seen')).toEqual({ type: 'seen', upTo: 2 });
      desk.send({ type: 'seen', upTo: 1 });
      desk.send({ type: 'seen', upTo: 99 });
      await eventually(
        () => phone.frames.some((one) => one.type === 'seen' && one.upTo === 4),
        'seen up to 4',
      );
      const marks = phone.frames.flatMap((one) => (one.type === 'seen' ? [one.upTo] : []));
      expect(marks).toEqual(marks.toSorted((x, y) => x - y));
      expect(await frame(live.socket(told, 4), 'live')).toEqual({ type: 'live', last: 4, seen: 4 });
    });

    test('a ping is answered with the last number sent', async () => {
      const told = await live.member();
      await live.tell(told, 2);
      const socket = live.socket(told);
      await socket.ready();
      socket.send({ type: 'ping' });
      expect(await frame(socket, 'pong')).toEqual({ type: 'pong', last: 2 });
    });
  });

  describe('a client that breaks the protocol is closed with its code', () => {
    beforeAll(async () => {
      member = await live.member();
    });
    async function closedAfter(act: (socket: LiveSocket) => void): Promise<number> {
      const socket = live.socket(member);
      await socket.ready();
      act(socket);
      return closeOf(socket);
    }

    test.each([
      ['no JSON', '{'],
      ['an unknown type', '{"type":"subscribe"}'],
      ['an unknown field', '{"type":"ping","x":1}'],
      ['a number in quotes', '{"type":"resume","after":"1"}'],
      ['half a number', '{"type":"seen","upTo":1.5}'],
      ['a negative number', '{"type":"resume","after":-1}'],
      ['a number beyond all', '{"type":"resume","after":1e300}'],
      ['a list', '[]'],
      ['nothing', ''],
      ['prototype keys', '{"type":"ping","__proto__":{}}'],
    ])('4400 for %s', async (_what, text) => {
      expect(await closedAfter((socket) => socket.send(text))).toBe(4400);
    });

    test('4400 for a binary frame, though it holds what a text frame may', async () => {
      expect(await closedAfter(({ ws }) => ws.send(Buffer.from('{"type":"ping"}')))).toBe(4400);
    });

    test('1009 for a frame that is too large, and not for the largest', async () => {
      const sized = (bytes: number) => '{"type":"ping"}'.padEnd(bytes, ' ');
      const socket = live.socket(member);
      await socket.ready();
      socket.send(sized(MAX_CLIENT_FRAME_BYTES));
      await frame(socket, 'pong');
      socket.send(sized(MAX_CLIENT_FRAME_BYTES + 1));
      expect(await closeOf(socket)).toBe(1009);
    });

    test('4429 for too many frames at once, and not for as many as are allowed', async () => {
      const flood = (socket: LiveSocket, count: number) =>
        upTo(count).forEach(() => socket.send({ type: 'ping' }));
      const socket = live.socket(member);
      await socket.ready();
      flood(socket, CLIENT_FRAMES_BURST - 1);
      await eventually(
        () => types(socket).filter((type) => type === 'pong').length === CLIENT_FRAMES_BURST - 1,
        'the pongs',
      );
      expect(await closedAfter((other) => flood(other, CLIENT_FRAMES_BURST * 2))).toBe(4429);
      expect(socket.closed).toBeUndefined();
    });

    test('and nothing that it sends afterwards is done', async () => {
      const told = await live.member();
      await live.tell(told, 3);
      const socket = live.socket(told);
      await socket.ready();
      socket.send('{');
      socket.send({ type: 'seen', upTo: 3 });
      expect(await closeOf(socket)).toBe(4400);
      expect(await frame(live.socket(told), 'live')).toEqual({ type: 'live', last: 3, seen: 0 });
    });
  });

  test('a reader that is too slow is closed with 1013 and loses nothing by it', async () => {
    const MANY = 60_000;
    const told = await live.member();
    await live.db.execute(sql`
      with told as (
        insert into events (id, type, recipients, created_at, relayed_at)
        select gen_random_uuid(), 'listing.expired', '{}', now(), now() from generate_series(1, ${MANY}::int) returning id
      )
      insert into inbox (member_id, number, event_id, type, listing_id, created_at)
      select ${told.id}, row_number() over (), id, 'listing.expired', ${told.listingId}, now() from told`);
    await live.db.update(members).set({ lastNumber: MANY }).where(eq(members.id, told.id));

    const slow = live.socket(told);
    slow.ws.once('open', () => slow.ws.pause());
    await eventually(() => live.closing() > 0, 'the server to give up', 20_000);
    slow.ws.resume();
    expect(await closeOf(slow)).toBe(1013);
    const got = numbers(slow);
    expect(got).toEqual(upTo(got.length));
    expect(got.length).toBeLessThan(MANY);

    const again = live.socket(told, got.length);
    await eventually(() => numbers(again).at(-1) === MANY, 'the rest', 20_000);
    expect([...got, ...numbers(again)]).toEqual(upTo(MANY));
  });

  test('the last tab that closes ends the subscription, and not the one before', async () => {
    const told = await live.member();
    const channel = memberChannel(told.id);
    const tabs = [live.socket(told), live.socket(told)];
    await Promise.all(tabs.map((tab) => tab.ready()));
    tabs[0]!.close();
    await closeOf(tabs[0]!);
    await live.tell(told);
    await eventually(() => numbers(tabs[1]!).length === 1, 'the other tab to be told');
    expect(live.channels.has(channel)).toBe(true);
    tabs[1]!.close();
    await eventually(() => !live.channels.has(channel), 'the subscription to end');
  });

  test('a server that stops tells every socket to come back', async () => {
    await using own = await openLive({ redisUrl });
    const told = await own.member();
    const sockets = [own.socket(told), own.socket(told, null)];
    await sockets[0]!.ready();
    await eventually(() => sockets[1]!.ws.readyState === sockets[1]!.ws.OPEN, 'the second socket');
    await own.stopNotifier();
    expect(await Promise.all(sockets.map(closeOf))).toEqual([1001, 1001]);
    await eventually(() => own.channels.size === 0, 'the subscriptions to end');
  });

  describe('in time', () => {
    let hurried: Live;
    beforeAll(async () => {
      // Nothing is ever published here: whatever is heard was found by comparing heads.
      hurried = await openLive({
        redisUrl,
        relay: false,
        timing: { resumeWithinMs: 300, heartbeatMs: 500, headCheckMs: 100 },
      });
    });
    afterAll(() => hurried[Symbol.asyncDispose]());

    test('a wake-up that was lost is made good by comparing heads', async () => {
      const told = await hurried.member();
      const socket = hurried.socket(told);
      await socket.ready();
      await hurried.tell(told, 2);
      await eventually(() => numbers(socket).length === 2, 'the notifications');
      await hurried.db.update(members).set({ seenNumber: 1 }).where(eq(members.id, told.id));
      expect(await frame(socket, 'seen')).toEqual({ type: 'seen', upTo: 1 });
    });

    test('a client that never resumes is closed with 4408, and one that does is not', async () => {
      const told = await hurried.member();
      const [silent, prompt] = [hurried.socket(told, null), hurried.socket(told)];
      expect(await closeOf(silent)).toBe(4408);
      expect(prompt.closed).toBeUndefined();
    });

    test('a socket is closed with 4401 once its session has ended', async () => {
      const [out, on] = [await hurried.member(), await hurried.member()];
      const [closing, staying] = [hurried.socket(out), hurried.socket(on)];
      await Promise.all([closing.ready(), staying.ready()]);
      await hurried.db.delete(sessions).where(eq(sessions.token, out.token));
      expect(await closeOf(closing)).toBe(4401);
      expect(staying.closed).toBeUndefined();
    });

    test('a client that answers no heartbeat is cut off', async () => {
      const told = await hurried.member();
      const socket = hurried.socket(told);
      await socket.ready();
      socket.ws.pong = () => {};
      expect(await closeOf(socket)).toBe(1006);
    });
  });
});
