import { spawn } from 'node:child_process';
import { chown, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, onTestFinished, test, vi } from 'vitest';
import { openPostgres } from './open-postgres.ts';
import { holdPostgres } from './testing/holder.ts';
import { ask, preparedFolder, scratchFolder, serverIn } from './testing/scratch.ts';

test('starts from nothing, keeps its data, and leaves no process behind', async () => {
  const folder = await scratchFolder();
  const first = await openPostgres({ folder, durable: false });
  const pid = await serverIn(folder);
  await ask(first.url, 'create table kept (word text)');
  await ask(first.url, `insert into kept values ('still here')`);
  await first.stop();
  expect(pid).toBeGreaterThan(0);
  expect(await serverIn(folder)).toBeUndefined();

  const second = await openPostgres({ folder, durable: false });
  expect(await ask(second.url, 'select word from kept')).toEqual({ word: 'still here' });
  await second.stop();
});

test('is set as the platform needs it', async () => {
  const folder = await preparedFolder();
  const { url, stop } = await openPostgres({ folder });
  const setting = async (name: string) => (await ask(url, `select current_setting('${name}') as is`))?.['is'];
  expect(new URL(url).pathname).toBe('/jejaring');
  expect(await setting('fsync')).toBe('on');
  expect(await setting('max_connections')).toBe('200');
  expect(await setting('timezone')).toBe('UTC');
  expect(await setting('listen_addresses')).toBe('127.0.0.1');
  expect(
    await ask(url, 'select datlocprovider, datlocale from pg_database where datname = current_database()'),
  ).toEqual({
    datlocprovider: 'b',
    datlocale: 'C.UTF-8',
  });
  await stop();
});

test('lets nobody in without the password, which only we can read', async () => {
  const folder = await preparedFolder();
  const { url, stop } = await openPostgres({ folder, durable: false });
  const withoutPassword = new URL(url);
  withoutPassword.password = 'a guess';
  await expect(ask(withoutPassword.href, 'select 1')).rejects.toThrow(/password authentication failed/);
  expect((await stat(join(folder, 'password'))).mode & 0o777).toBe(0o600);
  await stop();
});

test('the last to leave stops the server, not the first', async () => {
  const folder = await preparedFolder();
  const ours = await openPostgres({ folder, durable: false });
  const other = await holdPostgres(folder);
  expect(other.url).toBe(ours.url);
  await ours.stop();
  expect(await ask(ours.url, 'select 1 as one')).toEqual({ one: 1 });
  await other.stop();
  expect(await serverIn(folder)).toBeUndefined();
});

test('stopping twice is stopping once', async () => {
  const folder = await preparedFolder();
  const { stop } = await openPostgres({ folder, durable: false });
  await Promise.all([stop(), stop()]);
  await stop();
  expect(await serverIn(folder)).toBeUndefined();
});

test('several processes that start at the same instant share one server', { timeout: 60_000 }, async () => {
  const folder = await scratchFolder();
  const holders = await Promise.all([1, 2, 3].map(() => holdPostgres(folder)));
  expect(new Set(holders.map((holder) => holder.url)).size).toBe(1);
  await Promise.all(holders.map((holder) => holder.stop()));
  expect(await serverIn(folder)).toBeUndefined();
});

test('coming while the last one goes always ends with a server', async () => {
  const folder = await preparedFolder();
  let going = await openPostgres({ folder, durable: false });
  for (let round = 0; round < 10; round += 1) {
    const [coming] = await Promise.all([openPostgres({ folder, durable: false }), going.stop()]);
    expect(await ask(coming.url, 'select 1 as one')).toEqual({ one: 1 });
    going = coming;
  }
  await going.stop();
});

test('takes over the server that a killed process has left running', async () => {
  const folder = await preparedFolder();
  const victim = await holdPostgres(folder);
  await victim.kill();
  const orphan = await serverIn(folder);
  expect(orphan).toBeGreaterThan(0);
  const { url, stop } = await openPostgres({ folder, durable: false });
  expect(url).toBe(victim.url);
  expect(await serverIn(folder)).toBe(orphan);
  await stop();
  expect(await serverIn(folder)).toBeUndefined();
});

test('recovers when the server was killed too', async () => {
  const folder = await preparedFolder();
  const victim = await holdPostgres(folder);
  await ask(victim.url, 'create table kept as select 1 as one');
  const pid = await serverIn(folder);
  await victim.kill();
  process.kill(pid as number, 'SIGKILL');
  await vi.waitUntil(async () => (await serverIn(folder)) === undefined);
  const { url, stop } = await openPostgres({ folder, durable: false });
  expect(await ask(url, 'select one from kept')).toEqual({ one: 1 });
  await stop();
});

test('is not misled by the file of a dead server whose number another process has now', async () => {
  const folder = await preparedFolder();
  const cluster = join(folder, 'cluster');
  const { uid, gid } = await stat(cluster);
  // Of the server's own user: it knows that a process of somebody else cannot be it.
  const bystander = spawn('sleep', ['60'], process.getuid?.() === 0 ? { uid, gid } : {});
  onTestFinished(() => void bystander.kill());
  const lines = [bystander.pid, cluster, 1700000000, 5432, '', '127.0.0.1', '1234 0', 'ready'];
  await writeFile(join(cluster, 'postmaster.pid'), `${lines.join('\n')}\n`);
  await chown(join(cluster, 'postmaster.pid'), uid, gid);
  const { url, stop } = await openPostgres({ folder, durable: false });
  expect(await ask(url, 'select 1 as one')).toEqual({ one: 1 });
  await stop();
});

test('says why the server does not start, in its own words', async () => {
  const folder = await preparedFolder();
  await writeFile(join(folder, 'cluster', 'PG_VERSION'), '9.6\n');
  await expect(openPostgres({ folder, durable: false })).rejects.toThrow(
    /did not start[^]*initialized by PostgreSQL version 9\.6/,
  );
});

test('a lost password file is told, not worked around', async () => {
  const folder = await preparedFolder();
  await rm(join(folder, 'password'));
  await expect(openPostgres({ folder, durable: false })).rejects.toThrow(/password file .* is gone/);
  await expect(readFile(join(folder, 'password'))).rejects.toThrow(/ENOENT/);
});
