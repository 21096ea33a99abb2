/** The settings of a separately deployed API. Throws, naming each that is missing. */
export function readConfig(env = process.env) {
  const needed = ['DATABASE_URL', 'AUTH_SECRET', 'PUBLIC_URL'] as const;
  const missing = needed.filter((name) => !env[name]);
  if (missing.length > 0) throw new Error(`missing settings: ${missing.join(', ')}`);
  return {
    databaseUrl: env.DATABASE_URL!,
    secret: env.AUTH_SECRET!,
    publicUrl: env.PUBLIC_URL!,
    host: env.HOST || '0.0.0.0',
    port: Number(env.PORT || 4000),
    logLevel: env.LOG_LEVEL || 'info',
  };
}
