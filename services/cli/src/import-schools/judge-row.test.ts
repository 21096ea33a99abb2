import { describe, expect, test } from 'vitest';
import { judgeRow } from './judge-row.ts';

const sound = {
  npsn: '20554321',
  name: 'SMAS CONTOH 3 JEMBER',
  form: 'SMA',
  status: 'S',
  province: 'Prov. Jawa Timur',
  regency: 'Kab. Jember',
  district: 'Kec. Kaliwates',
  latitude: '-8.1724000',
  longitude: '113.7000000',
};
const judged = (change: Partial<typeof sound>) => judgeRow({ ...sound, ...change });

test('reads a sound row without a flag', () => {
  expect(judgeRow(sound)).toEqual({
    code: '20554321',
    name: 'SMAS CONTOH 3 JEMBER',
    form: 'SMA',
    sector: 'private',
    province: 'Jawa Timur',
    regency: 'Kab. Jember',
    district: 'Kec. Kaliwates',
    latitude: -8.1724,
    longitude: 113.7,
    flags: [],
  });
});

describe('keeps with a flag', () => {
  test.each([
    ['no coordinates', { latitude: '', longitude: '' }, ['no_coordinates'], null],
    ['zero', { latitude: '0.0000000', longitude: '0.0000000' }, ['coordinates_outside_country'], null],
    ['absurd', { longitude: '744.3430000' }, ['coordinates_outside_country'], null],
    ['not a number', { latitude: 'x' }, ['coordinates_outside_country'], null],
    ['the other way round', { latitude: '113.7', longitude: '-8.1724' }, ['coordinates_swapped'], -8.1724],
    ['a provisional code', { npsn: 'NP567838' }, ['odd_code'], -8.1724],
    ['a bare name', { name: 'SMP NEGERI 241' }, ['bare_name'], -8.1724],
    ['trailing blanks', { name: 'SMP CONTOH  \t' }, ['tidied'], -8.1724],
    ['a blank that was Latin-1', { name: 'SD KASIH\u00c2\u00a0\u00c2\u00a0' }, ['tidied'], -8.1724],
  ] as const)('%s', (_, change, flags, latitude) => {
    expect(judged(change)).toMatchObject({ flags, latitude });
  });
});

test('mends a name: one blank between words, none around', () => {
  expect(judged({ name: ' SMP  ISLAM\u00c2\u00a0 SYAFI\u00c3\u008d ' })).toMatchObject({
    name: 'SMP ISLAM SYAFIÍ',
  });
});

describe('refuses', () => {
  test.each([
    ['seven digits', judged({ npsn: '2055432' }), 'code'],
    ['a dash in the code', judged({ npsn: '2055-321' }), 'code'],
    ['an empty name', judged({ name: ' \t' }), 'name'],
    ['a row with another number of cells', judgeRow(null), 'cells'],
  ])('%s', (_, found, reason) => {
    expect(found).toBe(reason);
  });
});

test('a code in small letters is the same code', () => {
  expect(judged({ npsn: ' np567838 ' })).toMatchObject({ code: 'NP567838' });
});
