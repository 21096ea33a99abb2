/** Small numbers, from 1, for texts such as language tags, theme words and school ids. A text keeps its number for good. */
export class NameTable {
  readonly #numbers = new Map<string, number>();
  readonly #names: string[] = [];

  /** The number of a text, a new one where it was not known. */
  numberOf(name: string): number {
    const known = this.#numbers.get(name);
    if (known !== undefined) return known;
    const number = this.#numbers.size + 1;
    this.#numbers.set(name, number);
    this.#names.push(name);
    return number;
  }

  /** The number of a text, or 0 where it is not known: of a draft, whose words nobody else may have used. */
  find(name: string): number {
    return this.#numbers.get(name) ?? 0;
  }

  /** The text with a number; empty where there is none. */
  nameOf(number: number): string {
    return this.#names[number - 1] ?? '';
  }

  get size(): number {
    return this.#numbers.size;
  }
}
