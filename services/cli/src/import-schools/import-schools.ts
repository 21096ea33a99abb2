import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { newId } from '@jejaring/db';
import type postgres from 'postgres';
import { copyLine } from './copy-text.ts';
import { judgeRow, type RefusedRow } from './judge-row.ts';
import { createWaitingRoom, IMPORT_COLUMNS, type Merged, mergeEntries } from './merge-entries.ts';
import type { Register } from './open-register.ts';

export interface RefusedLine {
  line: number;
  reason: RefusedRow;
  /** The code of the row, where it has one that can be shown. */
  code?: string;
}

export interface SchoolsReport extends Omit<Merged, 'repeated'> {
  /** Rows of the file, header not counted. */
  rows: number;
  refused: Record<RefusedRow, number>;
}

export interface ImportSchoolsOptions {
  /** Called for each row that is refused, as it is met. */
  onRefused?: (refused: RefusedLine) => void;
  onProgress?: (progress: { phase: 'reading' | 'merging'; rows: number; share: number }) => void;
  signal?: AbortSignal;
}

/** Rows are handed to the server in pieces of about this many characters. */
const CHUNK = 65_536;

/**
 * Streams a register into the school directory by COPY, in one transaction: all of it or nothing. Memory does not grow
 * with the file. Rejects with the signal's reason when stopped, or with the database's error.
 */
export async function importSchools(
  sql: postgres.Sql,
  register: Register,
  options: ImportSchoolsOptions = {},
): Promise<SchoolsReport> {
  const tell = options.onProgress ?? (() => {});
  const refused: SchoolsReport['refused'] = { cells: 0, code: 0, name: 0, repeated: 0 };
  const refuse = (line: RefusedLine) => {
    refused[line.reason] += 1;
    options.onRefused?.(line);
  };
  let rows = 0;

  async function* copyText(): AsyncGenerator<string> {
    let chunk = '';
    for await (const { line, cells } of register.rows) {
      rows += 1;
      const judged = judgeRow(cells);
      if (typeof judged === 'string') {
        refuse({ line, reason: judged, ...(cells && { code: cells.npsn }) });
        continue;
      }
      const entry: Record<string, string | number | string[] | null> = { ...judged, line, id: newId() };
      chunk += copyLine(IMPORT_COLUMNS.map((column) => entry[column] ?? null));
      if (chunk.length < CHUNK) continue;
      yield chunk;
      chunk = '';
      tell({ phase: 'reading', rows, share: register.bytes.read() / register.bytes.total });
    }
    yield chunk;
  }

  const merged = await sql.begin(async (tx) => {
    await createWaitingRoom(tx);
    const copy = await tx`copy directory_import (${tx(IMPORT_COLUMNS)}) from stdin`.writable();
    await pipeline(Readable.from(copyText()), copy, { ...(options.signal && { signal: options.signal }) });
    tell({ phase: 'merging', rows, share: 1 });
    return mergeEntries(tx);
  });
  for (const { line, code } of merged.repeated) refuse({ line, reason: 'repeated', code });
  const { repeated: _, ...counts } = merged;
  return { ...counts, rows, refused };
}
