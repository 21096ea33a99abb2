import { apiPlugin, httpServer, makeAuth } from '@jejaring/api';
import { type OpenDb, openDb } from '@jejaring/db';
import { sweep } from '@jejaring/matcher';
import { startReplica } from '@jejaring/replica';
import type { FastifyInstance } from 'fastify';
import { createDatabase } from './database.ts';
import { insertMember } from './insert-member.ts';
import { Visitor } from './visitor.ts';

/** The API on a database of its own, and the matcher on call. */
export interface OpenApi extends AsyncDisposable {
  db: OpenDb['db'];
  databaseUrl: string;
  url: string;
  /** The server itself, to ask without a network. */
  app: FastifyInstance;
  /** A coordinator of a new school, or of a named one, signed in. */
  member(school?: Parameters<typeof insertMember>[1]): Promise<Visitor>;
  now(): Date;
  setClock(to: Date): void;
  moveClock(days: number): void;
  /** What the matcher's jobs and timers would do by now. */
  settle(): Promise<void>;
}

export async function openApi(): Promise<OpenApi> {
  await using opened = new AsyncDisposableStack();
  const database = opened.adopt(await createDatabase(), ({ drop }) => drop());
  const { db, sql } = opened.adopt(openDb(database.url, { max: 10, name: 'test' }), ({ close }) => close());
  let clock = new Date();
  const now = () => clock;
  const app = opened.adopt(httpServer('error'), (server) => server.close());
  const auth = makeAuth(db, {
    secret: 'a secret of the tests, long enough for anyone',
    publicUrl: 'http://localhost',
  });
  const replica = opened.adopt(await startReplica({ sql, log: app.log, now }), (running) => running.stop());
  await app.register(apiPlugin, { db, replica, auth, now });
  const url = await app.listen({ host: '127.0.0.1', port: 0 });
  const closing = opened.move();
  return {
    db,
    databaseUrl: database.url,
    url,
    app,
    async member(school) {
      const visitor = new Visitor(url, 'en');
      visitor.token = (await insertMember(db, school)).token;
      visitor.me = await visitor.call('GET', '/v1/me');
      return visitor;
    },
    now,
    setClock(to) {
      clock = to;
    },
    moveClock(days) {
      clock = new Date(clock.getTime() + days * 86_400_000);
    },
    settle: () => sweep({ db, now, replica }),
    [Symbol.asyncDispose]: () => closing.disposeAsync(),
  };
}
