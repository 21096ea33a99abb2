import {
  LISTING_KINDS,
  LISTING_SIDES,
  type ListingKind,
  type ListingSide,
} from '@jejaring/contracts/listing/kind';
import type { Posting } from '@jejaring/contracts/listing/posting';
import { EncodedPosting, Names } from './encode/encoded-posting.ts';
import { freeParts } from './encode/free-parts.ts';
import { shapeOf } from './encode/shape.ts';
import { encodeStays } from './encode/stays.ts';
import { COLD, COLD_WORDS, HOT, HOT_WORDS, Rows } from './rows.ts';
import { Chains } from './tables/chains.ts';
import { PositionTable } from './tables/position-table.ts';
import { Tables } from './tables/tables.ts';
import { writeUuid } from './tables/uuid.ts';
import { PageTree } from './tree/page-tree.ts';
import { patternOf } from './tree/slices.ts';

/** The listings of one kind and side. */
export interface Pool {
  kind: ListingKind;
  side: ListingSide;
  tree: PageTree;
}

const POOLS = LISTING_KINDS.flatMap((kind) => LISTING_SIDES.map((side) => ({ kind, side })));
const poolIndex = (kind: ListingKind, side: ListingSide): number =>
  LISTING_KINDS.indexOf(kind) * LISTING_SIDES.length + LISTING_SIDES.indexOf(side);

const positionOf = (place: number): number => Math.floor(place / POOLS.length);

/** The rows of an index, by pool, and where each listing stands: `position * pools + pool`. */
export class Store {
  readonly tables = new Tables();
  readonly names = new Names();
  readonly pools: readonly Pool[];
  readonly #positions: PositionTable;
  readonly #ofSchools: Chains;
  readonly #encoded = new EncodedPosting();
  readonly #row = new Rows();
  readonly #id = new Int32Array(4);
  /** Nothing has been asked yet: the rows are arranged when something is. */
  #isLoose = true;

  constructor() {
    const coldAt = (word: number) => (place: number) => ({
      words: this.#rowsOf(place).cold,
      at: positionOf(place) * COLD_WORDS + word,
    });
    this.#positions = new PositionTable(coldAt(COLD.id));
    this.#ofSchools = new Chains(coldAt(COLD.ofSchool));
    this.pools = POOLS.map(({ kind, side }, index) => ({
      kind,
      side,
      tree: new PageTree(this.tables, (words, at, from, to) => {
        const [fromPlace, toPlace] = [from * POOLS.length + index, to * POOLS.length + index];
        this.#positions.move(words, at, fromPlace, toPlace);
        this.#ofSchools.move(this.#schoolAt(toPlace), fromPlace, toPlace);
      }),
    }));
  }

  get size(): number {
    return this.#positions.size;
  }

  /** Bytes of all arrays; the names of languages, countries and theme words come on top, some 100 bytes each. */
  get bytes(): number {
    return this.pools.reduce(
      (sum, { tree }) => sum + tree.bytes,
      this.tables.bytes + this.#positions.bytes + this.#ofSchools.bytes + 100 * this.names.size,
    );
  }

  /** The pools of a kind whose listings can serve a listing of `side`. */
  facing(kind: ListingKind, side: ListingSide): Pool[] {
    if (this.#isLoose) this.compact();
    return this.pools.filter((pool) => pool.kind === kind && (side === 'swap' || pool.side !== side));
  }

  put(posting: Posting): void {
    const { content } = posting;
    const index = poolIndex(content.kind, content.side);
    const pool = this.pools[index];
    if (!pool) throw new RangeError(`no such listing: ${content.kind}, ${content.side}`);
    this.#encoded.encode(posting, this.names, true);
    const before = this.#positions.find(this.#encoded.id);
    this.#row.hot[HOT.bar] =
      before < 0 ? 0 : this.#rowsOf(before).hot[positionOf(before) * HOT_WORDS + HOT.bar]!;
    this.#hold(this.#encoded);
    if (before >= 0) this.#removeAt(before, this.#encoded.id);
    const place = pool.tree.insert(this.#row) * POOLS.length + index;
    this.#positions.add(this.#encoded.id, place);
    this.#ofSchools.add(this.#schoolAt(place), place);
  }

  remove(listingId: string): boolean {
    const place = this.find(listingId);
    if (place < 0) return false;
    this.#removeAt(place, this.#id);
    return true;
  }

  /** Where a listing stands, or -1. */
  find(listingId: string): number {
    writeUuid(listingId, this.#id, 0);
    return this.#positions.find(this.#id);
  }

  setBar(listingId: string, bar: number): void {
    const place = this.find(listingId);
    if (place >= 0) this.pools[place % POOLS.length]!.tree.setBar(positionOf(place), bar);
  }

  /** Arranges all pools anew: worth its seconds after a load. */
  compact(): void {
    for (const { tree } of this.pools) tree.compact();
    this.#isLoose = false;
    this.#positions.rebuild(this.#places(), this.size);
    this.#ofSchools.clear();
    for (const place of this.#places()) this.#ofSchools.add(this.#schoolAt(place), place);
  }

  *#places(): Generator<number> {
    for (const [index, { tree }] of this.pools.entries())
      for (const position of tree.positions()) yield position * POOLS.length + index;
  }

  /** The rows of a school, by its number. */
  *ofSchool(school: number): Generator<{ pool: Pool; row: number }> {
    for (const place of this.#ofSchools.of(school))
      yield { pool: this.pools[place % POOLS.length]!, row: positionOf(place) };
  }

  #schoolAt(place: number): number {
    return this.#rowsOf(place).hot[positionOf(place) * HOT_WORDS + HOT.school]!;
  }

  #rowsOf(place: number): Rows {
    return this.pools[place % POOLS.length]!.tree.rows;
  }

  #removeAt(place: number, id: Int32Array): void {
    this.#ofSchools.remove(this.#schoolAt(place), place);
    this.#release(this.#rowsOf(place), positionOf(place));
    this.#positions.delete(id);
    this.pools[place % POOLS.length]!.tree.remove(positionOf(place));
  }

  /** Writes the row of an encoded posting, holding what it says in the tables. */
  #hold(posting: EncodedPosting): void {
    const { tables } = this;
    const { hot, cold } = this.#row;
    const [wanted, excluded] = [posting.countries.words[0]!, posting.countries.words[1]!];
    const wishIsOne = wanted === 1 && excluded === 0;
    hot[HOT.traits] = posting.traits;
    hot[HOT.wish] = wishIsOne ? posting.countries.words[2]! : 0;
    if (!wishIsOne && wanted + excluded > 0)
      hot[HOT.wish] = -1 - tables.countries.hold(posting.countries.words, posting.countries.length);
    hot[HOT.school] = tables.schools.hold(posting.schoolId, 4);
    hot[HOT.languages] = tables.languages.hold(posting.languages.words, posting.languages.length);
    hot[HOT.level] = tables.levels.hold(posting.level.words, posting.level.length);
    hot[HOT.shape] = shapeOf(posting);
    this.#row.pattern[0] = patternOf(hot[HOT.shape]!);
    hot[HOT.themeBits] = posting.themes.words[0]!;
    hot[HOT.themeBits + 1] = posting.themes.words[1]!;
    hot[HOT.hostDays] = freeParts(posting.hostDates.words, 0);
    hot[HOT.sendDays] = freeParts(posting.sendDates.words, 0);
    hot[HOT.stays] = encodeStays(posting.hostDates.words, posting.sendDates.words);
    cold.set(posting.id, COLD.id);
    hot[HOT.lodgingAndCosts] = posting.lodgingAndCosts;
    hot[HOT.facilities] = posting.facilities;
    hot[HOT.networks] = posting.networks;
    cold[COLD.themes] = tables.themes.hold(posting.themes.words, posting.themes.length);
    cold[COLD.hostDates] = tables.dates.hold(posting.hostDates.words, posting.hostDates.length);
    cold[COLD.hostGroup] = tables.groups.hold(posting.hostGroup.words, posting.hostGroup.length);
    cold[COLD.sendDates] = tables.dates.hold(posting.sendDates.words, posting.sendDates.length);
    cold[COLD.sendGroup] = tables.groups.hold(posting.sendGroup.words, posting.sendGroup.length);
  }

  #release({ hot, cold }: Rows, position: number): void {
    const { tables } = this;
    const [h, c] = [position * HOT_WORDS, position * COLD_WORDS];
    const wish = hot[h + HOT.wish]!;
    if (wish < 0) tables.countries.release(-1 - wish);
    tables.schools.release(hot[h + HOT.school]!);
    tables.languages.release(hot[h + HOT.languages]!);
    tables.levels.release(hot[h + HOT.level]!);
    tables.themes.release(cold[c + COLD.themes]!);
    tables.dates.release(cold[c + COLD.hostDates]!);
    tables.groups.release(cold[c + COLD.hostGroup]!);
    tables.dates.release(cold[c + COLD.sendDates]!);
    tables.groups.release(cold[c + COLD.sendGroup]!);
  }
}
