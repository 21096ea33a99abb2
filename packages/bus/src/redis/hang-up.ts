import type { Redis } from 'ioredis';

/** Says goodbye when the server is there to hear it, and lets go of the connection in any case. */
export async function hangUp(client: Redis): Promise<void> {
  if (client.status === 'ready') await client.quit().catch(() => {});
  client.disconnect();
}
