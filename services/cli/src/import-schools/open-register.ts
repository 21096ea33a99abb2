import { createReadStream } from 'node:fs';
import { open, stat } from 'node:fs/promises';
import { pipeline } from 'node:stream';
import { createGunzip } from 'node:zlib';
import { parse } from 'csv-parse';
import { CommandError } from '../command-error.ts';

/** The columns that a national register of Indonesia must have, in any order; others are ignored. */
export const REGISTER_COLUMNS = [
  'npsn',
  'name',
  'form',
  'status',
  'province',
  'regency',
  'district',
  'latitude',
  'longitude',
] as const;
export type RegisterColumn = (typeof REGISTER_COLUMNS)[number];

/** One row of the file as it stands there; `cells` is null where the row has not as many cells as the header. */
export interface RegisterRow {
  line: number;
  cells: Record<RegisterColumn, string> | null;
}

export interface Register {
  rows: AsyncIterable<RegisterRow>;
  /** Bytes of the file, compressed or not, and how many of them have been read. */
  bytes: { total: number; read(): number };
  close(): void;
}

/** More than any row of a register; an unclosed quote would otherwise swallow the rest of the file into memory. */
const MAX_ROW_BYTES = 65_536;

/**
 * Opens a register, CSV in UTF-8, gzip told by its first bytes, and reads its header. Rejects with a CommandError when
 * there is no such file or when it lacks a column.
 */
export async function openRegister(path: string): Promise<Register> {
  const total = await sizeOf(path);
  const file = createReadStream(path);
  const unpacked = (await isGzip(path)) ? [file, createGunzip()] : [file];
  const parser = parse({
    bom: true,
    info: true,
    relax_column_count: true,
    relax_quotes: true,
    skip_empty_lines: true,
    max_record_size: MAX_ROW_BYTES,
  });
  // What goes wrong on the way rejects the reading of the next record.
  pipeline([...unpacked, parser], () => {});
  const records: AsyncIterator<{ record: string[]; info: { lines: number } }> =
    parser[Symbol.asyncIterator]();
  const first = await firstRecord(records, path);
  const places = columnPlaces(first, path);
  return {
    rows: rowsOf(records, places, first.length),
    bytes: { total, read: () => file.bytesRead },
    close: () => parser.destroy(),
  };
}

async function sizeOf(path: string): Promise<number> {
  const found = await stat(path).catch(() => null);
  if (found?.isFile()) return found.size;
  throw new CommandError({
    id: `Berkas ${path} tidak ada atau tidak dapat dibuka.`,
    en: `There is no file ${path}, or it cannot be opened.`,
  });
}

async function isGzip(path: string): Promise<boolean> {
  const file = await open(path);
  try {
    const { buffer, bytesRead } = await file.read(Buffer.alloc(2), 0, 2, 0);
    return bytesRead === 2 && buffer[0] === 0x1f && buffer[1] === 0x8b;
  } finally {
    await file.close();
  }
}

async function firstRecord(records: AsyncIterator<{ record: string[] }>, path: string): Promise<string[]> {
  try {
    const { value, done } = await records.next();
    if (!done) return value.record;
  } catch {
    // Not text at all, or a damaged archive: told below as any other wrong file.
  }
  throw notARegister(path, REGISTER_COLUMNS);
}

function columnPlaces(header: readonly string[], path: string): Map<RegisterColumn, number> {
  const names = header.map((name) => name.trim().toLowerCase());
  const missing = REGISTER_COLUMNS.filter((column) => !names.includes(column));
  if (missing.length > 0) throw notARegister(path, missing);
  return new Map(REGISTER_COLUMNS.map((column) => [column, names.indexOf(column)]));
}

const notARegister = (path: string, missing: readonly string[]) =>
  new CommandError({
    id: `${path} bukan berkas register sekolah: kolom ${missing.join(', ')} tidak ada. Tidak ada yang ditulis.`,
    en: `${path} is not a school register: it lacks the columns ${missing.join(', ')}. Nothing was written.`,
  });

async function* rowsOf(
  records: AsyncIterator<{ record: string[]; info: { lines: number } }>,
  places: Map<RegisterColumn, number>,
  width: number,
): AsyncGenerator<RegisterRow> {
  for (;;) {
    const { value, done } = await records.next();
    if (done) return;
    const { record, info } = value;
    yield { line: info.lines, cells: record.length === width ? cellsOf(record, places) : null };
  }
}

const cellsOf = (record: readonly string[], places: Map<RegisterColumn, number>) =>
  Object.fromEntries([...places].map(([column, place]) => [column, record[place] ?? ''])) as Record<
    RegisterColumn,
    string
  >;
