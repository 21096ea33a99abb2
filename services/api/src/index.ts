export { apiPlugin } from './api-plugin.ts';
export type { ApiDeps } from './deps.ts';
export { httpServer } from './http-server.ts';
export { type Auth, type AuthOptions, makeAuth } from './sessions/auth.ts';
