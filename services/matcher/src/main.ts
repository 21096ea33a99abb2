import { openBus } from '@jejaring/bus';
import { migrate, openDb } from '@jejaring/db';
import { startReplica } from '@jejaring/replica';
import closeWithGrace from 'close-with-grace';
import { pino } from 'pino';
import { readConfig } from './config.ts';
import { startMatcher } from './start-matcher.ts';

const config = readConfig();
const log = pino({ level: config.logLevel });
await migrate(config.databaseUrl);
const { db, sql, close } = openDb(config.databaseUrl, { name: 'jejaring-matcher' });
const bus = await openBus({ databaseUrl: config.databaseUrl, redisUrl: config.redisUrl, log });
const now = () => new Date();
const { kinds } = config;
const replica = await startReplica({ sql, log, now, kinds });
const matcher = await startMatcher({ db, sql, bus, log, now, replica }, { kinds });
log.info({ queue: bus.driver }, 'matcher: ready');

closeWithGrace({ logger: log }, async () => {
  await matcher.stop();
  await replica.stop();
  await bus.close();
  await close();
});
