import { openBus } from '@jejaring/bus';
import { migrate, openDb } from '@jejaring/db';
import closeWithGrace from 'close-with-grace';
import Fastify from 'fastify';
import { readConfig } from './config.ts';
import { notifierPlugin } from './notifier-plugin.ts';

const config = readConfig();
await migrate(config.databaseUrl);
const { db, close } = openDb(config.databaseUrl, { name: 'jejaring-notifier' });
const app = Fastify({ logger: { level: config.logLevel }, forceCloseConnections: true });
const bus = await openBus({ databaseUrl: config.databaseUrl, redisUrl: config.redisUrl, log: app.log });
await app.register(notifierPlugin, { db, bus, now: () => new Date() });
await app.listen({ host: config.host, port: config.port });

closeWithGrace({ logger: app.log }, async () => {
  await app.close();
  await bus.close();
  await close();
});
