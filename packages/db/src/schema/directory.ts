import { SCHOOL_CODE_SCHEMES } from '@jejaring/contracts/school/school';
import { sql } from 'drizzle-orm';
import { customType, doublePrecision, index, pgTable, text, unique, uuid } from 'drizzle-orm/pg-core';

const tsvector = customType<{ data: string }>({ dataType: () => 'tsvector' });

/**
 * What is odd about a row of a register that was kept all the same. `coordinates_outside_country`: absurd, so they were
 * left out. `coordinates_swapped`: they lie in the country the other way round, and were turned. `odd_code`: a
 * provisional code, not eight digits. `bare_name`: no more than a form and a number. `repeated_name`: another school of
 * the regency has the same. `tidied`: stray blanks or broken characters were taken out.
 */
export const DIRECTORY_FLAGS = [
  'no_coordinates',
  'coordinates_outside_country',
  'coordinates_swapped',
  'odd_code',
  'bare_name',
  'repeated_name',
  'tidied',
] as const;

/**
 * Words of a text for the search: punctuation separates, so that "SDN.1" and "AL-AMIN" are two words each, which the
 * parser of PostgreSQL would take for a host and a compound.
 */
const words = (text: string) => `to_tsvector('simple', regexp_replace(${text}, '[[:punct:]]+', ' ', 'g'))`;
const SECTOR_WORD = `case sector when 'state' then ' negeri' when 'private' then ' swasta' else '' end`;

/** Schools of national registers: where a person finds the school they register. Not accounts. */
export const directoryEntries = pgTable(
  'directory_entries',
  {
    id: uuid('id').primaryKey(),
    scheme: text('scheme', { enum: SCHOOL_CODE_SCHEMES }).notNull(),
    code: text('code').notNull(),
    name: text('name').notNull(),
    country: text('country').notNull(),
    form: text('form'),
    sector: text('sector', { enum: ['state', 'private'] }),
    province: text('province'),
    regency: text('regency'),
    district: text('district'),
    latitude: doublePrecision('latitude'),
    longitude: doublePrecision('longitude'),
    flags: text('flags', { enum: DIRECTORY_FLAGS }).array().notNull().default(sql`'{}'`),
    /**
     * Unstemmed words, weighted: A the name, B the place, C form and sector ("sma negeri" finds SMAN 1), D the code.
     * How they are searched: search-directory.ts.
     */
    search: tsvector('search').generatedAlwaysAs(
      sql.raw(
        `setweight(${words('name')}, 'A') || ` +
          `setweight(${words(`coalesce(regency, '') || ' ' || coalesce(district, '') || ' ' || coalesce(province, '')`)}, 'B') || ` +
          `setweight(${words(`coalesce(form, '') || ${SECTOR_WORD}`)}, 'C') || ` +
          `setweight(${words('code')}, 'D')`,
      ),
    ),
  },
  (table) => [
    unique('directory_entries_code').on(table.scheme, table.code),
    index('directory_entries_search').using('gin', table.search),
  ],
);

/** Every word of letters in the directory, once: what a misspelt word is compared with. Imports add theirs. */
export const directoryWords = pgTable('directory_words', { word: text('word').primaryKey() }, (table) => [
  index('directory_words_trigram').using('gin', sql`${table.word} gin_trgm_ops`),
]);
