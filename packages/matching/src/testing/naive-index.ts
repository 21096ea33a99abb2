import type { Posting } from '@jejaring/contracts/listing/posting';
import { rankPair } from '../judge.ts';
import { compareRanked, type ListingIndex, type LookupOptions, type Ranked } from '../listing-index.ts';
import { surroundingsAmong } from '../near-misses/surroundings.ts';

/** The definition of {@link ListingIndex}: compares with every listing. For tests and as the benchmark's baseline. */
export function naiveIndex(): ListingIndex {
  const postings = new Map<string, Posting>();
  const bars = new Map<string, number>();

  function* counterparts(
    subject: Posting,
    today: number,
    without: (listingId: string) => boolean = () => false,
  ): Generator<Ranked> {
    for (const posting of postings.values()) {
      const { id: listingId, school } = posting;
      if (listingId === subject.id || school.id === subject.school.id || without(listingId)) continue;
      const rank = rankPair(subject, posting, today);
      if (rank !== null) yield { listingId, schoolId: school.id, rank };
    }
  }

  return {
    get size() {
      return postings.size;
    },
    put: (posting) => void postings.set(posting.id, posting),
    remove(listingId) {
      bars.delete(listingId);
      return postings.delete(listingId);
    },
    compact() {},
    has: (listingId) => postings.has(listingId),
    best(subject, today, { limit = 20, everyListing = false, without }: LookupOptions = {}) {
      const sorted = [...counterparts(subject, today, without)].sort(compareRanked);
      return (everyListing ? sorted : firstOfEachSchool(sorted)).slice(0, limit);
    },
    setBar(listingId, bar) {
      if (bar === null) bars.delete(listingId);
      else if (postings.has(listingId)) bars.set(listingId, bar);
    },
    takers: (subject, today, { limit, without } = {}) =>
      [...counterparts(subject, today, without)]
        .filter(({ listingId, rank }) => rank >= (bars.get(listingId) ?? 0))
        .sort(compareRanked)
        .slice(0, limit),
    around: (subject, today) => surroundingsAmong(subject, postings.values(), today),
  };
}

function firstOfEachSchool(sorted: readonly Ranked[]): Ranked[] {
  const schools = new Set<string>();
  return sorted.filter(({ schoolId }) => !schools.has(schoolId) && schools.add(schoolId));
}
