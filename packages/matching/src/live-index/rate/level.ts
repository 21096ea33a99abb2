import { ISCED_AGES, ISCED_LEVELS } from '@jejaring/contracts/codes/isced';
import { ROUGH_PERCENT } from '../../level/common-level.ts';

const SETS = 1 << ISCED_LEVELS.length;
const YEARS = 101;
/** For each set of ISCED levels, how many of the years below a year are usual at one of them. */
const yearsBelow = new Uint8Array(SETS * YEARS);
for (let set = 0; set < SETS; set++) {
  for (let year = 0; year + 1 < YEARS; year++) {
    const usual = ISCED_LEVELS.some(
      (level) => set & (1 << level) && year >= ISCED_AGES[level]!.min && year <= ISCED_AGES[level]!.max,
    );
    yearsBelow[set * YEARS + year + 1] = yearsBelow[set * YEARS + year]! + (usual ? 1 : 0);
  }
}

/** The percent of the overlap, 0 where it is unknown, -1 where the levels conflict. See level/common-level.ts. */
export function rateLevel(xs: Int32Array, x: number, ys: Int32Array, y: number, forAdults: boolean): number {
  const xMin = xs[x]!;
  const yMin = ys[y]!;
  const xIsced = xs[x + 2]!;
  const yIsced = ys[y + 2]!;
  const xAges = xMin >= 0;
  const yAges = yMin >= 0;
  if ((!xAges && xIsced === 0) || (!yAges && yIsced === 0)) return 0;
  const bothAges = xAges && yAges;
  const bothIsced = xIsced !== 0 && yIsced !== 0;
  let percent: number;
  if (bothIsced && (forAdults || !bothAges)) {
    percent = Math.floor((100 * bits(xIsced & yIsced)) / Math.min(bits(xIsced), bits(yIsced)));
  } else if (bothAges) {
    const shared = Math.min(xs[x + 1]!, ys[y + 1]!) - Math.max(xMin, yMin) + 1;
    percent = share(shared, xs[x + 1]! - xMin + 1, ys[y + 1]! - yMin + 1);
  } else if (forAdults) {
    return 0;
  } else {
    percent = xAges ? rough(xMin, xs[x + 1]!, yIsced) : rough(yMin, ys[y + 1]!, xIsced);
  }
  return percent === 0 ? -1 : percent;
}

const share = (shared: number, years: number, others: number): number =>
  Math.floor((100 * Math.max(0, shared)) / Math.max(1, Math.min(Math.max(0, years), Math.max(0, others))));

function rough(min: number, max: number, set: number): number {
  const below = set * YEARS;
  const shared = max < min ? 0 : yearsBelow[below + max + 1]! - yearsBelow[below + min]!;
  const usual = yearsBelow[below + YEARS - 1]!;
  return Math.floor((ROUGH_PERCENT * share(shared, max - min + 1, usual)) / 100);
}

function bits(set: number): number {
  let left = set - ((set >>> 1) & 0x55555555);
  left = (left & 0x33333333) + ((left >>> 2) & 0x33333333);
  return Math.imul((left + (left >>> 4)) & 0x0f0f0f0f, 0x01010101) >>> 24;
}
