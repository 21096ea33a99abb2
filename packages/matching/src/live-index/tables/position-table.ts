const EMPTY = -1;
const GONE = -2;

/** Where the row with an id stands: reads the four words of the id at a position. */
export type IdAt = (position: number) => { words: Int32Array; at: number };

/**
 * From listing ids to positions, without keeping the ids a second time: whether a position holds an id is asked of the
 * rows themselves. Some seven bytes a listing.
 */
export class PositionTable {
  #slots = new Int32Array(64).fill(EMPTY);
  #used = 0;
  #live = 0;
  readonly #idAt: IdAt;

  constructor(idAt: IdAt) {
    this.#idAt = idAt;
  }

  get size(): number {
    return this.#live;
  }

  get bytes(): number {
    return this.#slots.byteLength;
  }

  /** The position of an id, or -1. */
  find(id: Int32Array): number {
    const slot = this.#slotOf(id);
    return slot < 0 ? -1 : this.#slots[slot]!;
  }

  /** Remembers an id that was not there. */
  add(id: Int32Array, position: number): void {
    if ((this.#used + 1) * 10 > this.#slots.length * 7) this.#rehash();
    const mask = this.#slots.length - 1;
    let slot = hashOf(id, 0) & mask;
    while (this.#slots[slot]! >= 0) slot = (slot + 1) & mask;
    if (this.#slots[slot] === EMPTY) this.#used++;
    this.#slots[slot] = position;
    this.#live++;
  }

  delete(id: Int32Array): void {
    const slot = this.#slotOf(id);
    if (slot < 0) return;
    this.#slots[slot] = GONE;
    this.#live--;
  }

  /** The row with the id at `words[at]` stands at `to`, and no longer at `from`. */
  move(words: Int32Array, at: number, from: number, to: number): void {
    const mask = this.#slots.length - 1;
    let slot = hashOf(words, at) & mask;
    while (this.#slots[slot] !== from) slot = (slot + 1) & mask;
    this.#slots[slot] = to;
  }

  /** Takes over all places anew, `size` of them. */
  rebuild(places: Iterable<number>, size: number): void {
    let slots = 64;
    while (slots * 6 < size * 10) slots *= 2;
    this.#slots = new Int32Array(slots).fill(EMPTY);
    this.#used = size;
    this.#live = size;
    for (const place of places) {
      const { words, at } = this.#idAt(place);
      let slot = hashOf(words, at) & (slots - 1);
      while (this.#slots[slot] !== EMPTY) slot = (slot + 1) & (slots - 1);
      this.#slots[slot] = place;
    }
  }

  #slotOf(id: Int32Array): number {
    const mask = this.#slots.length - 1;
    for (let slot = hashOf(id, 0) & mask; ; slot = (slot + 1) & mask) {
      const position = this.#slots[slot]!;
      if (position === EMPTY) return -1;
      if (position === GONE) continue;
      const { words, at } = this.#idAt(position);
      if (
        words[at + 3] === id[3] &&
        words[at + 2] === id[2] &&
        words[at + 1] === id[1] &&
        words[at] === id[0]
      )
        return slot;
    }
  }

  #rehash(): void {
    let size = this.#slots.length;
    while ((this.#live + 1) * 2 > size) size *= 2;
    const slots = new Int32Array(size).fill(EMPTY);
    for (const position of this.#slots) {
      if (position < 0) continue;
      const { words, at } = this.#idAt(position);
      let slot = hashOf(words, at) & (size - 1);
      while (slots[slot] !== EMPTY) slot = (slot + 1) & (size - 1);
      slots[slot] = position;
    }
    this.#slots = slots;
    this.#used = this.#live;
  }
}

/** The random part of a UUIDv7 is at its end; the stir spreads ids that are not. */
function hashOf(words: Int32Array, at: number): number {
  let hash = Math.imul(words[at + 3]! ^ Math.imul(words[at + 2]!, 0x85ebca6b), 0xc2b2ae35);
  hash ^= Math.imul(words[at + 1]! ^ (words[at]! >>> 3), 0x27d4eb2f);
  hash = Math.imul(hash ^ (hash >>> 15), 0x2c1b3c6d);
  return (hash ^ (hash >>> 13)) >>> 0;
}
