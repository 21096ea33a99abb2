import { type Bus, openBus } from '@jejaring/bus';
import type { ListingContent } from '@jejaring/contracts/listing/content';
import {
  type Happening,
  newId,
  type OpenDb,
  openDb,
  postListing,
  recordEvents,
  type Tx,
  transact,
} from '@jejaring/db';
import { startRelay } from '@jejaring/matcher';
import { type LiveTiming, notifierPlugin } from '@jejaring/notifier';
import Fastify, { type FastifyInstance } from 'fastify';
import { createDatabase } from './database.ts';
import { type InsertedMember, insertMember } from './insert-member.ts';
import { LiveSocket } from './live-socket.ts';

/** A member and a listing of theirs, to be told about. */
export interface Told extends InsertedMember {
  listingId: string;
  versions: Iterator<number>;
}

/** The notifier by itself, on a database and a bus of its own, and the relay that wakes it. */
export interface Live extends AsyncDisposable {
  db: OpenDb['db'];
  bus: Bus;
  url: string;
  /** Channels that the notifier listens to now. */
  channels: ReadonlySet<string>;
  /** Has new subscriptions wait until the returned function is called, as on a slow bus. */
  holdSubscriptions(): () => void;
  member(): Promise<Told>;
  /** Commits a number of notifications for a member, in one transaction. */
  tell(member: Told, count?: number): Promise<void>;
  /** Writes one notification in a transaction that is open. */
  tellIn(tx: Tx, member: Told): Promise<void>;
  /** A script's socket; `after` null sends no resume frame. Closed with everything else. */
  socket(member: Pick<Told, 'token'>, after?: number | null): LiveSocket;
  /** How many sockets the server is closing while the client has not answered. */
  closing(): number;
  stopNotifier(): Promise<void>;
}

export interface LiveOptions {
  redisUrl: string | undefined;
  timing?: Partial<LiveTiming>;
  /** Without it no wake-up is ever published. */
  relay?: boolean;
}

const LISTING: ListingContent = { kind: 'student_exchange', side: 'need', title: { en: 'Told about' } };

export async function openLive({ redisUrl, timing = {}, relay = true }: LiveOptions): Promise<Live> {
  await using opened = new AsyncDisposableStack();
  const database = opened.adopt(await createDatabase(), ({ drop }) => drop());
  const { db, sql } = opened.adopt(openDb(database.url, { max: 10, name: 'test' }), ({ close }) => close());
  const now = () => new Date();
  const app = Fastify({ forceCloseConnections: true });
  const bus = opened.adopt(
    await openBus({ databaseUrl: database.url, redisUrl, prefix: `live${newId().slice(-8)}`, log: app.log }),
    (opening) => opening.close(),
  );
  if (relay) opened.adopt(await startRelay({ db, sql, bus, log: app.log, now }), (running) => running.stop());
  const channels = new Set<string>();
  let held = Promise.resolve();
  opened.adopt(app, (server) => server.close());
  // Called as its own plugin would be, for its scope: the server of the sockets is known in there alone.
  let scope: FastifyInstance = app;
  await app.register(async (inner: FastifyInstance) => {
    scope = inner;
    await notifierPlugin(inner, { db, bus: noting(bus, channels, () => held), now, timing });
  });
  const url = await app.listen({ host: '127.0.0.1', port: 0 });
  const sockets: LiveSocket[] = [];
  opened.defer(() => sockets.forEach(({ ws }) => ws.terminate()));
  const closing = opened.move();

  return {
    db,
    bus,
    url,
    channels,
    holdSubscriptions() {
      const { promise, resolve } = Promise.withResolvers<void>();
      held = promise;
      return resolve;
    },
    async member() {
      const member = await insertMember(db);
      const draft = { schoolId: member.schoolId, content: LISTING, state: 'draft' as const };
      const { id } = await transact(db, (tx) => postListing(tx, draft, now()));
      return { ...member, listingId: id, versions: counting() };
    },
    async tell(member, count = 1) {
      const happenings = Array.from({ length: count }, () => expiry(member));
      await transact(db, (tx) => recordEvents(tx, happenings, now()));
    },
    tellIn: (tx, member) => recordEvents(tx, [expiry(member)], now()),
    socket({ token }, after = 0) {
      const socket = new LiveSocket(url, { authorization: `Bearer ${token}` }, after);
      sockets.push(socket);
      return socket;
    },
    closing: () => [...scope.websocketServer.clients].filter((ws) => ws.readyState === ws.CLOSING).length,
    stopNotifier: () => app.close(),
    [Symbol.asyncDispose]: () => closing.disposeAsync(),
  };
}

/** A transition that its own school is told of. */
const expiry = ({ listingId, schoolId, versions }: Told): Happening => ({
  type: 'listing.expired',
  kind: LISTING.kind,
  listingId,
  version: versions.next().value as number,
  schoolIds: [schoolId],
});

function* counting(): Iterator<number> {
  for (let number = 1; ; number += 1) yield number;
}

/** The bus, with note taken of which channels are listened to, and subscriptions held back. */
const noting = (bus: Bus, channels: Set<string>, held: () => Promise<void>): Bus => ({
  ...bus,
  async subscribe(channel, subscriber) {
    await held();
    const unsubscribe = await bus.subscribe(channel, subscriber);
    channels.add(channel);
    return async () => {
      await unsubscribe();
      channels.delete(channel);
    };
  },
});
