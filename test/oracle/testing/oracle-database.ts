import postgres from 'postgres';
import { createDatabase } from '../../setup/database.ts';

export interface OracleDatabase {
  sql: postgres.Sql;
  close(): Promise<void>;
}

/** A database of its own for one file of tests, on one connection. */
export async function openOracleDatabase(): Promise<OracleDatabase> {
  const database = await createDatabase();
  const sql = postgres(database.url, { max: 1, onnotice: () => {} });
  return {
    sql,
    async close() {
      await sql.end();
      await database.drop();
    },
  };
}
