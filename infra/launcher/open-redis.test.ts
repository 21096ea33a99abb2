import { connect } from 'node:net';
import { expect, test } from 'vitest';
import { describeNeeding } from '../../test/setup/needs.ts';
import { openRedis } from './open-redis.ts';

const probe = await openRedis();
await probe?.stop();

describeNeeding('redis', probe !== null, 'a Redis of our own', () => {
  test('is set so that a queue loses nothing', async () => {
    const redis = await openRedis();
    const url = new URL(redis?.url ?? '');
    const asked = ['maxmemory-policy', 'appendonly', 'appendfsync', 'save'].map(
      (name) => `CONFIG GET ${name}`,
    );
    const answer = await tell(url, [`AUTH ${url.password}`, ...asked]);
    const words = answer.split('\r\n').filter((line) => !/^[*$+]/.test(line));
    expect(words.join(' ')).toBe('maxmemory-policy noeviction appendonly yes appendfsync everysec save  ');
    await redis?.stop();
  });

  test('lets nobody in without the password', async () => {
    const redis = await openRedis();
    expect(await tell(new URL(redis?.url ?? ''), ['PING'])).toMatch(/^-NOAUTH/);
    await redis?.stop();
  });

  test('is gone after stop', async () => {
    const redis = await openRedis();
    await redis?.stop();
    await expect(tell(new URL(redis?.url ?? ''), ['PING'])).rejects.toThrow(/ECONNREFUSED/);
  });
});

test('there is none where no folder holds one', async () => {
  expect(await openRedis(['/nowhere'])).toBeNull();
});

async function tell(url: URL, commands: string[]): Promise<string> {
  const socket = connect(Number(url.port), url.hostname);
  socket.end(commands.map((command) => `${command}\r\n`).join(''));
  let answer = '';
  for await (const chunk of socket) answer += String(chunk);
  return answer;
}
