import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { type OpenDb, openDb, searchDirectory } from '@jejaring/db';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { createDatabase, type TestDatabase } from '../../../../test/setup/database.ts';
import { CommandError } from '../command-error.ts';
import { importSchools, type RefusedLine } from './import-schools.ts';
import { openRegister, REGISTER_COLUMNS } from './open-register.ts';

let database: TestDatabase;
let opened: OpenDb;
let folder: string;

beforeAll(async () => {
  database = await createDatabase();
  opened = openDb(database.url, { max: 2 });
  folder = await mkdtemp(join(tmpdir(), 'jejaring-register-'));
});
beforeEach(async () => {
  await opened.sql`delete from directory_entries`;
});
afterAll(async () => {
  await opened.close();
  await database.drop();
  await rm(folder, { recursive: true });
});

const HEADER = REGISTER_COLUMNS.join(',');
const ROWS = [
  '20500001,SMAS CONTOH 3 JEMBER,SMA,S,Prov. Jawa Timur,Kab. Jember,Kec. Kaliwates,-8.17,113.70',
  '20500002,SMP NEGERI 241,SMP,N,Prov. D.K.I. Jakarta,Kab. Kepulauan Seribu,Kec. Utara,,',
  '2050000,SD PENDEK,SD,N,Prov. Jawa Timur,Kab. Jember,Kec. Arjasa,0,0',
  '20500003,SD NEGERI 1 ARJASA ,SD,N,Prov. Jawa Timur,Kab. Jember,Kec. Arjasa,0.0,0.0',
  '20500001,SMAS LAIN,SMA,S,Prov. Jawa Timur,Kab. Jember,Kec. Kaliwates,-8.17,113.70',
  '20500004,TERLALU,SEDIKIT,SEL',
  '20500005,"SD ""TANDA\\KUTIP"", BARAT",SD,S,Prov. Jawa Timur,Kab. Jember,Kec. Arjasa,-8.1,113.7',
  '20500006,SD NEGERI 1 ARJASA,SD,N,Prov. Jawa Timur,Kab. Jember,Kec. Arjasa,-8.1,113.8',
];

const importText = async (text: string | Buffer, options: Parameters<typeof importSchools>[2] = {}) => {
  const path = join(folder, 'register');
  await writeFile(path, text);
  const register = await openRegister(path);
  try {
    return await importSchools(opened.sql, register, options);
  } finally {
    register.close();
  }
};
const kept = () => opened.sql`select code, name, latitude, flags from directory_entries order by code`;

test('keeps what can be kept with its flags, and refuses the rest with line and reason', async () => {
  const refused: RefusedLine[] = [];
  const report = await importText([HEADER, ...ROWS].join('\n'), { onRefused: (line) => refused.push(line) });
  expect(report).toEqual({
    rows: 8,
    created: 5,
    changed: 0,
    unchanged: 0,
    refused: { cells: 1, code: 1, name: 0, repeated: 1 },
    flags: { bare_name: 1, coordinates_outside_country: 1, no_coordinates: 1, repeated_name: 2, tidied: 1 },
  });
  expect(refused).toEqual([
    { line: 4, reason: 'code', code: '2050000' },
    { line: 7, reason: 'cells' },
    { line: 6, reason: 'repeated', code: '20500001' },
  ]);
  expect(await kept()).toMatchObject([
    { code: '20500001', name: 'SMAS CONTOH 3 JEMBER', latitude: -8.17, flags: [] },
    { code: '20500002', flags: ['no_coordinates', 'bare_name'], latitude: null },
    { code: '20500003', flags: ['coordinates_outside_country', 'tidied', 'repeated_name'], latitude: null },
    { code: '20500005', name: 'SD "TANDA\\KUTIP", BARAT' },
    { code: '20500006', flags: ['repeated_name'] },
  ]);
});

test('running it again changes nothing; a changed row changes one entry', async () => {
  await importText([HEADER, ...ROWS].join('\n'));
  const before = await opened.sql`select xmin, * from directory_entries order by code`;
  const again = await importText(gzipSync([HEADER, ...ROWS].join('\n')));
  expect(again).toMatchObject({ created: 0, changed: 0, unchanged: 5 });
  expect(await opened.sql`select xmin, * from directory_entries order by code`).toEqual(before);
  const renamed = ROWS.map((row) => row.replace('CONTOH 3', 'CONTOH 4'));
  expect(await importText([HEADER, ...renamed].join('\n'))).toMatchObject({
    created: 0,
    changed: 1,
    unchanged: 4,
  });
});

test.each([
  ['another table', 'id,side,kind\n1,offer,x\n'],
  ['an empty file', ''],
  ['a damaged archive', gzipSync([HEADER, ...ROWS].join('\n')).subarray(0, 30)],
  ['bytes that are no text', Buffer.from([0x1f, 0x8b, 1, 2, 3])],
])('refuses a wrong file before anything is written: %s', async (_, content) => {
  await expect(importText(content)).rejects.toThrow(CommandError);
  expect(await kept()).toEqual([]);
});

test('an archive that breaks off leaves nothing', async () => {
  const many = Array.from(
    { length: 20_000 },
    (__, i) => `${30_000_000 + i},SD ${i * 7919},SD,N,P,K,D,-8.1,113.7`,
  );
  const whole = gzipSync([HEADER, ...many].join('\n'));
  await expect(importText(whole.subarray(0, whole.length - 1000))).rejects.toThrow('unexpected end of file');
  expect(await kept()).toEqual([]);
});

test('stopped in the middle, it leaves nothing', async () => {
  const many = Array.from({ length: 5000 }, (_, i) => `${30_000_000 + i},SD ${i},SD,N,P,K,D,-8.1,113.7`);
  const stop = new AbortController();
  const stopped = importText([HEADER, ...many].join('\n'), {
    signal: stop.signal,
    onProgress: () => stop.abort(),
  });
  await expect(stopped).rejects.toThrow('aborted');
  expect(await kept()).toEqual([]);
});

test('what was imported is found right away, misspelt too', async () => {
  await importText([HEADER, ...ROWS].join('\n'));
  const [found] = await searchDirectory(opened.db, 'sma conto 3 jembr', 5);
  expect(found?.code).toBe('20500001');
});
