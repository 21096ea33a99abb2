import type { AuthOptions } from '@jejaring/api';

export interface StandaloneConfig extends AuthOptions {
  /** Address of the interface to listen on. */
  host: string;
  /** 0 takes a free one. */
  port: number;
  databaseUrl: string;
  /** Set: queue and fan-out on Redis. Absent: on PostgreSQL. */
  redisUrl?: string | undefined;
  /** Whether to load the invented sample world. */
  sample: boolean;
  logLevel: 'fatal' | 'error' | 'warn' | 'info' | 'debug' | 'silent';
}

const LOG_LEVELS = ['fatal', 'error', 'warn', 'info', 'debug', 'silent'] as const;

/** A setting that cannot be used, told in both languages so that whoever starts the platform can mend it. */
export class ConfigError extends Error {
  constructor(id: string, en: string) {
    super(`${id}\n${en}`);
    this.name = 'ConfigError';
  }
}

function portOf(text: string | undefined): number {
  const port = Number(text ?? '4000');
  if (Number.isInteger(port) && port >= 0 && port <= 65_535) return port;
  throw new ConfigError(
    `PORT harus berupa bilangan 0 sampai 65535, bukan "${text}".`,
    `PORT must be a whole number from 0 to 65535, not "${text}".`,
  );
}

function logLevelOf(text: string | undefined): StandaloneConfig['logLevel'] {
  const level = LOG_LEVELS.find((known) => known === (text ?? 'warn'));
  if (level) return level;
  throw new ConfigError(
    `LOG_LEVEL harus salah satu dari ${LOG_LEVELS.join(', ')}.`,
    `LOG_LEVEL must be one of ${LOG_LEVELS.join(', ')}.`,
  );
}

/**
 * The settings of the environment. The database address and the secret may be absent: `main` then starts a database of
 * its own and keeps a secret beside its data.
 */
export function readConfig(env = process.env) {
  const port = portOf(env.PORT || undefined);
  const secret = env.AUTH_SECRET || undefined;
  if (secret && secret.length < 32) {
    throw new ConfigError(
      'AUTH_SECRET terlalu pendek; pakai sedikitnya 32 huruf acak.',
      'AUTH_SECRET is too short; use at least 32 random characters.',
    );
  }
  return {
    host: env.HOST || '127.0.0.1',
    port,
    publicUrl: env.PUBLIC_URL || `http://localhost:${port}`,
    databaseUrl: env.DATABASE_URL || undefined,
    redisUrl: env.REDIS_URL || undefined,
    secret,
    sample: env.SAMPLE !== 'off',
    logLevel: logLevelOf(env.LOG_LEVEL || undefined),
  };
}
