/** The settings of a separately deployed matcher. Throws, naming what is missing. */
export function readConfig(env = process.env) {
  if (!env.DATABASE_URL) throw new Error('missing settings: DATABASE_URL');
  return {
    databaseUrl: env.DATABASE_URL,
    redisUrl: env.REDIS_URL || undefined,
    logLevel: env.LOG_LEVEL || 'info',
  };
}
