import {
  LISTING_KINDS,
  LISTING_SIDES,
  type ListingKind,
  type ListingSide,
} from '@jejaring/contracts/listing/kind';
import type { Posting } from '@jejaring/contracts/listing/posting';
import { EncodedPosting, Names } from './encode/encoded-posting.ts';
import { AT, ROW } from './row.ts';
import { PositionTable } from './tables/position-table.ts';
import { Tables } from './tables/tables.ts';
import { writeUuid } from './tables/uuid.ts';
import { PageTree } from './tree/page-tree.ts';

/** The listings of one kind and side. */
export interface Pool {
  kind: ListingKind;
  side: ListingSide;
  tree: PageTree;
}

const POOLS = LISTING_KINDS.flatMap((kind) => LISTING_SIDES.map((side) => ({ kind, side })));
const poolIndex = (kind: ListingKind, side: ListingSide): number =>
  LISTING_KINDS.indexOf(kind) * LISTING_SIDES.length + LISTING_SIDES.indexOf(side);

/** The rows of an index, by pool, and where each listing stands: `position * pools + pool`. */
export class Store {
  readonly tables = new Tables();
  readonly names = new Names();
  readonly pools: readonly Pool[];
  readonly #positions: PositionTable;
  readonly #encoded = new EncodedPosting();
  readonly #row = new Int32Array(ROW);
  readonly #id = new Int32Array(4);

  constructor() {
    this.#positions = new PositionTable((place) => ({
      words: this.pools[place % POOLS.length]!.tree.rows,
      at: Math.floor(place / POOLS.length) * ROW + AT.id,
    }));
    this.pools = POOLS.map(({ kind, side }, index) => ({
      kind,
      side,
      tree: new PageTree(this.tables, (words, at, from, to) =>
        this.#positions.move(words, at, from * POOLS.length + index, to * POOLS.length + index),
      ),
    }));
  }

  get size(): number {
    return this.#positions.size;
  }

  /** Bytes of all arrays; the names of languages, countries and theme words come on top, some 100 bytes each. */
  get bytes(): number {
    return this.pools.reduce(
      (sum, { tree }) => sum + tree.bytes,
      this.tables.bytes + this.#positions.bytes + 100 * this.names.size,
    );
  }

  /** The pools of a kind whose listings can serve a listing of `side`. */
  facing(kind: ListingKind, side: ListingSide): Pool[] {
    return this.pools.filter((pool) => pool.kind === kind && (side === 'swap' || pool.side !== side));
  }

  put(posting: Posting): void {
    const { content } = posting;
    const index = poolIndex(content.kind, content.side);
    const pool = this.pools[index];
    if (!pool) throw new RangeError(`no such listing: ${content.kind}, ${content.side}`);
    this.#encoded.encode(posting, this.names, true);
    const before = this.#positions.find(this.#encoded.id);
    this.#row[AT.bar] = before < 0 ? 0 : this.#rowsOf(before)[this.#offsetOf(before) + AT.bar]!;
    this.#hold(this.#encoded);
    if (before >= 0) this.#removeAt(before, this.#encoded.id);
    this.#positions.add(this.#encoded.id, pool.tree.insert(this.#row) * POOLS.length + index);
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
    if (place >= 0) this.pools[place % POOLS.length]!.tree.setBar(Math.floor(place / POOLS.length), bar);
  }

  #rowsOf(place: number): Int32Array {
    return this.pools[place % POOLS.length]!.tree.rows;
  }

  #offsetOf(place: number): number {
    return Math.floor(place / POOLS.length) * ROW;
  }

  #removeAt(place: number, id: Int32Array): void {
    this.#release(this.#rowsOf(place), this.#offsetOf(place));
    this.#positions.delete(id);
    this.pools[place % POOLS.length]!.tree.remove(Math.floor(place / POOLS.length));
  }

  /** Writes the row of an encoded posting, holding what it says in the tables. */
  #hold(posting: EncodedPosting): void {
    const { tables } = this;
    const row = this.#row;
    row.set(posting.id, AT.id);
    row[AT.school] = tables.schools.hold(posting.schoolId, 4);
    row[AT.traits] = posting.traits;
    row[AT.lodgingAndCosts] = posting.lodgingAndCosts;
    row[AT.facilities] = posting.facilities;
    row[AT.networks] = posting.networks;
    row[AT.languages] = tables.languages.hold(posting.languages.words, posting.languages.length);
    row[AT.level] = tables.levels.hold(posting.level.words, posting.level.length);
    row[AT.themes] = tables.themes.hold(posting.themes.words, posting.themes.length);
    row[AT.countries] = tables.countries.hold(posting.countries.words, posting.countries.length);
    row[AT.hostDates] = tables.dates.hold(posting.hostDates.words, posting.hostDates.length);
    row[AT.hostGroup] = tables.groups.hold(posting.hostGroup.words, posting.hostGroup.length);
    row[AT.sendDates] = tables.dates.hold(posting.sendDates.words, posting.sendDates.length);
    row[AT.sendGroup] = tables.groups.hold(posting.sendGroup.words, posting.sendGroup.length);
  }

  #release(rows: Int32Array, row: number): void {
    const { tables } = this;
    tables.schools.release(rows[row + AT.school]!);
    tables.languages.release(rows[row + AT.languages]!);
    tables.levels.release(rows[row + AT.level]!);
    tables.themes.release(rows[row + AT.themes]!);
    tables.countries.release(rows[row + AT.countries]!);
    tables.dates.release(rows[row + AT.hostDates]!);
    tables.groups.release(rows[row + AT.hostGroup]!);
    tables.dates.release(rows[row + AT.sendDates]!);
    tables.groups.release(rows[row + AT.sendGroup]!);
  }
}
