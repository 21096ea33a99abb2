import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { createDatabase, type TestDatabase } from '../../../test/setup/database.ts';
import { newId } from './new-id.ts';
import { type OpenDb, openDb } from './open-db.ts';
import { directoryEntries, directoryWords } from './schema/index.ts';
import { searchDirectory } from './search-directory.ts';

let database: TestDatabase;
let opened: OpenDb;

type Row = [code: string, name: string, form: string, sector: 'state' | 'private', regency: string];
const ROWS: Row[] = [
  ['20500001', 'SMAS MUHAMMADIYAH 3 JEMBER', 'SMA', 'private', 'Kab. Jember'],
  ['20500002', 'SMAS MUHAMMADIYAH 1 JEMBER', 'SMA', 'private', 'Kab. Jember'],
  ['20500003', 'SMKS MUHAMMADIYAH 3 JEMBER', 'SMK', 'private', 'Kab. Jember'],
  ['20600001', 'SMAN 8 KOTA TANGERANG SELATAN', 'SMA', 'state', 'Kota Tangerang Selatan'],
  ['20600002', 'SMA NEGERI 08 TANGERANG', 'SMA', 'state', 'Kota Tangerang'],
  ['20700001', 'SD MUHAMMADIYAH 9', 'SD', 'private', 'Kota Surabaya'],
  ['20700002', 'SDN.1 AL-AMIN/PUTRA', 'SD', 'state', 'Kota Surabaya'],
  ['20700003', 'SD NEGERI 1', 'SD', 'state', 'Kota Malang'],
  ['20700004', 'SD NEGERI 10 MALANG', 'SD', 'state', 'Kota Malang'],
];

beforeAll(async () => {
  database = await createDatabase();
  opened = openDb(database.url, { max: 2 });
  await opened.db.insert(directoryEntries).values(
    ROWS.map(([code, name, form, sector, regency]) => ({
      id: newId(),
      scheme: 'npsn' as const,
      country: 'ID',
      code,
      name,
      form,
      sector,
      regency,
    })),
  );
  const words = ['muhammadiyah', 'jember', 'tangerang', 'surabaya', 'malang'];
  await opened.db.insert(directoryWords).values(words.map((word) => ({ word })));
});
afterAll(async () => {
  await opened.close();
  await database.drop();
});

const codes = async (typed: string, limit = 10) =>
  (await searchDirectory(opened.db, typed, limit)).map(({ code }) => code);

describe('finds', () => {
  test.each([
    ['a form without the S of the register', 'sma muhammadiyah 3 jember', ['20500001']],
    ['words in any order', 'jember 3 muhammadiyah sma', ['20500001']],
    ['an unfinished word', 'sma muhammadiyah 3 jem', ['20500001']],
    ['abbreviations of form and place', 'sman 8 tangsel', ['20600001']],
    ['a number glued to its form', 'sman8 tangsel', ['20600001']],
    ['SMA NEGERI of SMAN and a number with a zero', 'sma negeri 8', ['20600002', '20600001']],
    ['the place where the name lacks it', 'sd muhammadiyah 9 surabaya', ['20700001']],
    ['a whole code', '20700003', ['20700003']],
    ['the beginning of a code', '206000', ['20600001', '20600002']],
    ['misspelt words', 'sma muhamadiyah 3 jembr', ['20500001']],
    ['words that punctuation joins', 'sdn 1 amin putra', ['20700002']],
    ['whole numbers only: 1 is not 10', 'sd negeri 1 malang', ['20700003']],
  ])('%s', async (_, typed, expected) => {
    expect((await codes(typed)).sort()).toEqual([...expected].sort());
  });
});

test('the nearest name comes first', async () => {
  expect((await codes('muhammadiyah 3 jember'))[0]).toBe('20500001');
  expect((await codes('smk muhammadiyah'))[0]).toBe('20500003');
});

test('gives no more than asked for', async () => {
  expect(await codes('muhammadiyah', 2)).toHaveLength(2);
});

test.each(['', '  ', '&|!()', "' or 1=1 --", '\\', 'tidakada', ':*', 'a'.repeat(5000), '\u0000'])(
  'is not troubled by %j',
  async (typed) => {
    expect(await codes(typed)).toEqual([]);
  },
);
