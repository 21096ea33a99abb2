import { NETWORKS, SAFEGUARDING_LEVELS } from '@jejaring/contracts/listing/terms';
import type { SchoolDraft } from '@jejaring/contracts/school/school';
import { sql } from 'drizzle-orm';
import {
  boolean,
  doublePrecision,
  index,
  jsonb,
  pgTable,
  text,
  timestamp,
  unique,
  uuid,
} from 'drizzle-orm/pg-core';
import { directoryEntries } from './directory.ts';

/** Where a school came from: a person registered it, an import of posts named it, or it is invented for the sample world. */
export const SCHOOL_ORIGINS = ['registered', 'imported', 'sample'] as const;

export const schools = pgTable(
  'schools',
  {
    id: uuid('id').primaryKey(),
    name: text('name').notNull(),
    country: text('country').notNull(),
    city: text('city'),
    latitude: doublePrecision('latitude'),
    longitude: doublePrecision('longitude'),
    codes: jsonb('codes').$type<NonNullable<SchoolDraft['codes']>>().notNull().default([]),
    networks: text('networks', { enum: NETWORKS }).array().notNull().default(sql`'{}'`),
    safeguarding: text('safeguarding', { enum: SAFEGUARDING_LEVELS }),
    /** True once an exchange of this school has been confirmed. */
    hasExchanged: boolean('has_exchanged').notNull().default(false),
    origin: text('origin', { enum: SCHOOL_ORIGINS }).notNull(),
    /** What an import calls it (`real-listings:L001`), so that importing again changes nothing. */
    importKey: text('import_key').unique(),
    directoryId: uuid('directory_id').references(() => directoryEntries.id),
    createdAt: timestamp('created_at', { withTimezone: true }).notNull(),
  },
  (table) => [
    unique('schools_directory_entry').on(table.directoryId),
    index('schools_origin').on(table.origin),
  ],
);
