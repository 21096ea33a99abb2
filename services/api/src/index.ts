export { apiPlugin, BODY_LIMIT_BYTES } from './api-plugin.ts';
export type { ApiDeps } from './deps.ts';
export { type Auth, type AuthOptions, makeAuth } from './sessions/auth.ts';
