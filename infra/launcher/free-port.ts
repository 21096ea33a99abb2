import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { createServer } from 'node:net';

/**
 * A port of 127.0.0.1 that was free a moment ago. Asked of the kernel rather than chosen: any constant may be
 * in use by somebody's outgoing connection. Whoever binds it must still be ready to hear that it was taken in
 * between.
 */
export async function freePort(): Promise<number> {
  const probe = createServer().listen(0, '127.0.0.1');
  await once(probe, 'listening');
  const { port } = probe.address() as AddressInfo;
  probe.close();
  await once(probe, 'close');
  return port;
}
