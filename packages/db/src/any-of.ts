import { type SQL, sql } from 'drizzle-orm';
import type { PgColumn } from 'drizzle-orm/pg-core';

/** `column = any(ids)` with one parameter, however many ids: `inArray` makes one of each, which costs more than the query. */
export const anyOf = (column: PgColumn, ids: Iterable<string>): SQL =>
  sql`${column} = any(${sql.param([...ids])}::uuid[])`;
