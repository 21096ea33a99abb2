import {
  assertSchemaCompatibility,
  LATEST_SCHEMA_VERSION,
  type PostgresConnection,
  runMigrations,
  SchemaMigrationRequiredError,
} from 'bullmq';

/**
 * Brings BullMQ's schema up to date. Processes may do so at the same time: it happens under an advisory lock, in one
 * transaction. An up-to-date schema is only read, so that an ordinary start needs no right to create anything.
 */
export async function migrateQueue(connection: PostgresConnection): Promise<void> {
  const client = await connection.pool.connect();
  try {
    const version = await assertSchemaCompatibility(client, connection.schema).catch((error: unknown) => {
      if (error instanceof SchemaMigrationRequiredError) return 0;
      throw error;
    });
    if (version < LATEST_SCHEMA_VERSION) await runMigrations(client, connection.schema);
  } finally {
    client.release();
  }
}
