/** The settings of a separately deployed notifier. Throws, naming what is missing. */
export function readConfig(env = process.env) {
  if (!env.DATABASE_URL) throw new Error('missing settings: DATABASE_URL');
  return {
    databaseUrl: env.DATABASE_URL,
    redisUrl: env.REDIS_URL || undefined,
    host: env.HOST || '0.0.0.0',
    port: Number(env.PORT || 4001),
    logLevel: env.LOG_LEVEL || 'info',
  };
}
