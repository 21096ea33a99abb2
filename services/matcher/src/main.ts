import { openBus } from '@jejaring/bus';
import { migrate, openDb } from '@jejaring/db';
import closeWithGrace from 'close-with-grace';
import { pino } from 'pino';
import { readConfig } from './config.ts';
import { startMatcher } from './start-matcher.ts';

const config = readConfig();
const log = pino({ level: config.logLevel });
await migrate(config.databaseUrl);
const { db, sql, close } = openDb(config.databaseUrl, { name: 'jejaring-matcher' });
const bus = await openBus({ databaseUrl: config.databaseUrl, redisUrl: config.redisUrl, log });
const matcher = await startMatcher({ db, sql, bus, log, now: () => new Date() });
log.info({ queue: bus.driver }, 'matcher: ready');

closeWithGrace({ logger: log }, async () => {
  await matcher.stop();
  await bus.close();
  await close();
});
