import { migrate, openDb } from '@jejaring/db';
import { startReplica } from '@jejaring/replica';
import closeWithGrace from 'close-with-grace';
import { apiPlugin } from './api-plugin.ts';
import { readConfig } from './config.ts';
import { httpServer } from './http-server.ts';
import { makeAuth } from './sessions/auth.ts';

const config = readConfig();
await migrate(config.databaseUrl);
const { db, sql, close } = openDb(config.databaseUrl, { name: 'jejaring-api' });
const app = httpServer(config.logLevel);
const now = () => new Date();
const replica = await startReplica({ sql, log: app.log, now });
await app.register(apiPlugin, { db, replica, auth: makeAuth(db, config), now });
await app.listen({ host: config.host, port: config.port });

closeWithGrace({ logger: app.log }, async () => {
  await app.close();
  await replica.stop();
  await close();
});
