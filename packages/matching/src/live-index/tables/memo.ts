/** What was found out about numbered things during one question; forgotten at the next without being wiped. */
export class Memo {
  #values = new Int32Array(256);
  #mark = 0;

  /** Forgets everything; numbers below `size` will be asked about. Values are -128 to 127. */
  begin(size: number): void {
    this.#mark += 256;
    if (this.#values.length < size || this.#mark > 0x7fff0000) {
      this.#values = new Int32Array(Math.max(size + (size >> 1), 256));
      this.#mark = 256;
    }
  }

  /** The value of a number, or {@link NOT_KNOWN}. */
  get(number: number): number {
    const value = this.#values[number]! - this.#mark;
    return value < 0 ? NOT_KNOWN : value - 128;
  }

  set(number: number, value: number): number {
    this.#values[number] = this.#mark + 128 + value;
    return value;
  }
}

export const NOT_KNOWN = -1000;
