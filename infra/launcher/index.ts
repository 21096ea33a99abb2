export { LauncherError } from './launcher-error.ts';
export type { OpenedPostgres, PostgresOptions } from './open-postgres.ts';
export { openPostgres } from './open-postgres.ts';
export type { OpenedRedis } from './open-redis.ts';
export { openRedis } from './open-redis.ts';
export { openTemporaryPostgres } from './temporary-postgres.ts';
