import { Rows } from '../rows.ts';
import { grown } from '../tables/grow.ts';
import { PATTERNS, SLICES } from './slices.ts';

/** Rows in a page, and children of a branch. */
export const PAGE = 32;
export const FAN = 32;
export const NONE = -1;

/**
 * The nodes of a tree, as numbers into arrays: pages, which hold rows, and branches, which hold nodes. What is let go is
 * used again.
 */
export class Nodes {
  rows = new Rows();
  /** 0 for a page, the height for a branch. */
  level = new Uint8Array(8);
  count = new Int32Array(8);
  /** What its rows or children have, see {@link ./slices.ts}. */
  slices = new Int32Array(8 * SLICES);
  /** Of each branch, by where its children are: the patterns of what is below each, a word for each pattern. */
  patterns = new Int32Array(PATTERNS);
  /** Smallest bar below. */
  firstBar = new Int32Array(8);
  /** Of a page: its number. Of a branch: where its children are. */
  place = new Int32Array(8);
  children = new Int32Array(FAN);
  protected parent = new Int32Array(8);
  protected firstKey = new Float64Array(8);
  protected nodeOfPage = new Int32Array(8);
  #freeNodes: number[] = [];
  #freePages: number[] = [];
  #freeBranches: number[] = [];
  #nodes = 0;
  #pages = 0;
  #branches = 0;

  get bytes(): number {
    const arrays = [
      this.level,
      this.count,
      this.slices,
      this.patterns,
      this.firstBar,
      this.place,
      this.children,
    ];
    const own = [this.parent, this.firstKey, this.nodeOfPage];
    return [...arrays, ...own].reduce((sum, { byteLength }) => sum + byteLength, this.rows.bytes);
  }

  /** Every page, as a node. */
  *pages(): Generator<number> {
    for (let page = 0; page < this.#pages; page++)
      if (this.nodeOfPage[page]! >= 0) yield this.nodeOfPage[page]!;
  }

  protected newNode(level: number, place: number): number {
    const node = this.#freeNodes.pop() ?? this.#nodes++;
    this.makeRoom(node + 1);
    this.level[node] = level;
    this.count[node] = 0;
    this.place[node] = place;
    this.parent[node] = NONE;
    this.firstKey[node] = Number.POSITIVE_INFINITY;
    this.clear(node);
    return node;
  }

  protected makeRoom(nodes: number): void {
    this.level = grown(this.level, nodes);
    this.count = grown(this.count, nodes);
    this.place = grown(this.place, nodes);
    this.slices = grown(this.slices, nodes * SLICES);
    this.firstBar = grown(this.firstBar, nodes);
    this.parent = grown(this.parent, nodes);
    this.firstKey = grown(this.firstKey, nodes);
  }

  protected newPage(): number {
    const page = this.#freePages.pop() ?? this.#pages++;
    this.rows.makeRoom((page + 1) * PAGE);
    this.nodeOfPage = grown(this.nodeOfPage, page + 1);
    const node = this.newNode(0, page);
    this.nodeOfPage[page] = node;
    return node;
  }

  protected newBranch(level: number): number {
    const branch = this.#freeBranches.pop() ?? this.#branches++;
    this.children = grown(this.children, (branch + 1) * FAN);
    this.patterns = grown(this.patterns, (branch + 1) * PATTERNS);
    return this.newNode(level, branch * FAN);
  }

  protected free(node: number): void {
    if (this.level[node] === 0) {
      this.nodeOfPage[this.place[node]!] = NONE;
      this.#freePages.push(this.place[node]!);
    } else this.#freeBranches.push(this.place[node]! / FAN);
    this.#freeNodes.push(node);
  }

  protected forgetNodes(): void {
    [this.#nodes, this.#pages, this.#branches] = [0, 0, 0];
    this.#freeNodes = [];
    this.#freePages = [];
    this.#freeBranches = [];
    this.nodeOfPage.fill(NONE);
  }

  /** Where the patterns of a branch begin. */
  patternsOf(branch: number): number {
    return (this.place[branch]! / FAN) * PATTERNS;
  }

  protected clear(node: number): void {
    this.slices.fill(0, node * SLICES, (node + 1) * SLICES);
    this.firstBar[node] = 0x7fffffff;
    if (this.level[node]! > 0) this.patterns.fill(0, this.patternsOf(node), this.patternsOf(node) + PATTERNS);
  }
}
