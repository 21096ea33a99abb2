import { LISTING_KINDS, type ListingKind } from '@jejaring/contracts/listing/kind';
import type { Posting } from '@jejaring/contracts/listing/posting';
import type { LookupOptions, Ranked } from '../../listing-index.ts';
import { legsOf } from '../encode/legs.ts';
import { COLD, COLD_WORDS, HOT, HOT_WORDS, type Rows } from '../rows.ts';
import type { Pool, Store } from '../store.ts';
import { compareUuids, readUuid } from '../tables/uuid.ts';
import { PAGE } from '../tree/nodes.ts';
import { BestOfSchools } from './best-of-schools.ts';
import { Candidates } from './candidates.ts';
import { Judge } from './judge.ts';

/**
 * How far below the highest rank that there could be a search looks first, in hundredths of a point, and by how much
 * farther each time. At a million listings the twentieth of an answer is 1,000 below at the median.
 */
const FIRST_STEP = 1500;
const FARTHER = 1.5;
/** When so many candidates wait, the best of them are judged before others are looked for, which raises what is looked for. */
const WAITING = 128;
const JUDGED_EARLY = 32;
/** Pools that one question can face at most: offers, needs and swaps. */
const FACING = 4;

/**
 * Answers questions about the rows of a store. It looks for those within a few points of the highest rank that there could
 * be, and farther down until the list is full: 32 nodes or rows at a time by their slices, what is left row by row, and
 * what is left of that by the whole rule. Exact, and the whole rule is asked a hundred times at the
 * median of a million listings.
 */
export class Lookup {
  /** Of the last question: nodes that were asked, rows that were asked one by one, and rows that were judged in full. */
  nodes = 0;
  sifted = 0;
  judged = 0;
  readonly #store: Store;
  readonly #judges: Record<ListingKind, Judge>;
  /** Of the kind that is asked about. */
  #judge: Judge;
  /** Whether a row has to be one whose bar the rank reaches. */
  #takersOnly = false;
  #without: LookupOptions['without'];
  readonly #best = new BestOfSchools();
  readonly #candidates = new Candidates();

  constructor(store: Store) {
    this.#store = store;
    const judges = LISTING_KINDS.map((kind) => [kind, new Judge(store, kind)]);
    this.#judges = Object.fromEntries(judges) as Record<ListingKind, Judge>;
    this.#judge = this.#judges.student_exchange;
  }

  best(subject: Posting, today: number, options: LookupOptions = {}): Ranked[] {
    const { limit = 20, everyListing = false, without } = options;
    this.#takersOnly = false;
    this.#without = without;
    const pools = this.#ask(subject, today);
    const best = this.#best;
    const most = Math.max(0, ...pools.map(({ side }) => this.#judge.aims.most(legsOf(side))));
    let below = Number.MAX_SAFE_INTEGER;
    best.begin(limit, everyListing);
    for (let step = FIRST_STEP; ; step *= FARTHER) {
      const least = limit >= this.#store.size ? 0 : Math.max(0, Math.floor(Math.min(most, below) - step));
      this.#judgeBand(pools, least, below);
      if (least === 0 || best.floor >= least) return best.result((school) => this.#schoolId(school));
      below = least;
    }
  }

  takers(subject: Posting, today: number, options: Pick<LookupOptions, 'limit' | 'without'> = {}): Ranked[] {
    const { limit = Math.max(1, this.#store.size), without } = options;
    this.#takersOnly = true;
    this.#without = without;
    const best = this.#best;
    best.begin(limit, true);
    const pools = this.#ask(subject, today);
    this.#judgeBand(pools, 0, Number.MAX_SAFE_INTEGER);
    return best.result((school) => this.#schoolId(school));
  }

  /** Judges all rows whose bound is in a band, the most promising first. */
  #judgeBand(pools: readonly Pool[], least: number, below: number): void {
    const candidates = this.#candidates;
    candidates.clear();
    pools.forEach((pool, index) => {
      if (pool.tree.root >= 0) this.#sweep(pools, index, pool.tree.root, least, below);
    });
    this.#judgeBest(pools, Number.MAX_SAFE_INTEGER);
  }

  /** Judges the most promising candidates, so many at most. */
  #judgeBest(pools: readonly Pool[], most: number): void {
    const candidates = this.#candidates;
    const best = this.#best;
    for (let left = most; left > 0 && candidates.size > 0 && candidates.topBound >= best.floor; left--) {
      const entry = candidates.pop();
      const { tree, side } = pools[entry % FACING]!;
      const row = Math.floor(entry / FACING);
      this.judged++;
      const rank = this.#judge.rater.rank(tree.rows, row, legsOf(side));
      const bar = this.#takersOnly ? tree.rows.hot[row * HOT_WORDS + HOT.bar]! : 0;
      if (rank >= Math.max(bar, best.floor) && !this.#isLeftOut(tree.rows, row))
        best.add(rank, tree.rows, row);
    }
  }

  #ask(subject: Posting, today: number): Pool[] {
    const { kind, side } = subject.content;
    this.#judge = this.#judges[kind];
    this.#judge.ask(subject, today);
    this.nodes = 0;
    this.sifted = 0;
    this.judged = 0;
    return this.#store.facing(kind, side);
  }

  /** Collects the rows below a node whose bound is in a band, or, for takers, reaches their bar. */
  #sweep(pools: readonly Pool[], index: number, node: number, lowest: number, below: number): void {
    const { tree, side } = pools[index]!;
    const { coarse, aims, screen } = this.#judge;
    const least = Math.max(lowest, this.#best.floor);
    const legs = legsOf(side);
    this.nodes++;
    const aim = aims.at(legs, this.#takersOnly ? Math.max(least, tree.firstBar[node]!) : least);
    const mask = coarse.mayReach(tree, node, legs, aim);
    if (mask === 0) return;
    const start = tree.place[node]!;
    if (tree.level[node] === 0) {
      for (let those = mask; those !== 0; those &= those - 1) {
        const row = start * PAGE + 31 - Math.clz32(those & -those);
        this.sifted++;
        const bound = screen.bound(tree.rows, row, legs);
        const bar = this.#takersOnly ? tree.rows.hot[row * HOT_WORDS + HOT.bar]! : least;
        if (bound >= bar && bound < below) this.#candidates.push(bound, row * FACING + index);
      }
      if (this.#candidates.size >= WAITING) this.#judgeBest(pools, JUDGED_EARLY);
      return;
    }
    for (let those = mask; those !== 0; those &= those - 1)
      this.#sweep(pools, index, tree.children[start + 31 - Math.clz32(those & -those)]!, lowest, below);
  }

  #isLeftOut(rows: Rows, row: number): boolean {
    if (compareUuids(rows.cold, row * COLD_WORDS + COLD.id, this.#judge.us.id, 0) === 0) return true;
    return this.#without?.(readUuid(rows.cold, row * COLD_WORDS + COLD.id)) ?? false;
  }

  #schoolId(school: number): string {
    const { words, starts } = this.#store.tables.schools;
    return readUuid(words, starts[school]!);
  }
}
