import { grown } from './grow.ts';

const EMPTY = -1;
/** Of a slot whose sequence was let go: the probe has to go on behind it. */
const GONE = -2;

/**
 * Sequences of 32-bit words, each kept once and known by a small number while anybody holds it. Real listings say the
 * same things over and over: a few thousand language lists serve a million listings.
 */
export class WordTable {
  /** All sequences behind one another; the one numbered n begins at `starts[n]`. */
  words = new Int32Array(1024);
  starts = new Int32Array(64);
  #lengths = new Int32Array(64);
  #holders = new Int32Array(64);
  #slots = new Int32Array(128).fill(EMPTY);
  #freeNumbers: number[] = [];
  #numbers = 0;
  #end = 0;
  #live = 0;
  #usedSlots = 0;
  #garbage = 0;

  /** How many different sequences are held. */
  get size(): number {
    return this.#live;
  }

  /** All numbers in use are below it. */
  get end(): number {
    return this.#numbers;
  }

  get bytes(): number {
    const { words, starts } = this;
    return (
      words.byteLength +
      starts.byteLength +
      this.#lengths.byteLength +
      this.#holders.byteLength +
      this.#slots.byteLength
    );
  }

  /** The number of the first `length` words of `sequence`, from now on held once more. */
  hold(sequence: Int32Array, length: number): number {
    if ((this.#usedSlots + 1) * 4 > this.#slots.length * 3) this.#rehash();
    const mask = this.#slots.length - 1;
    let free = -1;
    for (let slot = hashOf(sequence, 0, length) & mask; ; slot = (slot + 1) & mask) {
      const number = this.#slots[slot]!;
      if (number >= 0) {
        if (!this.#isEqual(number, sequence, length)) continue;
        this.#holders[number]!++;
        return number;
      }
      if (number === GONE && free < 0) free = slot;
      if (number !== EMPTY) continue;
      if (free < 0) this.#usedSlots++;
      return this.#add(sequence, length, free < 0 ? slot : free);
    }
  }

  /** The number of a sequence that somebody holds, or -1. */
  find(sequence: Int32Array, length: number): number {
    const mask = this.#slots.length - 1;
    for (let slot = hashOf(sequence, 0, length) & mask; ; slot = (slot + 1) & mask) {
      const number = this.#slots[slot]!;
      if (number === EMPTY) return -1;
      if (number >= 0 && this.#isEqual(number, sequence, length)) return number;
    }
  }

  /** Held once less; the last to let go frees the number. */
  release(number: number): void {
    if (--this.#holders[number]! > 0) return;
    const mask = this.#slots.length - 1;
    let slot = hashOf(this.words, this.starts[number]!, this.#lengths[number]!) & mask;
    while (this.#slots[slot] !== number) slot = (slot + 1) & mask;
    this.#slots[slot] = GONE;
    this.#freeNumbers.push(number);
    this.#live--;
    this.#garbage += this.#lengths[number]!;
    this.#lengths[number] = -1;
    if (this.#garbage > 4096 && this.#garbage * 2 > this.#end) this.#compact();
  }

  #isEqual(number: number, sequence: Int32Array, length: number): boolean {
    if (this.#lengths[number] !== length) return false;
    const start = this.starts[number]!;
    for (let i = 0; i < length; i++) if (this.words[start + i] !== sequence[i]) return false;
    return true;
  }

  #add(sequence: Int32Array, length: number, slot: number): number {
    const number = this.#freeNumbers.pop() ?? this.#numbers++;
    this.starts = grown(this.starts, number + 1);
    this.#lengths = grown(this.#lengths, number + 1);
    this.#holders = grown(this.#holders, number + 1);
    this.words = grown(this.words, this.#end + length);
    for (let i = 0; i < length; i++) this.words[this.#end + i] = sequence[i]!;
    this.starts[number] = this.#end;
    this.#lengths[number] = length;
    this.#holders[number] = 1;
    this.#end += length;
    this.#live++;
    this.#slots[slot] = number;
    return number;
  }

  #rehash(): void {
    let size = 128;
    while (size * 3 < (this.#live + 1) * 8) size *= 2;
    const slots = new Int32Array(size).fill(EMPTY);
    for (let number = 0; number < this.#numbers; number++) {
      if (this.#lengths[number]! < 0) continue;
      let slot = hashOf(this.words, this.starts[number]!, this.#lengths[number]!) & (size - 1);
      while (slots[slot] !== EMPTY) slot = (slot + 1) & (size - 1);
      slots[slot] = number;
    }
    this.#slots = slots;
    this.#usedSlots = this.#live;
  }

  /** Closes the gaps that freed sequences left. Numbers stay what they are. */
  #compact(): void {
    const words = new Int32Array(this.words.length);
    let end = 0;
    for (let number = 0; number < this.#numbers; number++) {
      const length = this.#lengths[number]!;
      if (length < 0) continue;
      const start = this.starts[number]!;
      words.set(this.words.subarray(start, start + length), end);
      this.starts[number] = end;
      end += length;
    }
    this.words = words;
    this.#end = end;
    this.#garbage = 0;
  }
}

/** FNV-1a over words, with a last stir so that low bits depend on all of them. */
function hashOf(words: Int32Array, start: number, length: number): number {
  let hash = 0x811c9dc5;
  for (let i = 0; i < length; i++) hash = Math.imul(hash ^ words[start + i]!, 0x01000193);
  hash = Math.imul(hash ^ (hash >>> 15), 0x2c1b3c6d);
  return (hash ^ (hash >>> 13)) >>> 0;
}
