import { execFileSync } from 'node:child_process';
import { chmod, lstat, mkdir, readdir, readlink, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { describeNeeding } from '../../test/setup/needs.ts';
import { findPostgresBinaries } from './postgres-binaries.ts';
import { runAs } from './server-user.ts';
import { scratchFolder } from './testing/scratch.ts';

const NOBODY = { uid: 65534, gid: 65534 };

test('the installed programs run', async () => {
  const { postgres, initdb } = await findPostgresBinaries(undefined);
  expect(execFileSync(postgres, ['--version'], { encoding: 'utf8' })).toMatch(/PostgreSQL\) 18\./);
  expect(execFileSync(initdb, ['--version'], { encoding: 'utf8' })).toMatch(/PostgreSQL\) 18\./);
});

test('links that npm has left out are made', async () => {
  const native = await packageIn(await scratchFolder());
  await findPostgresBinaries(undefined, native);
  expect(await readlink(join(native, 'lib', 'libpq.so'))).toBe('libpq.so.5.18');
});

const isRoot = process.getuid?.() === 0;

describeNeeding('root', isRoot, 'programs below a folder that only root may enter', () => {
  test('are copied, once, to where the other user can run them', async () => {
    const closed = await scratchFolder();
    const copies = join(await scratchFolder(), 'copies');
    const native = await packageIn(closed);
    await chmod(closed, 0o700);
    const both = await Promise.all([1, 2].map(() => findPostgresBinaries(NOBODY, native, copies)));
    const { postgres } = both[0] as { postgres: string };
    expect(both.map((binaries) => binaries.postgres)).toEqual([postgres, postgres]);
    expect(execFileSync(postgres, { ...runAs(NOBODY), cwd: '/', encoding: 'utf8' })).toBe('ran\n');
    expect((await lstat(join(postgres, '..', '..', 'lib', 'libpq.so'))).isSymbolicLink()).toBe(true);
    expect(await readdir(copies)).toHaveLength(1);
  });

  test('are used where they are if the other user can run them', async () => {
    const native = await packageIn(await scratchFolder());
    expect((await findPostgresBinaries(NOBODY, native, '/nowhere')).postgres).toBe(
      join(native, 'bin', 'postgres'),
    );
  });
});

/** A package as npm unpacks it, with a program that says that it ran. */
async function packageIn(folder: string): Promise<string> {
  const native = join(folder, 'native');
  await mkdir(join(native, 'bin'), { recursive: true });
  await mkdir(join(native, 'lib'));
  await writeFile(join(folder, 'package.json'), '{ "version": "18.0.0" }');
  await writeFile(join(native, 'bin', 'postgres'), '#!/bin/sh\necho ran\n', { mode: 0o755 });
  await writeFile(join(native, 'lib', 'libpq.so.5.18'), '');
  const link = { source: 'native/lib/libpq.so.5.18', target: 'native/lib/libpq.so' };
  await writeFile(join(native, 'pg-symlinks.json'), JSON.stringify([link]));
  return native;
}
