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

  protected refreshUp(node: number): void {
    for (let one = node; one !== NONE; one = this.parent[one]!) this.refresh(one);
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

  /** Gives a row's place in the slices of a page to the last one. */
  protected unmark(page: number, place: number, last: number): void {
    const bit = 1 << place;
    const end = (page + 1) * SLICES;
    for (let at = page * SLICES; at < end; at++) {
      const word = this.slices[at]!;
      if (word === 0) continue;
      const ofLast = (word >>> last) & 1;
      const left = word & ~bit & ~(1 << last);
      this.slices[at] = ofLast && place !== last ? left | bit : left;
    }
  }

  protected bitInParent(node: number): number {
    const parent = this.parent[node]!;
    if (parent === NONE) return 0;
    const start = this.place[parent]!;
    return 1 << (this.children.indexOf(node, start) - start);
  }
}
