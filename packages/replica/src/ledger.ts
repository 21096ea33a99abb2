import { LISTING_KINDS, type ListingKind } from '@jejaring/contracts/listing/kind';

/** What a replica has done with a listing that is published. */
export const IN_INDEX = 1;
/** Its time is past. */
export const OVERDUE = 2;
/** It could not be read. */
export const SET_ASIDE = 3;
export type Standing = typeof IN_INDEX | typeof OVERDUE | typeof SET_ASIDE;

export interface Entry {
  kind: ListingKind;
  change: number;
  /** Milliseconds since 1970; infinite where it does not expire. */
  expiresAt: number;
  standing: Standing;
}

/** Which listings a replica knows of, and what it has done with each. */
export interface Ledger {
  /** How many there are of a standing, of one kind or of all. */
  count(standing: Standing, kind?: ListingKind): number;
  get(listingId: string): Entry | undefined;
  set(listingId: string, entry: Entry): void;
  delete(listingId: string): void;
  /** Ids of those in the index that expire at `now` or before. Looks at all of them only when one may have. */
  expiring(now: number): string[];
  /** Ids of those overdue whose time is, by this clock, still to come: it was turned back. */
  reviving(now: number): string[];
  /** From now on remembers what is `set`, and {@link notSetSince} tells what was not. */
  startRound(): void;
  notSetSince(): string[];
  /** Of all arrays. */
  readonly bytes: number;
}

const FIRST_CAPACITY = 1024;
const WORDS = 4;
const FREE = 0;

/**
 * A hash table of UUIDs in typed arrays, with linear probing: some 60 bytes a listing at any size, where a Map of
 * strings takes 200 and the collector has to walk it.
 */
export function ledger(): Ledger {
  let capacity = FIRST_CAPACITY;
  let used = 0;
  let ids = new Uint32Array(capacity * WORDS);
  let changes = new Float64Array(capacity);
  let expiries = new Float64Array(capacity);
  let standings = new Uint8Array(capacity);
  let kinds = new Uint8Array(capacity);
  let rounds = new Uint8Array(capacity);
  let round = 0;
  const counts = [0, 1, 2, 3].map(() => LISTING_KINDS.map(() => 0));
  /** No listing in the index expires before, and none overdue after. */
  let nextExpiry = Number.POSITIVE_INFINITY;
  let lastOverdue = Number.NEGATIVE_INFINITY;
  const wanted = new Uint32Array(WORDS);

  const home = (table: Uint32Array, at: number) => {
    let hash = Math.imul(table[at]! ^ Math.imul(table[at + 1]!, 0x9e3779b1), 0x85ebca6b);
    hash = Math.imul(hash ^ (hash >>> 15) ^ table[at + 2]!, 0xc2b2ae35);
    hash = Math.imul(hash ^ (hash >>> 13) ^ table[at + 3]!, 0x27d4eb2f);
    return (hash ^ (hash >>> 16)) & (capacity - 1);
  };
  /** Where the id in `wanted` is, or the free place where it belongs. */
  const find = () => {
    let slot = home(wanted, 0);
    while (standings[slot] !== FREE) {
      const at = slot * WORDS;
      if (
        ids[at + 3] === wanted[3] &&
        ids[at + 2] === wanted[2] &&
        ids[at + 1] === wanted[1] &&
        ids[at] === wanted[0]
      )
        return slot;
      slot = (slot + 1) & (capacity - 1);
    }
    return slot;
  };
  const move = (from: number, to: number) => {
    ids.copyWithin(to * WORDS, from * WORDS, (from + 1) * WORDS);
    changes[to] = changes[from]!;
    expiries[to] = expiries[from]!;
    standings[to] = standings[from]!;
    kinds[to] = kinds[from]!;
    rounds[to] = rounds[from]!;
  };

  function grow() {
    const before = { capacity, ids, changes, expiries, standings, kinds, rounds };
    capacity *= 2;
    ids = new Uint32Array(capacity * WORDS);
    changes = new Float64Array(capacity);
    expiries = new Float64Array(capacity);
    standings = new Uint8Array(capacity);
    kinds = new Uint8Array(capacity);
    rounds = new Uint8Array(capacity);
    for (let from = 0; from < before.capacity; from += 1) {
      if (before.standings[from] === FREE) continue;
      wanted.set(before.ids.subarray(from * WORDS, (from + 1) * WORDS));
      const slot = find();
      ids.set(wanted, slot * WORDS);
      changes[slot] = before.changes[from]!;
      expiries[slot] = before.expiries[from]!;
      standings[slot] = before.standings[from]!;
      kinds[slot] = before.kinds[from]!;
      rounds[slot] = before.rounds[from]!;
    }
  }

  /** Frees a slot, and moves up those that had to go past it. */
  function free(slot: number) {
    let hole = slot;
    for (
      let next = (slot + 1) & (capacity - 1);
      standings[next] !== FREE;
      next = (next + 1) & (capacity - 1)
    ) {
      const distance = (next - home(ids, next * WORDS)) & (capacity - 1);
      if (distance < ((next - hole) & (capacity - 1))) continue;
      move(next, hole);
      hole = next;
    }
    standings[hole] = FREE;
  }

  const tally = (slot: number, by: number) => {
    counts[standings[slot]!]![kinds[slot]!]! += by;
  };
  const idsWhere = (holds: (slot: number) => boolean) => {
    const found: string[] = [];
    for (let slot = 0; slot < capacity; slot += 1)
      if (standings[slot] !== FREE && holds(slot)) found.push(textOf(ids, slot * WORDS));
    return found;
  };

  return {
    count: (standing, kind) =>
      kind
        ? counts[standing]![LISTING_KINDS.indexOf(kind)]!
        : counts[standing]!.reduce((sum, count) => sum + count),
    get(listingId) {
      read(listingId, wanted);
      const slot = find();
      if (standings[slot] === FREE) return undefined;
      return {
        kind: LISTING_KINDS[kinds[slot]!]!,
        change: changes[slot]!,
        expiresAt: expiries[slot]!,
        standing: standings[slot] as Standing,
      };
    },
    set(listingId, { kind, change, expiresAt, standing }) {
      if (used + 1 > capacity * 0.75) grow();
      read(listingId, wanted);
      const slot = find();
      if (standings[slot] === FREE) used += 1;
      else tally(slot, -1);
      ids.set(wanted, slot * WORDS);
      changes[slot] = change;
      expiries[slot] = expiresAt;
      standings[slot] = standing;
      kinds[slot] = LISTING_KINDS.indexOf(kind);
      rounds[slot] = round;
      tally(slot, 1);
      if (standing === IN_INDEX) nextExpiry = Math.min(nextExpiry, expiresAt);
      if (standing === OVERDUE) lastOverdue = Math.max(lastOverdue, expiresAt);
    },
    delete(listingId) {
      read(listingId, wanted);
      const slot = find();
      if (standings[slot] === FREE) return;
      tally(slot, -1);
      used -= 1;
      free(slot);
    },
    expiring(now) {
      if (now < nextExpiry) return [];
      nextExpiry = Number.POSITIVE_INFINITY;
      return idsWhere((slot) => {
        if (standings[slot] !== IN_INDEX) return false;
        if (expiries[slot]! <= now) return true;
        nextExpiry = Math.min(nextExpiry, expiries[slot]!);
        return false;
      });
    },
    reviving(now) {
      if (now >= lastOverdue) return [];
      lastOverdue = Number.NEGATIVE_INFINITY;
      return idsWhere((slot) => {
        if (standings[slot] !== OVERDUE) return false;
        lastOverdue = Math.max(lastOverdue, expiries[slot]!);
        return expiries[slot]! > now;
      });
    },
    startRound() {
      round ^= 1;
      // What an earlier round left behind may carry this one's number.
      for (let slot = 0; slot < capacity; slot += 1) rounds[slot] = round ^ 1;
    },
    notSetSince: () => idsWhere((slot) => rounds[slot] !== round),
    get bytes() {
      return (
        ids.byteLength +
        changes.byteLength +
        expiries.byteLength +
        standings.byteLength +
        kinds.byteLength +
        rounds.byteLength
      );
    },
  };
}

const hexOf = (code: number) => (code < 58 ? code - 48 : (code | 32) - 87);

/** Reads a UUID into four words. */
function read(id: string, into: Uint32Array): void {
  let word = 0;
  let digits = 0;
  let at = 0;
  for (let index = 0; index < id.length; index += 1) {
    const code = id.charCodeAt(index);
    if (code === 45) continue;
    word = (word << 4) | hexOf(code);
    digits += 1;
    if (digits < 8) continue;
    into[at] = word;
    at += 1;
    word = 0;
    digits = 0;
  }
}

function textOf(ids: Uint32Array, at: number): string {
  const hex = [0, 1, 2, 3].map((word) => ids[at + word]!.toString(16).padStart(8, '0')).join('');
  return hex.replace(/^(.{8})(.{4})(.{4})(.{4})/, '$1-$2-$3-$4-');
}
