import { Refusal } from '@jejaring/contracts/refusal/refusal';

/** An opaque page mark for the client: the sort key of the last row it got. */
export const writeCursor = (key: readonly string[]): string =>
  Buffer.from(JSON.stringify(key)).toString('base64url');

/** Reads a page mark whose parts have these forms; anything else is refused as `cursor.invalid`. */
export function readCursor(cursor: string | undefined, forms: readonly RegExp[]): string[] | null {
  if (cursor === undefined) return null;
  try {
    const key: unknown = JSON.parse(Buffer.from(cursor, 'base64url').toString());
    if (isKey(key, forms)) return key;
  } catch {
    // not base64url or not JSON: refused below
  }
  throw new Refusal('cursor.invalid', {
    faults: [
      {
        pointer: '/query/cursor',
        code: 'cursor.invalid',
        sentence: { id: 'Penanda halaman ini tidak dikenal.', en: 'This page cursor is not known.' },
      },
    ],
  });
}

const isKey = (key: unknown, forms: readonly RegExp[]): key is string[] =>
  Array.isArray(key) &&
  key.length === forms.length &&
  forms.every((form, index) => typeof key[index] === 'string' && form.test(key[index]));
