import type { Ranked } from '../../listing-index.ts';
import { COLD, COLD_WORDS, HOT, HOT_WORDS, type Rows } from '../rows.ts';
import { compareUuids, readUuid } from '../tables/uuid.ts';

/** The best so far, in order, at most `limit`; of each school only its best one unless told otherwise. */
export class BestOfSchools {
  #limit = 0;
  #everyListing = false;
  size = 0;
  #ranks = new Int32Array(32);
  #schools = new Int32Array(32);
  #ids = new Int32Array(32 * 4);

  begin(limit: number, everyListing: boolean): void {
    this.#limit = limit;
    this.#everyListing = everyListing;
    this.size = 0;
    if (this.#ranks.length <= limit) {
      this.#ranks = new Int32Array(limit + 1);
      this.#schools = new Int32Array(limit + 1);
      this.#ids = new Int32Array((limit + 1) * 4);
    }
  }

  /** The rank below which nothing gets in any more; -1 while there is room. */
  get floor(): number {
    return this.size < this.#limit ? -1 : this.#ranks[this.size - 1]!;
  }

  get isFull(): boolean {
    return this.size === this.#limit;
  }

  add(rank: number, rows: Rows, row: number): void {
    if (rank < this.floor) return;
    const school = rows.hot[row * HOT_WORDS + HOT.school]!;
    let place = this.size;
    while (place > 0 && this.#isBefore(rank, rows, row, place - 1)) place--;
    if (place >= this.#limit) return;
    let end = this.size;
    if (!this.#everyListing) {
      const same = this.#schools.indexOf(school);
      if (same >= 0 && same < place) return;
      if (same >= 0 && same < this.size) end = same;
    }
    if (end === this.size && this.size < this.#limit) this.size++;
    else if (end === this.size) end--;
    this.#ranks.copyWithin(place + 1, place, end);
    this.#schools.copyWithin(place + 1, place, end);
    this.#ids.copyWithin((place + 1) * 4, place * 4, end * 4);
    this.#ranks[place] = rank;
    this.#schools[place] = school;
    for (let i = 0; i < 4; i++) this.#ids[place * 4 + i] = rows.cold[row * COLD_WORDS + COLD.id + i]!;
  }

  /** @param schoolId the id of a school by its number */
  result(schoolId: (school: number) => string): Ranked[] {
    return Array.from({ length: this.size }, (_, i) => ({
      listingId: readUuid(this.#ids, i * 4),
      schoolId: schoolId(this.#schools[i]!),
      rank: this.#ranks[i]!,
    }));
  }

  #isBefore(rank: number, rows: Rows, row: number, place: number): boolean {
    const other = this.#ranks[place]!;
    return rank !== other
      ? rank > other
      : compareUuids(rows.cold, row * COLD_WORDS + COLD.id, this.#ids, place * 4) < 0;
  }
}
