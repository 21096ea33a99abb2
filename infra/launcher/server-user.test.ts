import { chown, lstat, mkdir, mkdtemp, readlink, realpath, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, onTestFinished, test } from 'vitest';
import { describeNeeding } from '../../test/setup/needs.ts';
import { openPostgres } from './open-postgres.ts';
import { canReach, parseUsers } from './server-user.ts';
import { holdPostgres } from './testing/holder.ts';
import { ask, scratchFolder, serverIn } from './testing/scratch.ts';

const NOBODY = { uid: 65534, gid: 65534 };

describe('reading /etc/passwd', () => {
  test('finds users by name and passes over comments', () => {
    const users = parseUsers(
      '# comment\nroot:x:0:0:root:/root:/bin/sh\nnobody:x:65534:65533::/:/bin/false\n',
    );
    expect(users.get('nobody')).toEqual({ uid: 65534, gid: 65533 });
    expect([...users.keys()]).toEqual(['root', 'nobody']);
  });

  test("takes a negative number, as macOS's nobody has, as the system does", () => {
    expect(parseUsers('nobody:*:-2:-2:Unprivileged User:/var/empty:/usr/bin/false').get('nobody')).toEqual({
      uid: 4294967294,
      gid: 4294967294,
    });
  });
});

const isRoot = process.getuid?.() === 0;

describeNeeding('root', isRoot, 'started by root', () => {
  test('the server runs as another user, who owns the cluster and cannot read the password', async () => {
    const folder = await scratchFolder();
    const { stop } = await openPostgres({ folder, durable: false });
    const server = await stat(`/proc/${await serverIn(folder)}`);
    expect(server.uid).not.toBe(0);
    expect((await stat(join(folder, 'cluster'))).uid).toBe(server.uid);
    expect(canReach(join(folder, 'password'), server)).toBe(false);
    await stop();
  });

  test('data wanted below a folder that only root may enter lives elsewhere, behind a link', async () => {
    const closed = await closedFolder();
    const wanted = join(closed, '.local', 'postgres');
    const first = await openPostgres({ folder: wanted, durable: false });
    const moved = await realpath(wanted);
    onTestFinished(() => rm(moved, { recursive: true, force: true }));
    await ask(first.url, `create table kept as select 'still here' as word`);
    expect((await lstat(wanted)).isSymbolicLink()).toBe(true);
    expect(await readlink(wanted)).toMatch(/^\/var\/lib\/jejaring\/postgres-/);
    await first.stop();

    const second = await openPostgres({ folder: wanted, durable: false });
    expect(await ask(second.url, 'select word from kept')).toEqual({ word: 'still here' });
    await second.stop();
    expect(await serverIn(moved)).toBeUndefined();
  });
});

describeNeeding('root', isRoot, 'started by a plain user', () => {
  test('the server runs as that user', async () => {
    const folder = await folderOfNobody();
    const plain = await holdPostgres(folder, NOBODY);
    expect(await ask(plain.url, 'select 1 as one')).toEqual({ one: 1 });
    expect((await stat(`/proc/${await serverIn(folder)}`)).uid).toBe(NOBODY.uid);
    await plain.stop();
    expect(await serverIn(folder)).toBeUndefined();
  });

  test('root can use it afterwards, and then the plain user again', async () => {
    const folder = await folderOfNobody();
    for (const who of [NOBODY, undefined, NOBODY]) {
      const holder = await holdPostgres(folder, who);
      expect((await stat(`/proc/${await serverIn(folder)}`)).uid).toBe(NOBODY.uid);
      await holder.stop();
    }
  });
});

async function closedFolder(): Promise<string> {
  const folder = await mkdtemp(join(await realpath(tmpdir()), 'jejaring-closed-'));
  onTestFinished(() => rm(folder, { recursive: true, force: true }));
  return folder;
}

async function folderOfNobody(): Promise<string> {
  const folder = join(await scratchFolder(), 'theirs');
  await mkdir(folder);
  await chown(folder, NOBODY.uid, NOBODY.gid);
  return folder;
}
