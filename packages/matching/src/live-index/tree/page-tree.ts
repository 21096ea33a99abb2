import { COLD, COLD_WORDS, HOT, HOT_WORDS, Rows } from '../rows.ts';
import type { Tables } from '../tables/tables.ts';
import { FAN, NONE, PAGE } from './nodes.ts';
import { keyOf } from './row-key.ts';
import { slicesOf } from './slices.ts';
import { SummedNodes } from './summed-nodes.ts';

/** How many of a page's rows, and of a branch's children, are filled when everything is arranged anew. */
const PACKED = 30;

/** Told of every row that now stands elsewhere. */
export type OnMove = (id: Int32Array, at: number, from: number, to: number) => void;

/**
 * Rows in pages, the pages in the order of {@link keyOf} under a tree of branches, each node with a summary of all rows
 * below it (an aggregated B+ tree). Inserts, removals and changes touch one page and the branches above it. A row is
 * known by its position, `page * PAGE + place`, which moves when its page splits: {@link OnMove} tells.
 */
export class PageTree extends SummedNodes {
  root = NONE;
  size = 0;
  /** Before they are arranged for the first time, rows stand one behind the other, in no pages: half the work of a load. */
  isLoose = true;
  readonly #onMove: OnMove;

  constructor(tables: Tables, onMove: OnMove) {
    super(tables);
    this.#onMove = onMove;
  }

  /** Inserts the only row of `row` and returns its position. */
  insert(row: Rows): number {
    if (this.isLoose) return this.#append(row);
    const key = keyOf(row, 0, this.tables);
    if (this.root === NONE) this.root = this.newPage();
    let page = this.#pageFor(key);
    if (this.count[page] === PAGE) {
      const upper = this.#splitPage(page);
      if (key >= this.firstKey[upper]!) page = upper;
    }
    const place = this.count[page]!;
    const position = this.place[page]! * PAGE + place;
    this.rows.set(position, row, 0);
    this.count[page]!++;
    this.size++;
    const length = slicesOf(row, 0, this.tables, this.list);
    for (
      let node = page, bit = 1 << place;
      node !== NONE;
      bit = this.bitInParent(node), node = this.parent[node]!
    ) {
      this.mark(node, bit, length);
      if (node !== page) this.patterns[this.patternsOf(node) + row.pattern[0]!]! |= bit;
      this.firstBar[node] = Math.min(this.firstBar[node]!, row.hot[HOT.bar]!);
      this.firstKey[node] = Math.min(this.firstKey[node]!, key);
    }
    return position;
  }

  /** Takes the row at a position out; the last row of its page moves there. */
  remove(position: number): void {
    if (this.isLoose) {
      this.size--;
      if (position !== this.size) this.#move(this.size, position);
      return;
    }
    const page = this.nodeOfPage[Math.floor(position / PAGE)]!;
    const last = this.place[page]! * PAGE + --this.count[page]!;
    this.size--;
    const pattern = this.rows.pattern[position]!;
    if (last !== position) this.#move(last, position);
    this.takeOut(page, position % PAGE, last % PAGE, pattern);
    if (this.count[page] === 0) this.#drop(page);
    else if (this.count[page]! * 4 < PAGE) this.#joinNext(page);
    else this.#refreshBars(page);
  }

  setBar(position: number, bar: number): void {
    this.rows.hot[position * HOT_WORDS + HOT.bar] = bar;
    if (this.isLoose) return;
    this.#refreshBars(this.nodeOfPage[Math.floor(position / PAGE)]!);
  }

  #refreshBars(page: number): void {
    for (let node = page; node !== NONE; node = this.parent[node]!) {
      const first = this.#lowestBar(node);
      if (first === this.firstBar[node]) return;
      this.firstBar[node] = first;
    }
  }

  /**
   * Arranges everything anew: rows in the exact order of their keys, pages filled to {@link PACKED}, nodes beside their
   * siblings, so that what is looked at together lies together. Takes some microseconds a row. All positions are other
   * ones afterwards, and nobody is told.
   */
  compact(): void {
    const order = this.#rowsByKey();
    this.isLoose = false;
    const old = this.rows;
    const pages = Math.ceil(order.length / PACKED);
    this.rows = new Rows();
    this.rows.makeRoom(pages * PAGE);
    this.forgetNodes();
    this.makeRoom(Math.ceil(pages * (1 + 1.1 / PACKED)) + 3);
    let level: number[] = [];
    for (let start = 0; start < order.length; start += PACKED) {
      const page = this.newPage();
      const rows = order.subarray(start, start + PACKED);
      rows.forEach((from, i) => this.rows.set(this.place[page]! * PAGE + i, old, from));
      this.count[page] = rows.length;
      this.firstKey[page] = keyOf(this.rows, this.place[page]! * PAGE, this.tables);
      this.refresh(page);
      level.push(page);
    }
    for (let height = 1; level.length > 1; height++) level = this.#branchesOver(level, height);
    this.root = level[0] ?? NONE;
  }

  #branchesOver(nodes: readonly number[], height: number): number[] {
    const branches: number[] = [];
    for (let start = 0; start < nodes.length; start += PACKED) {
      const branch = this.newBranch(height);
      nodes.slice(start, start + PACKED).forEach((node, i) => {
        this.children[this.place[branch]! + i] = node;
        this.parent[node] = branch;
        this.count[branch] = i + 1;
      });
      this.firstKey[branch] = this.firstKey[nodes[start]!]!;
      this.refresh(branch);
      branches.push(branch);
    }
    return branches;
  }

  /** The positions of all rows in the order of their keys; of equal keys, of their ids. */
  #rowsByKey(): Uint32Array {
    const positions = new Uint32Array(this.size);
    const keys = new Float64Array(this.rows.hot.length / HOT_WORDS);
    let end = 0;
    for (const position of this.positions()) {
      keys[position] = keyOf(this.rows, position, this.tables);
      positions[end++] = position;
    }
    const id = (position: number) => idHead(this.rows.cold, position * COLD_WORDS + COLD.id);
    return positions.sort((x, y) => keys[x]! - keys[y]! || id(x) - id(y));
  }

  /** Of every row. */
  *positions(): Generator<number> {
    if (this.isLoose) for (let position = 0; position < this.size; position++) yield position;
    else
      for (const page of this.pages())
        for (let i = 0; i < this.count[page]!; i++) yield this.place[page]! * PAGE + i;
  }

  #append(row: Rows): number {
    const position = this.size++;
    this.rows.makeRoom(Math.ceil(this.size / PAGE) * PAGE);
    this.rows.set(position, row, 0);
    return position;
  }

  #pageFor(key: number): number {
    let node = this.root;
    while (this.level[node]! > 0) node = this.children[this.#childFor(node, key)]!;
    return node;
  }

  /** Index into `children` of the last child that begins at or before a key, else of the first. */
  #childFor(branch: number, key: number): number {
    const start = this.place[branch]!;
    let [low, high] = [start, start + this.count[branch]! - 1];
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if (this.firstKey[this.children[middle]!]! <= key) low = middle;
      else high = middle - 1;
    }
    return low;
  }

  /** Moves the rows of the upper half of the keys to a new page, and returns it. */
  #splitPage(page: number): number {
    const upper = this.newPage();
    const from = this.place[page]! * PAGE;
    const keys = Array.from({ length: PAGE }, (_, i) => keyOf(this.rows, from + i, this.tables));
    const order = keys.map((_, i) => i).sort((x, y) => keys[x]! - keys[y]!);
    const isUpper = new Uint8Array(PAGE);
    for (const index of order.slice(PAGE / 2)) isUpper[index] = 1;
    let to = this.place[upper]! * PAGE;
    for (let i = 0; i < PAGE; i++) if (isUpper[i]) this.#move(from + i, to++);
    // The rest closes up: each row moves to a place whose row has left, so that no position means two rows.
    for (let hole = 0, last = PAGE - 1; ; hole++, last--) {
      while (hole < PAGE / 2 && !isUpper[hole]) hole++;
      while (last >= PAGE / 2 && isUpper[last]) last--;
      if (hole >= PAGE / 2) break;
      this.#move(from + last, from + hole);
    }
    this.count[page] = PAGE / 2;
    this.count[upper] = PAGE / 2;
    this.firstKey[page] = keys[order[0]!]!;
    this.firstKey[upper] = keys[order[PAGE / 2]!]!;
    this.refresh(page);
    this.refresh(upper);
    this.#insertAfter(page, upper);
    return upper;
  }

  /** Moves a row to a place that is free. */
  #move(from: number, to: number): void {
    this.rows.set(to, this.rows, from);
    this.#onMove(this.rows.cold, to * COLD_WORDS + COLD.id, from, to);
  }

  /** Puts `node` behind its sibling in their branch, which may have to split. */
  #insertAfter(sibling: number, node: number): void {
    let parent = this.parent[sibling]!;
    if (parent === NONE) {
      parent = this.newBranch(this.level[sibling]! + 1);
      this.root = parent;
      this.children[this.place[parent]!] = sibling;
      this.count[parent] = 1;
      this.parent[sibling] = parent;
      this.firstKey[parent] = this.firstKey[sibling]!;
    } else if (this.count[parent] === FAN) {
      this.#splitBranch(parent);
      parent = this.parent[sibling]!;
    }
    const start = this.place[parent]!;
    const end = start + this.count[parent]!;
    const at = this.children.indexOf(sibling, start) + 1;
    this.children.copyWithin(at + 1, at, end);
    this.children[at] = node;
    this.count[parent]!++;
    this.parent[node] = parent;
    // What is below the branches above is what it was.
    this.refresh(parent);
  }

  #splitBranch(branch: number): void {
    const upper = this.newBranch(this.level[branch]!);
    const half = FAN / 2;
    const [from, to] = [this.place[branch]!, this.place[upper]!];
    for (let i = 0; i < half; i++) {
      const child = this.children[from + half + i]!;
      this.children[to + i] = child;
      this.parent[child] = upper;
    }
    this.count[branch] = half;
    this.count[upper] = half;
    this.firstKey[upper] = this.firstKey[this.children[to]!]!;
    this.refresh(branch);
    this.refresh(upper);
    this.#insertAfter(branch, upper);
  }

  /** Takes an empty node out of the tree. */
  #drop(node: number): void {
    const parent = this.parent[node]!;
    this.free(node);
    if (parent === NONE) {
      this.root = NONE;
      return;
    }
    const start = this.place[parent]!;
    const at = this.children.indexOf(node, start);
    this.children.copyWithin(at, at + 1, start + this.count[parent]!);
    this.count[parent]!--;
    if (this.count[parent] === 0) return this.#drop(parent);
    this.refresh(parent);
    this.#refreshBars(parent);
  }

  /** Moves what is left of a page to the page behind it in the same branch, if there is room. */
  #joinNext(page: number): void {
    const parent = this.parent[page]!;
    const index = parent === NONE ? -1 : this.children.indexOf(page, this.place[parent]);
    const isLast = parent === NONE || index === this.place[parent]! + this.count[parent]! - 1;
    const next = isLast ? NONE : this.children[index + 1]!;
    if (next === NONE || this.count[page]! + this.count[next]! > (PAGE * 3) / 4)
      return this.#refreshBars(page);
    const [from, to] = [this.place[page]! * PAGE, this.place[next]! * PAGE + this.count[next]!];
    const moving = this.count[page]!;
    for (let i = 0; i < moving; i++) this.#move(from + i, to + i);
    this.count[next]! += moving;
    this.firstKey[next] = Math.min(this.firstKey[next]!, this.firstKey[page]!);
    this.refresh(next);
    this.count[page] = 0;
    this.#drop(page);
  }

  #lowestBar(node: number): number {
    let lowest = 0x7fffffff;
    const start = this.place[node]!;
    for (let i = 0; i < this.count[node]!; i++) {
      const bar =
        this.level[node] === 0
          ? this.rows.hot[(start * PAGE + i) * HOT_WORDS + HOT.bar]!
          : this.firstBar[this.children[start + i]!]!;
      lowest = Math.min(lowest, bar);
    }
    return lowest;
  }
}

/** The first 52 bits of an id, as a number that sorts like it. */
const idHead = (words: Int32Array, at: number): number =>
  (words[at]! >>> 0) * 0x100000 + (words[at + 1]! >>> 12);
