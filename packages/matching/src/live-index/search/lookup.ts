import { LISTING_KINDS, type ListingKind } from '@jejaring/contracts/listing/kind';
import type { Posting } from '@jejaring/contracts/listing/posting';
import { compareRanked, type LookupOptions, type Ranked } from '../../listing-index.ts';
import { EncodedPosting } from '../encode/encoded-posting.ts';
import { TRAITS } from '../encode/terms.ts';
import { type KindRule, ruleOf } from '../rate/kind-rule.ts';
import { Rater } from '../rate/rater.ts';
import { AT, ROW } from '../row.ts';
import type { Pool, Store } from '../store.ts';
import { compareUuids, readUuid } from '../tables/uuid.ts';
import { PAGE, type PageTree } from '../tree/page-tree.ts';
import { SUMMARY } from '../tree/summary.ts';
import { BestOfSchools } from './best-of-schools.ts';
import { boundOf } from './bound.ts';
import { NodeHeap } from './node-heap.ts';
import { Question } from './question.ts';

/** Pools that one question can face at most: offers, needs and swaps. */
const FACING = 4;

/**
 * Answers questions about the rows of a store by looking into nodes in the order of their bounds, until no other can
 * hold anything better: exact, and seldom more than a few hundred rows.
 */
export class Lookup {
  /** Of the last question: nodes whose bound was worked out, and rows that were judged. */
  bounded = 0;
  judged = 0;
  readonly #store: Store;
  readonly #rater: Rater;
  readonly #rules: Record<ListingKind, KindRule>;
  readonly #us = new EncodedPosting();
  readonly #question = new Question();
  readonly #heap = new NodeHeap();
  readonly #best = new BestOfSchools();
  #school = -1;
  #today = 0;

  constructor(store: Store) {
    this.#store = store;
    this.#rater = new Rater(store.tables);
    this.#rules = Object.fromEntries(LISTING_KINDS.map((kind) => [kind, ruleOf(kind)])) as Record<
      ListingKind,
      KindRule
    >;
  }

  best(
    subject: Posting,
    today: number,
    { limit = 20, everyListing = false, without }: LookupOptions = {},
  ): Ranked[] {
    const pools = this.#ask(subject, today);
    const heap = this.#heap;
    const best = this.#best;
    best.begin(limit, everyListing);
    heap.clear();
    pools.forEach(({ tree }, index) => this.#consider(pools, tree.root * FACING + index));
    while (heap.size > 0 && heap.topBound >= best.floor) {
      const bound = heap.topBound;
      const entry = heap.pop();
      const { tree } = pools[entry % FACING]!;
      const node = Math.floor(entry / FACING);
      if (!best.admits(bound, tree.firstId[node]!)) continue;
      if (tree.level[node] === 0) this.#readPage(pools[entry % FACING]!, node, without);
      else this.#lookInto(pools, tree, node, entry % FACING);
    }
    return best.result((school) => this.#schoolId(school));
  }

  takers(subject: Posting, today: number, { without }: Pick<LookupOptions, 'without'> = {}): Ranked[] {
    const found: Ranked[] = [];
    const pools = this.#ask(subject, today);
    for (const pool of pools)
      if (pool.tree.root >= 0) this.#collectTakers(pool, pool.tree.root, without, found);
    return found.sort(compareRanked);
  }

  #ask(subject: Posting, today: number): Pool[] {
    this.#us.encode(subject, this.#store.names, false);
    this.#question.ask(this.#us);
    this.#school = this.#store.tables.schools.find(this.#us.schoolId, 4);
    this.#today = today;
    this.bounded = 0;
    this.judged = 0;
    return this.#store.facing(subject.content.kind, subject.content.side);
  }

  #bound({ kind, side, tree }: Pool, node: number): number {
    this.bounded++;
    const weAreNew = ((this.#us.traits >>> TRAITS.newcomer) & 1) === 1;
    const rule = this.#rules[kind];
    return boundOf(
      this.#question,
      tree.summaries,
      node * SUMMARY,
      side !== 'need',
      side !== 'offer',
      rule,
      weAreNew,
    );
  }

  /** @param entry a node, and which of the pools it is in */
  #consider(pools: readonly Pool[], entry: number): void {
    if (entry < 0) return;
    const pool = pools[entry % FACING]!;
    const node = Math.floor(entry / FACING);
    const bound = this.#bound(pool, node);
    if (bound >= 0 && this.#best.admits(bound, pool.tree.firstId[node]!)) this.#heap.push(bound, entry);
  }

  #lookInto(pools: readonly Pool[], { children, place, count }: PageTree, node: number, pool: number): void {
    const start = place[node]!;
    for (let i = start; i < start + count[node]!; i++) this.#consider(pools, children[i]! * FACING + pool);
  }

  #readPage(pool: Pool, node: number, without: LookupOptions['without']): void {
    const { rows, place, count } = pool.tree;
    const first = place[node]! * PAGE * ROW;
    for (let row = first; row < first + count[node]! * ROW; row += ROW) {
      const rank = this.#rank(pool, rows, row);
      if (rank < 0 || rank < this.#best.floor || this.#isLeftOut(rows, row, without)) continue;
      this.#best.add(rank, rows, row);
    }
  }

  #rank({ kind, side }: Pool, rows: Int32Array, row: number): number {
    this.judged++;
    return this.#rater.rank(
      this.#us,
      this.#school,
      rows,
      row,
      side !== 'need',
      side !== 'offer',
      this.#rules[kind],
      this.#today,
    );
  }

  #isLeftOut(rows: Int32Array, row: number, without: LookupOptions['without']): boolean {
    if (compareUuids(rows, row + AT.id, this.#us.id, 0) === 0) return true;
    return without?.(readUuid(rows, row + AT.id)) ?? false;
  }

  #collectTakers(pool: Pool, node: number, without: LookupOptions['without'], found: Ranked[]): void {
    const { tree } = pool;
    if (this.#bound(pool, node) < Math.max(0, tree.firstBar[node]!)) return;
    const start = tree.place[node]!;
    for (let i = 0; i < tree.count[node]!; i++) {
      if (tree.level[node]! > 0) {
        this.#collectTakers(pool, tree.children[start + i]!, without, found);
        continue;
      }
      const row = (start * PAGE + i) * ROW;
      const rank = this.#rank(pool, tree.rows, row);
      if (rank < 0 || rank < tree.rows[row + AT.bar]! || this.#isLeftOut(tree.rows, row, without)) continue;
      found.push({
        listingId: readUuid(tree.rows, row + AT.id),
        schoolId: this.#schoolId(tree.rows[row + AT.school]!),
        rank,
      });
    }
  }

  #schoolId(school: number): string {
    const { words, starts } = this.#store.tables.schools;
    return readUuid(words, starts[school]!);
  }
}
