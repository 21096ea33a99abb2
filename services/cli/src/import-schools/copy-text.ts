const ESCAPES: Record<string, string> = { '\\': '\\\\', '\t': '\\t', '\n': '\\n', '\r': '\\r' };

/** One row in the text format of COPY: tabs between, `\N` for null, arrays in braces. NUL must have been taken out. */
export const copyLine = (values: readonly (string | number | readonly string[] | null)[]): string =>
  `${values.map(copyValue).join('\t')}\n`;

function copyValue(value: string | number | readonly string[] | null): string {
  if (value === null) return '\\N';
  if (typeof value === 'object') return `{${value.join(',')}}`;
  return String(value).replace(/[\\\t\n\r]/g, (character) => ESCAPES[character]!);
}
