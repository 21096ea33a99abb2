import { grown } from '../tables/grow.ts';

/** Rows still to be judged, the one with the highest bound first. */
export class Candidates {
  #bounds = new Int32Array(256);
  #rows = new Int32Array(256);
  size = 0;

  clear(): void {
    this.size = 0;
  }

  get topBound(): number {
    return this.#bounds[0]!;
  }

  push(bound: number, row: number): void {
    if (this.size === this.#bounds.length) {
      this.#bounds = grown(this.#bounds, this.size + 1);
      this.#rows = grown(this.#rows, this.size + 1);
    }
    let at = this.size++;
    while (at > 0) {
      const above = (at - 1) >> 1;
      if (this.#bounds[above]! >= bound) break;
      this.#put(at, this.#bounds[above]!, this.#rows[above]!);
      at = above;
    }
    this.#put(at, bound, row);
  }

  /** Takes out the row with the highest bound. */
  pop(): number {
    const top = this.#rows[0]!;
    const bound = this.#bounds[--this.size]!;
    const row = this.#rows[this.size]!;
    let at = 0;
    for (;;) {
      let below = 2 * at + 1;
      if (below >= this.size) break;
      if (below + 1 < this.size && this.#bounds[below + 1]! > this.#bounds[below]!) below++;
      if (this.#bounds[below]! <= bound) break;
      this.#put(at, this.#bounds[below]!, this.#rows[below]!);
      at = below;
    }
    this.#put(at, bound, row);
    return top;
  }

  #put(at: number, bound: number, row: number): void {
    this.#bounds[at] = bound;
    this.#rows[at] = row;
  }
}
