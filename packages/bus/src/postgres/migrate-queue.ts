import {
  assertSchemaCompatibility,
  LATEST_SCHEMA_VERSION,
  type PostgresConnection,
  runMigrations,
  SchemaMigrationRequiredError,
} from 'bullmq';
import { withClient } from './with-client.ts';

/**
 * Brings BullMQ's schema up to date. Processes may do so at the same time: it happens under an advisory lock, in one
 * transaction. An up-to-date schema is only read, so that an ordinary start needs no right to create anything.
 */
export function migrateQueue({ pool, schema }: PostgresConnection): Promise<void> {
  return withClient(pool, async (client) => {
    const version = await assertSchemaCompatibility(client, schema).catch((error: unknown) => {
      if (error instanceof SchemaMigrationRequiredError) return 0;
      throw error;
    });
    if (version < LATEST_SCHEMA_VERSION) await runMigrations(client, schema);
  });
}
