import { HOT, HOT_WORDS } from '../rows.ts';
import type { Tables } from '../tables/tables.ts';
import { NONE, Nodes, PAGE } from './nodes.ts';
import { PATTERNS, SLICES, slicesOf } from './slices.ts';

/** Nodes that know what is below them: in slices, in patterns, and by the smallest bar. */
export class SummedNodes extends Nodes {
  protected readonly tables: Tables;
  /** The slices of one row. */
  protected readonly list = new Int32Array(SLICES);

  constructor(tables: Tables) {
    super();
    this.tables = tables;
  }

  /** Works out anew what a node knows. */
  protected refresh(node: number): void {
    this.clear(node);
    const at = node * SLICES;
    const start = this.place[node]!;
    if (this.level[node] === 0) {
      for (let i = 0; i < this.count[node]!; i++) {
        const row = start * PAGE + i;
        this.mark(node, 1 << i, slicesOf(this.rows, row, this.tables, this.list));
        this.firstBar[node] = Math.min(this.firstBar[node]!, this.rows.hot[row * HOT_WORDS + HOT.bar]!);
      }
      return;
    }
    for (let i = 0; i < this.count[node]!; i++) {
      const child = this.children[start + i]!;
      for (let slice = 0; slice < SLICES; slice++)
        if (this.slices[child * SLICES + slice] !== 0) this.slices[at + slice]! |= 1 << i;
      this.markPatterns(node, child, 1 << i);
      this.firstBar[node] = Math.min(this.firstBar[node]!, this.firstBar[child]!);
    }
  }

  /** Sets a bit of a branch in the patterns of a child. */
  protected markPatterns(branch: number, child: number, bit: number): void {
    const at = this.patternsOf(branch);
    const from = this.place[child]!;
    if (this.level[child] === 0)
      for (let i = 0; i < this.count[child]!; i++)
        this.patterns[at + this.rows.pattern[from * PAGE + i]!]! |= bit;
    else
      for (let i = 0; i < PATTERNS; i++)
        if (this.patterns[this.patternsOf(child) + i] !== 0) this.patterns[at + i]! |= bit;
  }

  /** Sets a bit of a node in the first slices of {@link #list}. */
  protected mark(node: number, bit: number, length: number): void {
    const at = node * SLICES;
    for (let i = 0; i < length; i++) this.slices[at + this.list[i]!]! |= bit;
  }

  /**
   * Takes a row out of what its page and the branches above know; the last row of the page has its place now.
   *
   * @param pattern of the row that has left
   */
  protected takeOut(page: number, place: number, last: number, pattern: number): void {
    let emptied = this.#unmark(page, place, last);
    let hasPattern = this.#has(page, pattern);
    for (let node = page; this.parent[node] !== NONE && (emptied > 0 || !hasPattern); ) {
      const parent = this.parent[node]!;
      const left = ~this.bitInParent(node);
      emptied = this.#clearEmptied(parent, left, emptied);
      if (!hasPattern) {
        const at = this.patternsOf(parent) + pattern;
        this.patterns[at]! &= left;
        hasPattern = this.patterns[at] !== 0;
      }
      node = parent;
    }
  }

  /** Writes into {@link list} which slices of the page nobody is in any more, and returns how many. */
  #unmark(page: number, place: number, last: number): number {
    const bit = 1 << place;
    const others = ~bit & ~(1 << last);
    let emptied = 0;
    for (let slice = 0, at = page * SLICES; slice < SLICES; slice++, at++) {
      const word = this.slices[at]!;
      if (word === 0) continue;
      const left = (word >>> last) & 1 && place !== last ? (word & others) | bit : word & others;
      this.slices[at] = left;
      if (left === 0) this.list[emptied++] = slice;
    }
    return emptied;
  }

  #clearEmptied(branch: number, left: number, emptied: number): number {
    let still = 0;
    for (let i = 0; i < emptied; i++) {
      const at = branch * SLICES + this.list[i]!;
      this.slices[at]! &= left;
      if (this.slices[at] === 0) this.list[still++] = this.list[i]!;
    }
    return still;
  }

  #has(page: number, pattern: number): boolean {
    const first = this.place[page]! * PAGE;
    for (let i = 0; i < this.count[page]!; i++) if (this.rows.pattern[first + i] === pattern) return true;
    return false;
  }

  protected bitInParent(node: number): number {
    const parent = this.parent[node]!;
    if (parent === NONE) return 0;
    const start = this.place[parent]!;
    return 1 << (this.children.indexOf(node, start) - start);
  }
}
