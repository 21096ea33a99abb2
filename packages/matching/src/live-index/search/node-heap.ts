import { grown } from '../tables/grow.ts';

/** Nodes still to be looked into, the one with the highest bound first. */
export class NodeHeap {
  #bounds = new Int32Array(256);
  #nodes = new Int32Array(256);
  size = 0;

  clear(): void {
    this.size = 0;
  }

  get topBound(): number {
    return this.#bounds[0]!;
  }

  push(bound: number, node: number): void {
    if (this.size === this.#bounds.length) {
      this.#bounds = grown(this.#bounds, this.size + 1);
      this.#nodes = grown(this.#nodes, this.size + 1);
    }
    let at = this.size++;
    while (at > 0) {
      const above = (at - 1) >> 1;
      if (this.#bounds[above]! >= bound) break;
      this.#put(at, this.#bounds[above]!, this.#nodes[above]!);
      at = above;
    }
    this.#put(at, bound, node);
  }

  /** Takes out the node with the highest bound. */
  pop(): number {
    const top = this.#nodes[0]!;
    const bound = this.#bounds[--this.size]!;
    const node = this.#nodes[this.size]!;
    let at = 0;
    for (;;) {
      let below = 2 * at + 1;
      if (below >= this.size) break;
      if (below + 1 < this.size && this.#bounds[below + 1]! > this.#bounds[below]!) below++;
      if (this.#bounds[below]! <= bound) break;
      this.#put(at, this.#bounds[below]!, this.#nodes[below]!);
      at = below;
    }
    this.#put(at, bound, node);
    return top;
  }

  #put(at: number, bound: number, node: number): void {
    this.#bounds[at] = bound;
    this.#nodes[at] = node;
  }
}
