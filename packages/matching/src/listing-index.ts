import type { Posting } from '@jejaring/contracts/listing/posting';
import type { Surroundings } from './near-misses/surroundings.ts';

/** A counterpart in the order of suggestions: the higher `rank` first, of equals the smaller (older) listing id. */
export interface Ranked {
  listingId: string;
  schoolId: string;
  /** Score and lift of the pair in hundredths of a point: an integer, so that every implementation agrees on it. */
  rank: number;
}

/** The one order of suggestions. */
export const compareRanked = (
  x: Pick<Ranked, 'rank' | 'listingId'>,
  y: Pick<Ranked, 'rank' | 'listingId'>,
): number => y.rank - x.rank || (x.listingId < y.listingId ? -1 : x.listingId > y.listingId ? 1 : 0);

export interface LookupOptions {
  /** How many at most; 20 unless told. */
  limit?: number;
  /** True: all of a school's listings; otherwise only its best one. */
  everyListing?: boolean;
  /** Listings that may not be suggested to this subject. */
  without?: (listingId: string) => boolean;
}

/**
 * The active listings, arranged for questions. Every implementation gives the same answers; the naive one is the
 * definition. A subject need not be in the index: a draft is asked about in the same way. Its own school's listings and
 * the subject itself are never in an answer.
 */
export interface ListingIndex {
  readonly size: number;
  /** Inserts a listing, or replaces it; its bar stays. Throws a RangeError on a posting that cannot be stored, and stays as it was. */
  put(posting: Posting): void;
  /** False where it was not there. */
  remove(listingId: string): boolean;
  has(listingId: string): boolean;
  /** Arranges what is there for the questions to come: worth it after loading many. No answer changes. */
  compact(): void;
  /** The best counterparts in order. */
  best(subject: Posting, today: number, options?: LookupOptions): Ranked[];
  /**
   * Sets what a newcomer has to reach to enter this listing's list: the rank of its last entry once the list is full;
   * null while there is room. Ignored for a listing that is not there.
   */
  setBar(listingId: string, bar: number | null): void;
  /**
   * The counterparts whose list the subject could enter: those whose bar its rank reaches. In order, each of a school's
   * listings; all of them unless limited.
   */
  takers(subject: Posting, today: number, options?: Pick<LookupOptions, 'limit' | 'without'>): Ranked[];
  /**
   * How many schools fit, and who is missed by little: what near misses are made of. To be asked at once, not kept: the
   * answers are those of the moment.
   */
  around(subject: Posting, today: number): Surroundings;
}
