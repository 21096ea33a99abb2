import { drizzle, type PostgresJsDatabase } from 'drizzle-orm/postgres-js';
import postgres from 'postgres';
import * as schema from './schema/index.ts';

export type Schema = typeof schema;
export type Db = PostgresJsDatabase<Schema>;
/** An open transaction. Functions that must run inside one ask for it by this type. */
export type Tx = Parameters<Parameters<Db['transaction']>[0]>[0];

export interface OpenDb {
  db: Db;
  /** The driver itself, for LISTEN and COPY. */
  sql: postgres.Sql;
  close(): Promise<void>;
}

/**
 * Opens a pool on a PostgreSQL address. `max` connections (default 10) are made as needed; the address alone decides
 * the server. Rejects nothing by itself: a dead address shows at the first query.
 */
export function openDb(url: string, options: { max?: number; name?: string } = {}): OpenDb {
  const sql = postgres(url, {
    max: options.max ?? 10,
    connection: { application_name: options.name ?? 'jejaring' },
    onnotice: () => {},
  });
  return { db: drizzle(sql, { schema }), sql, close: () => sql.end({ timeout: 5 }) };
}
