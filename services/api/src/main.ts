import { migrate, openDb } from '@jejaring/db';
import closeWithGrace from 'close-with-grace';
import { apiPlugin } from './api-plugin.ts';
import { readConfig } from './config.ts';
import { httpServer } from './http-server.ts';
import { makeAuth } from './sessions/auth.ts';

const config = readConfig();
await migrate(config.databaseUrl);
const { db, close } = openDb(config.databaseUrl, { name: 'jejaring-api' });
const app = httpServer(config.logLevel);
await app.register(apiPlugin, { db, auth: makeAuth(db, config), now: () => new Date() });
await app.listen({ host: config.host, port: config.port });

closeWithGrace({ logger: app.log }, async () => {
  await app.close();
  await close();
});
