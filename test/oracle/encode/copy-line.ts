import { COLUMNS, type PostingRow, type Value } from './row.ts';

const NAMES = COLUMNS.map(([name]) => name as keyof PostingRow);

/** A row as one line of COPY's text format. */
export const copyLine = (row: PostingRow): string => `${NAMES.map((name) => copied(row[name])).join('\t')}\n`;

function copied(value: Value): string {
  if (value === null) return '\\N';
  if (typeof value === 'string') return escaped(value);
  if (typeof value === 'object') return escaped(`{${value.map(element).join(',')}}`);
  return String(value);
}

const element = (one: number | string | null): string =>
  one === null ? 'NULL' : typeof one === 'number' ? String(one) : `"${one.replace(/["\\]/g, '\\$&')}"`;

const escaped = (text: string): string =>
  text.replaceAll('\\', '\\\\').replaceAll('\t', '\\t').replaceAll('\n', '\\n').replaceAll('\r', '\\r');
