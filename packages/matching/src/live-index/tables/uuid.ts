const DASHES = [8, 13, 18, 23];

/**
 * Writes a UUID as four words at `words[at]`. Throws a RangeError on anything but 36 characters in lower case, as
 * PostgreSQL writes them: only these sort as text in the order of their words.
 */
export function writeUuid(uuid: string, words: Int32Array, at: number): void {
  if (uuid.length !== 36) throw notUuid(uuid);
  let word = 0;
  let digits = 0;
  for (let i = 0; i < 36; i++) {
    const code = uuid.charCodeAt(i);
    if (code === 45) {
      if (!DASHES.includes(i)) throw notUuid(uuid);
      continue;
    }
    const digit = code >= 48 && code <= 57 ? code - 48 : code >= 97 && code <= 102 ? code - 87 : -1;
    if (digit < 0) throw notUuid(uuid);
    word = (word << 4) | digit;
    digits++;
    if ((digits & 7) === 0) words[at + (digits >> 3) - 1] = word;
  }
  if (digits !== 32) throw notUuid(uuid);
}

const notUuid = (text: string) => new RangeError(`not a UUID in lower case: ${JSON.stringify(text)}`);

/** The UUID in the four words at `words[at]`. */
export function readUuid(words: Int32Array, at: number): string {
  const hex = (word: number) => (word >>> 0).toString(16).padStart(8, '0');
  const digits = hex(words[at]!) + hex(words[at + 1]!) + hex(words[at + 2]!) + hex(words[at + 3]!);
  return `${digits.slice(0, 8)}-${digits.slice(8, 12)}-${digits.slice(12, 16)}-${digits.slice(16, 20)}-${digits.slice(20)}`;
}

/** Below zero where the UUID at `xs[x]` comes before that at `ys[y]`, as in the order of their texts. */
export function compareUuids(xs: Int32Array, x: number, ys: Int32Array, y: number): number {
  for (let i = 0; i < 4; i++) {
    const [a, b] = [xs[x + i]! >>> 0, ys[y + i]! >>> 0];
    if (a !== b) return a < b ? -1 : 1;
  }
  return 0;
}
