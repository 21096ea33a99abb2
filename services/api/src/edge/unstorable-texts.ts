import type { ErrorObject } from 'ajv';

/** PostgreSQL keeps no NUL in a text, and half a surrogate pair is no character: UTF-8 cannot say it. */
const isStorable = (text: string): boolean => !text.includes('\u0000') && text.isWellFormed();

/** Faults of texts that cannot be stored, by their place in data that a schema has found sound (so it is not deep). */
export function unstorableTexts(data: unknown, instancePath = ''): ErrorObject[] {
  if (typeof data === 'string') {
    return isStorable(data) ? [] : [{ instancePath, keyword: 'characters', schemaPath: '', params: {} }];
  }
  if (!data || typeof data !== 'object') return [];
  return Object.entries(data).flatMap(([name, value]) => unstorableTexts(value, `${instancePath}/${name}`));
}
