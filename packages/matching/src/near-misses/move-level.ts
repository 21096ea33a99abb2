import { ISCED_LEVELS } from '@jejaring/contracts/codes/isced';
import type { SchoolLevel } from '@jejaring/contracts/listing/level';
import { agesOf } from '../level/common-level.ts';
import { say } from '../words/say.ts';
import { LEVEL_NAMES } from '../words/terms.ts';
import { type Lever, type Levers, once } from './lever.ts';

/** More than this is another class. */
const MOST_YEARS = 4;
const YOUNGEST = 2;
const OLDEST = 99;

/** Ages a little younger or older, or the next school level. */
export const moveLevel: Levers = ({ content: { level = {} } }) => [...otherAges(level), ...nextLevels(level)];

function otherAges(level: SchoolLevel): Lever[] {
  const ages = agesOf(level);
  if (!ages) return [];
  return [
    {
      name: 'level older',
      most: Math.min(MOST_YEARS, OLDEST - ages.max),
      move: (years) => ({
        change: { level: { ...level, ages: { min: ages.min, max: ages.max + years } } },
        only: { level: { ages: { min: ages.max + 1, max: ages.max + years } } },
        sentence: () =>
          say(
            `Buka juga untuk usia sampai ${ages.max + years} tahun`,
            `Open it to ages up to ${ages.max + years}`,
          ),
      }),
    },
    {
      name: 'level younger',
      most: Math.min(MOST_YEARS, ages.min - YOUNGEST),
      move: (years) => ({
        change: { level: { ...level, ages: { min: ages.min - years, max: ages.max } } },
        only: { level: { ages: { min: ages.min - years, max: ages.min - 1 } } },
        sentence: () =>
          say(
            `Buka juga untuk usia mulai ${ages.min - years} tahun`,
            `Open it to ages from ${ages.min - years}`,
          ),
      }),
    },
  ];
}

function nextLevels(level: SchoolLevel): Lever[] {
  const own = level.isced ?? [];
  const next = ISCED_LEVELS.filter((n) => !own.includes(n) && (own.includes(n - 1) || own.includes(n + 1)));
  return next.map((n) => {
    const name = LEVEL_NAMES[n] ?? say(`ISCED ${n}`, `ISCED ${n}`);
    return once(
      `level isced ${n}`,
      { level: { ...level, isced: [...own, n].sort((x, y) => x - y) } },
      () => say(`Buka juga untuk jenjang ${name.id}`, `Open it to ${name.en} level as well`),
      { level: { isced: [n] } },
    );
  });
}
