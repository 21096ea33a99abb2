import { readFile } from 'node:fs/promises';
import { parse } from 'csv-parse/sync';
import { CommandError } from '../command-error.ts';

/** The columns of a collection of posts; the first four must be there, and a missing other one is silent. */
export const POST_COLUMNS = [
  'id',
  'side',
  'kind',
  'school_country',
  'posted',
  'city',
  'languages',
  'age_min',
  'age_max',
  'school_level',
  'date_from',
  'date_to',
  'duration_days',
  'seats_or_group_size',
  'wanted_countries',
  'themes',
  'mode',
  'cost_terms',
  'accommodation',
  'text_summary',
  'dates_as_said',
  'level_as_said',
] as const;
export type PostColumn = (typeof POST_COLUMNS)[number];
const REQUIRED = POST_COLUMNS.slice(0, 4);

/** One post as it stands in the file, blanks trimmed; null where the row has not as many cells as the header. */
export interface PostRow {
  line: number;
  cells: Record<PostColumn, string> | null;
}

const MAX_FILE_BYTES = 50_000_000;

/** Reads a collection of posts (CSV in UTF-8). Rejects with a CommandError when it is not one. */
export async function openPosts(path: string): Promise<PostRow[]> {
  const bytes = await readFile(path).catch(() => {
    throw new CommandError({
      id: `Berkas ${path} tidak ada atau tidak dapat dibuka.`,
      en: `There is no file ${path}, or it cannot be opened.`,
    });
  });
  const records = bytes.length > MAX_FILE_BYTES ? [] : parsed(bytes);
  const header = records[0]?.record.map((name) => name.trim().toLowerCase()) ?? [];
  const missing = REQUIRED.filter((column) => !header.includes(column));
  if (missing.length > 0) throw notPosts(path, missing);
  return records.slice(1).map(({ record, info }) => ({
    line: info.lines,
    cells: record.length === header.length ? cellsOf(record, header) : null,
  }));
}

interface CsvRecord {
  record: string[];
  info: { lines: number };
}

function parsed(bytes: Buffer): CsvRecord[] {
  try {
    const options = { bom: true, info: true, relax_column_count: true, skip_empty_lines: true };
    // With `info` each record comes with its line, which the types of the library do not know.
    return parse(bytes, options) as unknown as CsvRecord[];
  } catch {
    return [];
  }
}

const cellsOf = (record: readonly string[], header: readonly string[]) =>
  Object.fromEntries(
    POST_COLUMNS.map((column) => [
      column,
      (record[header.indexOf(column)] ?? '').replaceAll('\u0000', '').trim(),
    ]),
  ) as Record<PostColumn, string>;

const notPosts = (path: string, missing: readonly string[]) =>
  new CommandError({
    id: `${path} bukan kumpulan iklan dalam CSV: kolom ${missing.join(', ')} tidak ada. Tidak ada yang ditulis.`,
    en: `${path} is not a collection of posts in CSV: it lacks the columns ${missing.join(', ')}. Nothing was written.`,
  });
