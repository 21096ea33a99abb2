import type { PgPool, PgPoolClient } from 'bullmq';

/**
 * Lends a connection of the pool. An error that reaches it between two queries has nobody else to tell and would end the
 * process; the next query rejects anyway. A connection whose action failed is closed, which rolls back what was begun.
 */
export async function withClient<T>(pool: PgPool, action: (client: PgPoolClient) => Promise<T>): Promise<T> {
  const client = await pool.connect();
  client.on('error', () => {});
  let broken = true;
  try {
    const result = await action(client);
    broken = false;
    return result;
  } finally {
    if (!broken) client.removeAllListeners('error');
    client.release(broken);
  }
}
