import { constants } from 'node:zlib';
import compress from '@fastify/compress';
import { apiPlugin, httpServer, makeAuth } from '@jejaring/api';
import { openBus } from '@jejaring/bus';
import { migrate, openDb } from '@jejaring/db';
import { startMatcher } from '@jejaring/matcher';
import { notifierPlugin } from '@jejaring/notifier';
import { startReplica } from '@jejaring/replica';
import type { StandaloneConfig } from './config.ts';
import { secureHeaders } from './secure-headers.ts';
import { serveWeb } from './serve-web.ts';
import { watchMatches } from './watch-matches.ts';

export interface StandaloneOptions extends Omit<StandaloneConfig, 'sample'> {
  /** The one clock of all services; tests move it. */
  now?: () => Date;
  /** Called with one line for each match as it is pushed. */
  onMatch?: (line: string) => void;
}

export interface Standalone {
  url: string;
  driver: 'redis' | 'postgres';
  /** Closes in reverse: no new requests, sockets told to come back, running jobs ended, then queue and database. */
  stop(): Promise<void>;
}

/** Runs api, matcher, notifier and web in this process on one port. What was opened is closed again when a later step fails. */
export async function startStandalone(options: StandaloneOptions): Promise<Standalone> {
  const now = options.now ?? (() => new Date());
  await using opened = new AsyncDisposableStack();
  await migrate(options.databaseUrl);
  const { db, sql } = opened.adopt(
    openDb(options.databaseUrl, { name: 'jejaring-standalone' }),
    ({ close }) => close(),
  );
  const app = httpServer(options.logLevel);
  const log = app.log;
  const bus = opened.adopt(
    await openBus({ databaseUrl: options.databaseUrl, redisUrl: options.redisUrl, log }),
    (opening) => opening.close(),
  );
  if (options.onMatch) opened.defer(await watchMatches(db, bus, options.onMatch));
  const replica = opened.adopt(await startReplica({ sql, log, now }), (running) => running.stop());
  const matcher = opened.adopt(await startMatcher({ db, sql, bus, log, now, replica }), (running) =>
    running.stop(),
  );
  opened.adopt(app, (server) => server.close());
  await secureHeaders(app, options.publicUrl);
  // A page of matches is 115 KB of text and a fifth of that on the wire; the web's files are compressed beforehand.
  await app.register(compress, {
    threshold: 1024,
    encodings: ['br', 'gzip'],
    brotliOptions: { params: { [constants.BROTLI_PARAM_QUALITY]: 4 } },
  });
  await app.register(apiPlugin, {
    db,
    now,
    replica,
    auth: makeAuth(db, options),
    health: { queue: () => bus.health(), matcher: () => matcher.health() },
  });
  await app.register(notifierPlugin, { db, bus, now });
  await serveWeb(app);
  const url = await app.listen({ host: options.host, port: options.port });
  const closing = opened.move();
  return { url, driver: bus.driver, stop: () => closing.disposeAsync() };
}
