import type { LegDates } from '@jejaring/contracts/listing/dates';
import type { ListingKind, ListingSide } from '@jejaring/contracts/listing/kind';
import type { ListingLanguage } from '@jejaring/contracts/listing/languages';
import type { AccommodationKind, ListingMode } from '@jejaring/contracts/listing/terms';

/**
 * What real posts say, counted in `real-listings.csv` (138 rows, 2006 to 2026). Two samples:
 *
 * - `posts`: the 58 rows that a school would post here (partner_search, host_offer, host_family_call, participants_call).
 *   What a post leaves out is counted in these; a report or a programme page leaves out other things.
 * - `rows`: all 138. What schools do (kind, side, length of stay, number of countries, themes) is counted in these: 58 are
 *   too few for a kind that occurs once.
 *
 * `world.test.ts` counts again in the file and in the generated world. A share that no column gives is in
 * `assumptions.ts`.
 */

/** Of 58 posts, percent that say anything about a field. */
export const SAID = {
  languages: 41,
  level: 64,
  group: 34,
  countriesWanted: 67,
  themes: 43,
  mode: 98,
  costs: 36,
  /** A length that was understood; 41 % have one in its own column. */
  stay: 43,
  /** 22 of the 40 posts that are not virtual. */
  accommodation: 55,
  travelDays: 3,
} as const;

/** Rows of each kind and side, as the importer takes them: where nobody travels a need is a swap. */
export const KINDS_AND_SIDES: readonly (readonly [readonly [ListingKind, ListingSide], number])[] = [
  [['student_exchange', 'swap'], 48],
  [['student_exchange', 'need'], 13],
  [['student_exchange', 'offer'], 13],
  [['virtual_project', 'swap'], 26],
  [['virtual_project', 'offer'], 1],
  [['teacher_immersion', 'swap'], 9],
  [['teacher_immersion', 'need'], 10],
  [['teacher_immersion', 'offer'], 4],
  [['benchmarking_visit', 'swap'], 3],
  [['benchmarking_visit', 'need'], 4],
  [['benchmarking_visit', 'offer'], 1],
  [['professional_development', 'offer'], 5],
  [['professional_development', 'need'], 1],
];

/** Rows of a mode, for the kinds in which people can meet; a virtual project is virtual in all 27. */
export const MODES_OF_VISITS: readonly (readonly [ListingMode, number])[] = [
  ['in_person', 100],
  ['hybrid', 7],
];

/**
 * How exactly the 58 posts say when. A machine reads 22 % to the day, 17 % to the month, 2 % to the season; the other
 * words, read by a person, are months, terms and seasons ("in March", "this term", "winter or spring break") that the form
 * of the web asks for as such. 19 % say nothing.
 */
export const WHEN: readonly (readonly ['day' | 'month' | 'season' | 'words' | 'silent', number])[] = [
  ['day', 22],
  ['month', 29],
  ['season', 12],
  ['words', 18],
  ['silent', 19],
];

/** Days in the windows of the rows that are known to the day, beyond the stay itself; most leave no room. */
export const ROOM_AROUND_STAY: readonly (readonly [number, number])[] = [
  [0, 22],
  [2, 4],
  [8, 3],
  [16, 2],
  [30, 2],
  [65, 1],
  [290, 1],
];

/** Rows with a length of stay, in days (`duration_days`), by kind. */
export const STAY_DAYS: Record<ListingKind, readonly (readonly [number, number])[]> = {
  student_exchange: [
    [14, 11],
    [7, 8],
    [21, 5],
    [10, 3],
    [4, 2],
    [5, 2],
    [8, 2],
    [90, 2],
    [1, 1],
    [2, 1],
    [3, 1],
    [6, 1],
    [12, 1],
    [13, 1],
    [16, 1],
    [18, 1],
    [28, 1],
    [40, 1],
  ],
  teacher_immersion: [
    [15, 4],
    [365, 3],
    [2, 1],
    [3, 1],
    [4, 1],
    [5, 1],
    [7, 1],
    [14, 1],
    [42, 1],
  ],
  benchmarking_visit: [
    [1, 3],
    [5, 1],
  ],
  virtual_project: [
    [28, 3],
    [180, 1],
    [270, 1],
  ],
  professional_development: [
    [2, 2],
    [5, 1],
  ],
};

/** Of the stays understood: exactly so long, about so long ("two weeks" is 12 to 16 days), or one end only. */
export const STAY_ENDS: readonly (readonly [keyof typeof STAY_MAKERS, number])[] = [
  ['exact', 44],
  ['about', 30],
  ['atMost', 1],
  ['atLeast', 2],
];
const clamp = (days: number) => Math.min(366, Math.max(1, days));
/** The stay of a length; a seventh more or less where it is "about" that long. */
export const STAY_MAKERS = {
  exact: (days: number) => ({ minDays: clamp(days), maxDays: clamp(days) }),
  about: (days: number) => ({
    minDays: clamp(days - Math.round(days / 7)),
    maxDays: clamp(days + Math.round(days / 7)),
  }),
  atMost: (days: number) => ({ maxDays: clamp(days) }),
  atLeast: (days: number) => ({ minDays: clamp(days) }),
} satisfies Record<string, (days: number) => NonNullable<LegDates['stay']>>;

/** Languages of the 24 posts that name any, by the roles in which they are named. */
export const ROLES_NAMED: readonly (readonly [readonly ListingLanguage['role'][], number])[] = [
  [['learning'], 8],
  [['working'], 6],
  [['native', 'learning'], 5],
  [['native'], 3],
  [['native', 'working'], 1],
  [['working', 'learning'], 1],
];
/** Percent of languages with a CEFR level: 2 of 31 in the posts, 2 of 71 in all rows. */
export const HAS_CEFR = 5;

/** Of the 37 posts that say whom they are for: a level, ages, a grade mapped to ages, a grade beside the level, or words alone. */
export const LEVEL_SAID: readonly (readonly [
  'isced' | 'ages' | 'grade' | 'isced_and_grade' | 'words',
  number,
])[] = [
  ['isced', 14],
  ['ages', 9],
  ['grade', 8],
  ['isced_and_grade', 3],
  ['words', 3],
];

/** How many countries the rows that want any name. */
export const WANTED_COUNT: readonly (readonly [number, number])[] = [
  [1, 96],
  [2, 5],
  [3, 6],
  [4, 1],
  [5, 2],
  [7, 1],
  [8, 1],
  [12, 1],
];

/** How many themes the rows that name any have. */
export const THEME_COUNT: readonly (readonly [number, number])[] = [
  [1, 10],
  [2, 25],
  [3, 16],
  [4, 6],
  [5, 2],
  [6, 1],
];

/** Percent of groups that are given in words alone ("a class"): 5 of the 20 posts with a group. */
export const GROUP_IN_WORDS = 25;
/** Levels that the rows name; a school teaches them. */
export const LEVELS_TAUGHT: readonly (readonly [readonly number[], number])[] = [
  [[3], 20],
  [[2], 7],
  [[1], 6],
  [[1, 2, 3], 4],
  [[2, 3], 2],
];

/** Pupils of a group, as far as rows give a number. */
export const PUPILS: readonly (readonly [number, number])[] = [
  [20, 4],
  [25, 4],
  [26, 2],
  [23, 2],
  [17, 2],
  [24, 1],
  [15, 1],
  [16, 1],
  [14, 1],
  [13, 1],
  [11, 1],
  [9, 1],
  [8, 1],
  [6, 1],
  [4, 1],
  [3, 1],
  [2, 1],
  [1, 1],
  [30, 1],
  [40, 1],
  [56, 1],
  [120, 1],
];
/** Adults of a group of adults; and percent of pupil groups that also say how many adults come along. */
export const ADULTS: readonly (readonly [number, number])[] = [
  [2, 6],
  [1, 1],
  [3, 1],
  [4, 1],
  [8, 1],
  [14, 1],
  [15, 1],
  [33, 1],
];
export const COMPANIONS_SAID = 29;

/** Where guests sleep, by rows that say it. */
export const PUPILS_SLEEP: readonly (readonly [readonly AccommodationKind[], number])[] = [
  [['host_family'], 47],
  [['host_family', 'boarding'], 3],
  [['hostel'], 1],
];
export const ADULTS_SLEEP: readonly (readonly [readonly AccommodationKind[], number])[] = [
  [['teacher_home'], 2],
  [['teacher_home', 'own_arrangement'], 2],
  [['hotel', 'teacher_home'], 1],
];
