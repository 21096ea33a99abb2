/** A value as PostgreSQL's COPY and JSON both take it. */
export type Value = number | string | boolean | null | readonly (number | string | null)[];

/**
 * Columns of `oracle.posting` with their types: a posting as it was posted, in numbers and sets that SQL compares well.
 * Nothing is decided here. Codes are places in the lists of the contracts, from 1 on; a set of codes is a bitmask, code 1
 * its lowest bit; null is silence.
 */
const POSTING_COLUMNS = {
  id: 'text collate "C"',
  school: 'text collate "C"',
  has_exchanged: 'boolean',
  kind: 'int',
  side: 'int', // 1 hosts, 2 sends, 3 does both
  country: 'int', // null: no country that we know
  wanted: 'int[]',
  excluded: 'int[]',
  langs: 'int[]',
  lang_roles: 'int[]', // 1 learning, 2 working, 3 native
  lang_levels: 'int[]', // of our own people in this entry, 0 for A1 to 6 for a native speaker
  lang_asks: 'int[]',
  age_min: 'int',
  age_max: 'int',
  isced: 'int', // bit 0 is ISCED 0
  theme_fields: 'text[]',
  theme_words: 'text[]', // the words of each theme, a blank between two
  mode: 'int', // 1 in person, 2 virtual, 3 hybrid
  lodging: 'int',
  pays_travel: 'int',
  pays_lodging: 'int',
  pays_meals: 'int',
  pays_programme: 'int',
  pays_insurance: 'int',
  needed: 'int',
  available: 'int',
  unavailable: 'int',
  networks: 'int', // null: neither the school nor the listing says anything
  networks_required: 'int',
  safe_shown: 'int',
  safe_required: 'int',
  reciprocity: 'int', // 1 none, 2 welcome, 3 required
} as const;

/** Columns of one leg, twice in a row: `host_...` and `send_...`. */
const LEG_COLUMNS = {
  windows: 'int4multirange', // day numbers; null where the leg does not say when
  blackouts: 'int4multirange',
  precision: 'int', // 1 day, 2 month, 3 season
  stay_min: 'int',
  stay_max: 'int',
  travel: 'int',
  travel_within: 'boolean',
  pupils_min: 'int',
  pupils_max: 'int',
  adults_min: 'int',
  adults_max: 'int',
  split: 'int', // the minimum to run
  taken_schools: 'int',
  taken_pupils: 'int',
  taken_adults: 'int',
} as const;

type LegColumn = keyof typeof LEG_COLUMNS;
export type LegRow = { [K in LegColumn]: Value };
export type PostingRow = { [K in keyof typeof POSTING_COLUMNS]: Value } & {
  [K in `${'host' | 'send'}_${LegColumn}`]: Value;
};

const legColumns = (leg: 'host' | 'send') =>
  Object.entries(LEG_COLUMNS).map(([name, type]) => [`${leg}_${name}`, type] as const);

/** Name and type of every column of `oracle.posting`, in order. */
export const COLUMNS: readonly (readonly [name: string, type: string])[] = [
  ...Object.entries(POSTING_COLUMNS),
  ...legColumns('host'),
  ...legColumns('send'),
];
