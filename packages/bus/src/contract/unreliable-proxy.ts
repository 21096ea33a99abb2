import { once } from 'node:events';
import { type AddressInfo, connect, createServer, type Socket } from 'node:net';

export interface UnreliableProxy {
  /** The same address, by way of the proxy. */
  url: string;
  /** Drops every connection and refuses new ones, as a server that is down does. */
  cut(): Promise<void>;
  /** Lets connections through again. */
  restore(): Promise<void>;
  /** Present connections stay open but carry nothing any more, as when a machine vanishes; new ones work. */
  freeze(): void;
  close(): Promise<void>;
}

/** Stands between a bus and its server, so that a test can take the server away. */
export async function startProxy(target: string): Promise<UnreliableProxy> {
  const { hostname, port } = new URL(target);
  const pairs = new Set<[Socket, Socket]>();

  const server = createServer((near) => {
    const far = connect(Number(port), hostname);
    const pair: [Socket, Socket] = [near, far];
    pairs.add(pair);
    for (const socket of pair) {
      socket.on('error', () => {});
      socket.on('close', () => {
        for (const end of pair) end.destroy();
        pairs.delete(pair);
      });
    }
    near.pipe(far);
    far.pipe(near);
  });

  async function listen(at: number): Promise<number> {
    server.listen(at, '127.0.0.1');
    await once(server, 'listening');
    return (server.address() as AddressInfo).port;
  }

  async function cut(): Promise<void> {
    if (!server.listening) return;
    server.close();
    for (const [near, far] of pairs) {
      near.destroy();
      far.destroy();
    }
    await once(server, 'close');
  }

  const ownPort = await listen(0);
  const url = new URL(target);
  url.hostname = '127.0.0.1';
  url.port = String(ownPort);
  return {
    url: url.href,
    cut,
    async restore() {
      await listen(ownPort);
    },
    freeze() {
      for (const [near, far] of pairs) {
        near.unpipe(far);
        far.unpipe(near);
      }
    },
    close: cut,
  };
}
