import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Locale } from '@jejaring/contracts/sentence';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { createDatabase, type TestDatabase } from '../../../test/setup/database.ts';
import { run } from './run.ts';

const MAIN = fileURLToPath(new URL('main.ts', import.meta.url));
let database: TestDatabase;
let folder: string;

beforeAll(async () => {
  database = await createDatabase();
  folder = mkdtempSync(join(tmpdir(), 'jejaring-cli-'));
});
afterAll(async () => {
  await database.drop();
  rmSync(folder, { recursive: true });
});

/** Runs a command and gives what a person would see. */
async function jejaring(args: string[], locale: Locale = 'en', databaseUrl = database.url) {
  let [stdout, stderr] = ['', ''];
  const status = await run(args, { databaseUrl, locale }, (language) => ({
    locale: language,
    columns: 100,
    redraws: false,
    out: (text) => void (stdout += text),
    err: (text) => void (stderr += text),
  }));
  return { status, stdout, stderr };
}

describe('wrong usage is exit code 2, in the language of the terminal', () => {
  test.each([
    [['import', 'schools'], 'Missing required argument', 'Masih ada yang harus diisi'],
    [['fly'], 'Unknown command', 'Perintah tidak dikenal'],
    [['matches', '--limit', 'many'], 'A whole number from 1', 'Nilai tidak dapat dipakai'],
    [['sample', 'add', '--fast'], 'Unknown option', 'Pilihan tidak dikenal'],
  ])('%j', async (args, en, id) => {
    expect(await jejaring(args)).toMatchObject({ status: 2, stderr: expect.stringContaining(en) });
    expect(await jejaring(args, 'id')).toMatchObject({ status: 2, stderr: expect.stringContaining(id) });
  });
});

test('help is in both languages', async () => {
  expect(await jejaring(['--help'])).toMatchObject({ status: 0, stdout: expect.stringContaining('Usage:') });
  expect(await jejaring(['--help', '--lang', 'id'])).toMatchObject({
    status: 0,
    stdout: expect.stringContaining('Cara pakai:'),
  });
});

test('a file that cannot be imported is exit code 1, with the reason', async () => {
  const path = join(folder, 'wrong.csv');
  writeFileSync(path, 'a,b\n1,2\n');
  expect(await jejaring(['import', 'schools', path])).toMatchObject({
    status: 1,
    stderr: expect.stringContaining('lacks the columns npsn'),
  });
  expect(await jejaring(['import', 'listings', join(folder, 'none.csv')])).toMatchObject({
    status: 1,
    stderr: expect.stringContaining('There is no file'),
  });
});

test('a database that is not there is exit code 1', async () => {
  const { status, stderr } = await jejaring(['matches'], 'en', 'postgres://nobody@127.0.0.1:1/none');
  expect({ status, stderr }).toMatchObject({ status: 1, stderr: expect.stringContaining('ECONNREFUSED') });
});

test('main reads the environment and sets the exit code', () => {
  const env = { PATH: process.env.PATH, LC_ALL: 'id_ID.UTF-8' };
  const { status, stderr } = spawnSync(process.execPath, [MAIN, 'fly'], { env, encoding: 'utf8' });
  expect({ status, stderr }).toEqual({ status: 2, stderr: 'Perintah tidak dikenal: fly. Lihat --help.\n' });
});

test('the sample is added, matched, and removed', async () => {
  expect(await jejaring(['sample', 'add'])).toMatchObject({
    status: 0,
    stdout: expect.stringContaining('14 invented schools, 32 new listings'),
  });
  expect((await jejaring(['sample', 'add', '--lang', 'id'])).stdout).toContain('Dunia contoh sudah ada');

  const table = await jejaring(['matches', '--limit', '3']);
  expect(table.stdout).toContain('Sample School Wattle Bay College');
  const explained = await jejaring([
    'matches',
    '--listing',
    'exchange-jember-need',
    '--explain',
    '--lang',
    'id',
  ]);
  expect(explained.stdout).toContain('Kunjungan');
  const { matches } = JSON.parse((await jejaring(['matches', '--json', '--limit', '2'])).stdout);
  expect(matches).toHaveLength(2);
  expect(matches[0]).toMatchObject({
    score: expect.any(Number),
    a: { school: { country: expect.any(String) } },
    explanation: { parts: expect.any(Array) },
  });
  expect(await jejaring(['matches', '--listing', 'nothing'])).toMatchObject({
    status: 1,
    stderr: expect.stringContaining('no listing "nothing"'),
  });

  expect((await jejaring(['sample', 'remove'])).stdout).toContain('14 schools, 32 listings, 2 people');
  expect(await jejaring(['matches'])).toMatchObject({
    status: 0,
    stdout: expect.stringContaining('No match'),
  });
});
