import { LISTING_KINDS, type ListingKind } from '@jejaring/contracts/listing/kind';
import type { Posting } from '@jejaring/contracts/listing/posting';
import type { LookupOptions, Ranked } from '../../listing-index.ts';
import { EncodedPosting } from '../encode/encoded-posting.ts';
import { type KindRule, ruleOf } from '../rate/kind-rule.ts';
import { Rater } from '../rate/rater.ts';
import { COLD, COLD_WORDS, HOT, HOT_WORDS, type Rows } from '../rows.ts';
import type { Pool, Store } from '../store.ts';
import { compareUuids, readUuid } from '../tables/uuid.ts';
import { PAGE, type PageTree } from '../tree/page-tree.ts';
import { SUMMARY } from '../tree/summary.ts';
import { BestOfSchools } from './best-of-schools.ts';
import { Bounds } from './bound.ts';
import { NodeHeap } from './node-heap.ts';
import { Question } from './question.ts';

/** Pools that one question can face at most: offers, needs and swaps. */
const FACING = 4;

interface Judge {
  rule: KindRule;
  bounds: Bounds;
  rater: Rater;
}

/**
 * Answers questions about the rows of a store by looking into nodes in the order of their bounds, until no other can
 * hold anything better: exact, and seldom more than a few hundred rows.
 */
export class Lookup {
  /** Of the last question: nodes whose bound was worked out, and rows that were judged. */
  bounded = 0;
  judged = 0;
  readonly #store: Store;
  /** By kind: its rule, and what is worked out from it. */
  readonly #judges: Record<ListingKind, Judge>;
  /** Whether a row has to be one whose bar the rank reaches. */
  #takersOnly = false;
  /** Of the kind that is asked about. */
  #bounds: Bounds;
  #rater: Rater;
  readonly #us = new EncodedPosting();
  readonly #question = new Question();
  readonly #heap = new NodeHeap();
  readonly #best = new BestOfSchools();

  constructor(store: Store) {
    this.#store = store;
    const judgeOf = (kind: ListingKind): Judge => {
      const rule = ruleOf(kind);
      const bounds = new Bounds(rule);
      return { rule, bounds, rater: new Rater(store.tables, bounds) };
    };
    const judges = LISTING_KINDS.map((kind) => [kind, judgeOf(kind)]);
    this.#judges = Object.fromEntries(judges) as Record<ListingKind, Judge>;
    this.#bounds = this.#judges.student_exchange.bounds;
    this.#rater = this.#judges.student_exchange.rater;
  }

  best(subject: Posting, today: number, options: LookupOptions = {}): Ranked[] {
    const { limit = 20, everyListing = false, without } = options;
    this.#takersOnly = false;
    return this.#search(subject, today, limit, everyListing, without);
  }

  takers(subject: Posting, today: number, options: Pick<LookupOptions, 'limit' | 'without'> = {}): Ranked[] {
    const { limit = Math.max(1, this.#store.size), without } = options;
    this.#takersOnly = true;
    return this.#search(subject, today, limit, true, without);
  }

  #search(
    subject: Posting,
    today: number,
    limit: number,
    everyListing: boolean,
    without: LookupOptions['without'],
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

  #ask(subject: Posting, today: number): Pool[] {
    const { tables, names } = this.#store;
    const { kind, side } = subject.content;
    const { rule, bounds, rater } = this.#judges[kind];
    this.#bounds = bounds;
    this.#rater = rater;
    this.#us.encode(subject, names, false);
    this.#question.ask(this.#us);
    bounds.begin(this.#us, this.#question);
    const school = tables.schools.find(this.#us.schoolId, 4);
    const asker = { us: this.#us, school, countries: names.countries.size, rule, today };
    rater.begin(asker, this.#question.shape);
    this.bounded = 0;
    this.judged = 0;
    return this.#store.facing(kind, side);
  }

  #bound({ side, tree }: Pool, node: number): number {
    this.bounded++;
    return this.#bounds.ofNode(tree.summaries, node * SUMMARY, side !== 'need', side !== 'offer');
  }

  /** @param entry a node, and which of the pools it is in */
  #consider(pools: readonly Pool[], entry: number): void {
    if (entry < 0) return;
    const pool = pools[entry % FACING]!;
    const node = Math.floor(entry / FACING);
    const bound = this.#bound(pool, node);
    const { floor } = this.#best;
    if (bound < 0 || bound < floor) return;
    if (this.#takersOnly && bound < pool.tree.firstBar[node]!) return;
    if (bound > floor || this.#best.admits(bound, pool.tree.firstId[node]!)) this.#heap.push(bound, entry);
  }

  #lookInto(pools: readonly Pool[], { children, place, count }: PageTree, node: number, pool: number): void {
    const start = place[node]!;
    for (let i = start; i < start + count[node]!; i++) this.#consider(pools, children[i]! * FACING + pool);
  }

  #readPage(pool: Pool, node: number, without: LookupOptions['without']): void {
    const { rows, place, count } = pool.tree;
    const first = place[node]! * PAGE;
    for (let row = first; row < first + count[node]!; row++) {
      const bar = this.#takersOnly ? rows.hot[row * HOT_WORDS + HOT.bar]! : 0;
      const floor = Math.max(bar, this.#best.floor);
      const rank = this.#rank(pool, rows, row, floor);
      if (rank < 0 || rank < floor || this.#isLeftOut(rows, row, without)) continue;
      this.#best.add(rank, rows, row);
    }
  }

  #rank({ side }: Pool, rows: Rows, row: number, floor: number): number {
    this.judged++;
    return this.#rater.rank(rows, row, side !== 'need', side !== 'offer', floor);
  }

  #isLeftOut(rows: Rows, row: number, without: LookupOptions['without']): boolean {
    if (compareUuids(rows.cold, row * COLD_WORDS + COLD.id, this.#us.id, 0) === 0) return true;
    return without?.(readUuid(rows.cold, row * COLD_WORDS + COLD.id)) ?? false;
  }

  #schoolId(school: number): string {
    const { words, starts } = this.#store.tables.schools;
    return readUuid(words, starts[school]!);
  }
}
