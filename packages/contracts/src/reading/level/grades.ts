import type { AgeRange } from '../../listing/level.ts';

/** Youngest and oldest usual age of a pupil in one grade, in whole years. */
export type Ages = AgeRange;

const ages = (youngest: number): Ages => ({ min: youngest, max: youngest + 1 });

/** Grades counted from the first year of primary school, where pupils are six: most of the world. */
const FROM_SIX = 5;
/** England, Wales and New Zealand call the year in which pupils are five "Year 1"; Australia starts a year later. */
const YEAR_OFFSET = new Map([
  ['GB', 4],
  ['NZ', 4],
  ['AU', 5],
]);

/** "grade 11", "11. Klasse", "kelas XI". */
export const agesOfGrade = (grade: number): Ages | undefined =>
  grade >= 1 && grade <= 13 ? ages(grade + FROM_SIX) : undefined;

/** "Year 8", which is not the same in every country; unknown countries get the span of all. */
export function agesOfYear(year: number, country: string | undefined): Ages | undefined {
  if (year < 1 || year > 13) return undefined;
  const offset = YEAR_OFFSET.get(country ?? '');
  return offset === undefined ? { min: year + 4, max: year + 6 } : ages(year + offset);
}

/** Malaysian forms: Form 1 follows six years of primary school. */
export const agesOfForm = (form: number, country: string | undefined): Ages | undefined =>
  country === 'MY' && form >= 1 && form <= 6 ? ages(form + 12) : undefined;

/** Scottish primary classes, P1 from four and a half. */
export const agesOfPrimary = (primary: number): Ages | undefined =>
  primary >= 1 && primary <= 7 ? { min: primary + 3, max: primary + 5 } : undefined;

/** French classes by name, from cours préparatoire to terminale: the youngest usual age. */
const FRENCH = new Map([
  ['cp', 6],
  ['ce1', 7],
  ['ce2', 8],
  ['cm1', 9],
  ['cm2', 10],
  ['seconde', 15],
  ['premiere', 16],
  ['terminale', 17],
]);
/** Years of the collège, counted down; elsewhere "6e" is only a sixth. */
const COLLEGE = new Map([
  ['6', 11],
  ['5', 12],
  ['4', 13],
  ['3', 14],
]);
const FRENCH_SCHOOLS = new Set(['FR', 'GF', 'GP', 'MQ', 'NC', 'PF', 'RE', 'YT']);

export function agesOfFrenchClass(name: string, country: string | undefined): Ages | undefined {
  const [, year] = /^(\d)e(?:me)?$/.exec(name) ?? [];
  const college = FRENCH_SCHOOLS.has(country ?? '') ? COLLEGE.get(year ?? '') : undefined;
  const youngest = FRENCH.get(name) ?? college;
  return youngest === undefined ? undefined : { min: name === 'seconde' ? 14 : youngest, max: youngest + 1 };
}
/** Cycle 3: CM1, CM2 and 6e. */
export const AGES_OF_CYCLE_3: Ages = { min: 9, max: 12 };

/** Years of the Italian liceo and istituto, named by ordinals: "classi quarte". */
const ITALIAN = new Map(
  ['prima prime', 'seconda seconde', 'terza terze', 'quarta quarte', 'quinta quinte'].flatMap((names, year) =>
    names.split(' ').map((name) => [name, 14 + year] as const),
  ),
);
export const agesOfItalianClass = (ordinal: string): Ages | undefined => {
  const youngest = ITALIAN.get(ordinal);
  return youngest === undefined ? undefined : ages(youngest);
};

export const ROMAN = new Map(
  ['i', 'ii', 'iii', 'iv', 'v', 'vi', 'vii', 'viii', 'ix', 'x', 'xi', 'xii'].map((numeral, i) => [
    numeral,
    i + 1,
  ]),
);

/** Words for a whole level of school. ISCED 2011; Indonesian and Malaysian names in the field guide, 1.2. */
export const ISCED_WORDS: readonly [number, RegExp][] = [
  [0, /\b(kindergarten|preschool|paud|tk|maternelle)\b/],
  [1, /\b(primary|elementary|ibtidaiyah|sd|mi|grundschule|primaire|primaria)\b/],
  [
    2,
    /\b(lower secondary|junior high|middle school|middle|tsanawiyah|mts|smp|college francais|scuola media)\b/,
  ],
  [3, /\b(upper secondary|senior high|senior secondary|high school|sma|smk|aliyah|liceo|lycee)\b/],
];
