import { SCHOOL_CODE_SCHEMES } from '@jejaring/contracts/school/school';
import { sql } from 'drizzle-orm';
import { customType, doublePrecision, index, pgTable, text, unique, uuid } from 'drizzle-orm/pg-core';

const tsvector = customType<{ data: string }>({ dataType: () => 'tsvector' });

/** What is odd about a row of a register that was kept all the same. */
export const DIRECTORY_FLAGS = ['no_coordinates', 'coordinates_outside_country', 'odd_code', 'bare_name'] as const;

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
    /** Words of the name, place and code, unstemmed: a search matches each of its words as a prefix ("sma" finds SMAS). */
    search: tsvector('search').generatedAlwaysAs(
      sql`to_tsvector('simple', name || ' ' || coalesce(regency, '') || ' ' || coalesce(province, '') || ' ' || code)`,
    ),
  },
  (table) => [
    unique('directory_entries_code').on(table.scheme, table.code),
    index('directory_entries_search').using('gin', table.search),
    index('directory_entries_name_trigram').using('gin', sql`${table.name} gin_trgm_ops`),
  ],
);
