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

const HEX = Array.from({ length: 256 }, (_, byte) => byte.toString(16).padStart(2, '0'));
const high = (word: number): string => HEX[word >>> 24]! + HEX[(word >>> 16) & 255]!;
const low = (word: number): string => HEX[(word >>> 8) & 255]! + HEX[word & 255]!;

/** The UUID in the four words at `words[at]`. */
export function readUuid(words: Int32Array, at: number): string {
  const [a, b, c, d] = [words[at]!, words[at + 1]!, words[at + 2]!, words[at + 3]!];
  return `${high(a)}${low(a)}-${high(b)}-${low(b)}-${high(c)}-${low(c)}${high(d)}${low(d)}`;
}

/** Below zero where the UUID at `xs[x]` comes before that at `ys[y]`, as in the order of their texts. */
export function compareUuids(xs: Int32Array, x: number, ys: Int32Array, y: number): number {
  for (let i = 0; i < 4; i++) {
    const [a, b] = [xs[x + i]! >>> 0, ys[y + i]! >>> 0];
    if (a !== b) return a < b ? -1 : 1;
  }
  return 0;
}
