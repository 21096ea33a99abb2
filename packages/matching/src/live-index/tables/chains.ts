import { grown } from './grow.ts';

const NONE = -1;

/** Where the word stands that holds the next of a place. */
export type NextAt = (place: number) => { words: Int32Array; at: number };

/** Places in chains, one for each owner: the links stand in the rows themselves. For the few listings of each school. */
export class Chains {
  #heads = new Int32Array(64).fill(NONE);
  readonly #nextAt: NextAt;

  constructor(nextAt: NextAt) {
    this.#nextAt = nextAt;
  }

  get bytes(): number {
    return this.#heads.byteLength;
  }

  add(owner: number, place: number): void {
    this.#makeRoom(owner);
    this.#setNext(place, this.#heads[owner]!);
    this.#heads[owner] = place;
  }

  remove(owner: number, place: number): void {
    this.#replace(owner, place, this.#next(place));
  }

  /** What stood at `from` stands at `to`, its link with it. */
  move(owner: number, from: number, to: number): void {
    this.#replace(owner, from, to);
  }

  clear(): void {
    this.#heads.fill(NONE);
  }

  *of(owner: number): Generator<number> {
    for (let place = this.#heads[owner] ?? NONE; place !== NONE; place = this.#next(place)) yield place;
  }

  /** Whatever led to one place leads to another. */
  #replace(owner: number, place: number, other: number): void {
    if (this.#heads[owner] === place) {
      this.#heads[owner] = other;
      return;
    }
    let before = this.#heads[owner]!;
    while (this.#next(before) !== place) before = this.#next(before);
    this.#setNext(before, other);
  }

  #next(place: number): number {
    const { words, at } = this.#nextAt(place);
    return words[at]!;
  }

  #setNext(place: number, next: number): void {
    const { words, at } = this.#nextAt(place);
    words[at] = next;
  }

  #makeRoom(owner: number): void {
    const before = this.#heads.length;
    this.#heads = grown(this.#heads, owner + 1);
    if (this.#heads.length > before) this.#heads.fill(NONE, before);
  }
}
