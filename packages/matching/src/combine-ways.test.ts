import type { Reciprocity } from '@jejaring/contracts/listing/terms';
import { describe, expect, test } from 'vitest';
import { judge } from './judge.ts';
import { partOf, swap, TODAY, verdictOf, window } from './testing/sketch.ts';

const may = window('2027-05-01', '2027-05-31');

/** Two swaps: to Indonesia the dates agree and half of the group finds a place; to Germany all do, on days not yet said. */
const indonesia = (reciprocity: Reciprocity) =>
  swap({
    reciprocity,
    hosting: { dates: may, group: { pupils: { max: 10 } } },
    sending: { group: { pupils: { max: 10 } } },
  });
const germany = swap({
  id: '4',
  school: { country: 'DE' },
  hosting: { group: { pupils: { max: 10 } } },
  sending: { dates: may, group: { pupils: { max: 20 } } },
});

describe('two directions', () => {
  test('where one is enough, the better one counts for each side', () => {
    expect(verdictOf(indonesia('welcome'), germany, 'dates')).toBe('fits 100/100');
    expect(verdictOf(indonesia('welcome'), germany, 'group')).toBe('fits 100/100');
  });

  test('where the visit must be returned, the weaker one counts, and one open answer leaves it open', () => {
    expect(verdictOf(indonesia('required'), germany, 'dates')).toBe('unknown?both');
    expect(verdictOf(indonesia('required'), germany, 'group')).toBe('fits 100/50');
  });

  test('what is open in one of them is asked, and said where', () => {
    const part = partOf(indonesia('welcome'), germany, 'dates');
    expect(part?.question?.en).toBe('Visiting Germany: when would it suit both schools?');
    expect(part?.sentence.id).toBe(
      'Kunjungan ke Indonesia: jadwal keduanya cocok selama 31 hari, 1–31 Mei 2027. Kunjungan ke Jerman: kedua sekolah belum menyebut tanggal.',
    );
  });

  test('a direction with a conflict is left out, or ends it all', () => {
    const tooLarge = swap({
      id: '4',
      school: { country: 'DE' },
      sending: { group: { pupils: { min: 11 } } },
    });
    expect(judge(indonesia('welcome'), tooLarge, TODAY)).toMatchObject({
      fits: true,
      explanation: { pairings: [{ hosting: 'b' }] },
    });
    expect(judge(indonesia('required'), tooLarge, TODAY)).toMatchObject({
      fits: false,
      conflicts: [
        {
          criterion: 'group',
          sentence: {
            en: 'Visiting Indonesia: the group is at least 11 pupils; there is only room for 10 pupils.',
          },
        },
      ],
    });
  });
});
