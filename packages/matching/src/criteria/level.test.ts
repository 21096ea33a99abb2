import type { SchoolLevel } from '@jejaring/contracts/listing/level';
import { describe, expect, test } from 'vitest';
import { need, offer, partOf, verdictOf } from '../testing/sketch.ts';

const ages = (min: number, max: number): SchoolLevel => ({ ages: { min, max } });
const grade = (min: number, max: number): SchoolLevel => ({
  grade: { words: 'grade 11', mappedAges: { min, max } },
});

describe('level', () => {
  test.each<[string, SchoolLevel | undefined, SchoolLevel | undefined, string]>([
    ['the same ages', ages(16, 17), ages(16, 17), 'fits 100/100'],
    ['ages within a wider range', ages(15, 18), ages(16, 17), 'fits 100/100'],
    ['ages that overlap in part', ages(14, 16), ages(16, 18), 'fits 33/33'],
    ['ages that do not meet', ages(12, 14), ages(15, 17), 'conflicts'],
    [
      'stated ages win over the mapped ones',
      { ...ages(10, 11), ...grade(16, 17) },
      ages(16, 17),
      'conflicts',
    ],
    ['a grade by the ages it was mapped to', grade(16, 17), ages(16, 17), 'fits 100/100'],
    ['the same school level', { isced: [3] }, { isced: [2, 3] }, 'fits 100/100'],
    ['another school level', { isced: [1] }, { isced: [3] }, 'conflicts'],
    ['ages against a level are only rough', ages(15, 17), { isced: [3] }, 'fits 80/80'],
    ['ages out of a level', ages(7, 9), { isced: [3] }, 'conflicts'],
    ['ages before levels', { ...ages(16, 17), isced: [1] }, { ...ages(16, 17), isced: [3] }, 'fits 100/100'],
    ['one is silent', undefined, ages(16, 17), 'unknown?a'],
    ['words alone say nothing', { grade: { words: 'kelas unggulan' } }, {}, 'unknown?both'],
  ])('%s', (_, a, b, expected) => {
    const [x, y] = [offer(a && { level: a }), need(b && { level: b })];
    expect(verdictOf(x, y, 'level')).toBe(expected);
  });

  test('of teachers, the level of their school counts, and counts less', () => {
    const kind = 'teacher_immersion';
    const [x, y] = [
      offer({ kind, level: { ...ages(15, 17), isced: [3] } }),
      need({ kind, level: { ...ages(25, 60), isced: [3] } }),
    ];
    expect(verdictOf(x, y, 'level')).toBe('fits 100/100');
    expect(partOf(x, y, 'level')?.weight).toEqual({ a: 5, b: 5 });
    const onlyAges = need({ kind, level: ages(25, 60) });
    expect(verdictOf(offer({ kind, level: { isced: [3] } }), onlyAges, 'level')).toBe('unknown?both');
  });

  test('names levels as teachers do', () => {
    const part = partOf(offer({ level: { isced: [1] } }), need({ level: { isced: [2, 3] } }), 'level');
    expect(part?.sentence).toEqual({
      id: 'Usia atau jenjangnya tidak bertemu: jenjang SD di Jepang, jenjang SMP dan SMA/SMK di Indonesia.',
      en: 'The ages or levels do not meet: primary level in Japan, lower secondary and upper secondary level in Indonesia.',
    });
  });
});
