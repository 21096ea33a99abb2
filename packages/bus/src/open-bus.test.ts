import { once } from 'node:events';
import { type AddressInfo, createServer, type Server, type Socket } from 'node:net';
import { afterEach, describe, expect, test } from 'vitest';
import { openBus } from './open-bus.ts';
import { BusUnavailable } from './unavailable.ts';

const log = { info() {}, warn() {}, error() {} };
const servers: { server: Server; sockets: Socket[] }[] = [];

/** A server that takes connections and does what it is told with them. */
async function listen(onConnection: (socket: Socket) => void): Promise<number> {
  const sockets: Socket[] = [];
  const server = createServer((socket) => {
    sockets.push(socket);
    socket.on('error', () => {});
    onConnection(socket);
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  servers.push({ server, sockets });
  return (server.address() as AddressInfo).port;
}

/** A port at which nobody listens. */
async function deadPort(): Promise<number> {
  const port = await listen(() => {});
  await stopServers();
  return port;
}

async function stopServers(): Promise<void> {
  for (const { server, sockets } of servers.splice(0)) {
    for (const socket of sockets) socket.destroy();
    server.close();
    await once(server, 'close');
  }
}

async function refusalOf(addresses: { redisUrl?: string; databaseUrl?: string }): Promise<BusUnavailable> {
  const asked = performance.now();
  const opening = openBus({ databaseUrl: 'postgres://nobody@127.0.0.1:1/none', ...addresses, log });
  const refusal: unknown = await opening.then(
    () => undefined,
    (error: unknown) => error,
  );
  expect(performance.now() - asked).toBeLessThan(6_000);
  if (!(refusal instanceof BusUnavailable)) throw refusal;
  expect(JSON.stringify([refusal.message, refusal.sentence])).not.toContain('secret');
  return refusal;
}

afterEach(stopServers);

describe('a set but dead address is an error, in seconds', () => {
  test('nobody listens at the Redis address', async () => {
    const port = await deadPort();
    const { sentence } = await refusalOf({ redisUrl: `redis://user:secret@127.0.0.1:${port}/0` });
    expect(sentence.en).toMatch(`no Redis answers at redis://127.0.0.1:${port}/0 (connect ECONNREFUSED`);
    expect(sentence.id).toMatch(`Redis di redis://127.0.0.1:${port}/0 tidak menjawab (connect ECONNREFUSED`);
  });

  test('something listens at the Redis address and never speaks', async () => {
    const port = await listen(() => {});
    const { message } = await refusalOf({ redisUrl: `redis://127.0.0.1:${port}` });
    expect(message).toMatch(/no answer within 4 s/);
  });

  test('the Redis address is no Redis address', async () => {
    expect((await refusalOf({ redisUrl: 'localhost:6379' })).message).toMatch(
      'not a redis:// or rediss:// address',
    );
    expect((await refusalOf({ redisUrl: 'redis://nowhere.invalid' })).message).toMatch(/ENOTFOUND|EAI_AGAIN/);
  });

  test('the Redis is too old', async () => {
    const info = 'redis_version:6.0.16\r\nloading:0\r\nmaxmemory_policy:noeviction\r\n';
    const port = await listen((socket) => {
      socket.on('data', (chunk) => {
        for (const [, command] of chunk.toString().matchAll(/\*\d+\r\n\$\d+\r\n(\w+)\r\n/g)) {
          const isInfo = command?.toLowerCase() === 'info';
          const isHello = command?.toLowerCase() === 'hello';
          socket.write(
            isInfo ? `$${info.length}\r\n${info}\r\n` : isHello ? '%1\r\n$5\r\nproto\r\n:3\r\n' : '+OK\r\n',
          );
        }
      });
    });
    const { sentence } = await refusalOf({ redisUrl: `redis://127.0.0.1:${port}` });
    expect(sentence.en).toBe(
      `The Redis at redis://127.0.0.1:${port} is version 6.0.16; 6.2 or newer is needed.`,
    );
    expect(sentence.id).toMatch('berversi 6.0.16');
  });

  test('nobody listens at the database address', async () => {
    const port = await deadPort();
    const { sentence } = await refusalOf({ databaseUrl: `postgres://user:secret@127.0.0.1:${port}/db` });
    expect(sentence.en).toMatch(
      `cannot be opened in the database postgres://127.0.0.1:${port}/db: connect ECONNREFUSED`,
    );
    expect(sentence.id).toMatch(`tidak dapat dibuka di basis data postgres://127.0.0.1:${port}/db`);
  });

  test('something listens at the database address and never speaks', async () => {
    const port = await listen(() => {});
    await refusalOf({ databaseUrl: `postgres://user:secret@127.0.0.1:${port}/db` });
  });
});

test('a prefix that could not be a schema is refused', async () => {
  await expect(openBus({ databaseUrl: '', prefix: 'Robert"; drop', log })).rejects.toThrow(RangeError);
});
