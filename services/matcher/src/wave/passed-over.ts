import { type Refusal, type Subject, seekerOf } from './decide-wave.ts';
import type { Standing } from './standing.ts';

/** A listing as its wave read it; `stamp` is another after every write to it. */
export interface Seeker extends Subject {
  stamp: string;
}

/**
 * Who has refused a listing, so that the next search passes them over. Holds for as long as nothing is written about the
 * listing but by its own wave: whoever refused, under lock, is marked before it would have it after all, and then comes by
 * itself; if it is refused in turn, and the listing loses something later, both have to be asked again.
 */
export interface PassedOver {
  asTarget(seeker: Seeker): (listingId: string) => boolean;
  asOwner(seeker: Seeker): (listingId: string) => boolean;
  /** What a wave that has committed learnt. */
  note(wave: {
    seekers: readonly Seeker[];
    refused: readonly Refusal[];
    /** As they were under its locks. */
    standings: ReadonlyMap<string, Standing>;
    /** Of the listings that it has written. */
    stamps: ReadonlyMap<string, string>;
  }): void;
}

interface Refusers {
  stamp: string;
  target: Set<string>;
  owner: Set<string>;
}

export function passedOver(): PassedOver {
  const known = new Map<string, Refusers>();
  const refusersOf = ({ id, stamp }: Seeker): Refusers => {
    const before = known.get(id);
    return before?.stamp === stamp ? before : { stamp, target: new Set(), owner: new Set() };
  };
  return {
    asTarget: (seeker) => (listingId) => refusersOf(seeker).target.has(listingId),
    asOwner: (seeker) => (listingId) => refusersOf(seeker).owner.has(listingId),
    note({ seekers, refused, standings, stamps }) {
      for (const seeker of seekers) {
        const { id, change, gaps, stamp } = seeker;
        const locked = standings.get(id);
        // Marked again while it searched: who refused before then has to be asked again.
        const before = locked?.change === change && locked.gaps === gaps ? refusersOf(seeker) : null;
        const refusers = { target: before?.target ?? new Set(), owner: before?.owner ?? new Set() };
        for (const refusal of refused)
          if (seekerOf(refusal) === id) refusers[refusal.by].add(refusal.edge[refusal.by]);
        known.set(id, { ...refusers, stamp: stamps.get(id) ?? stamp });
      }
    },
  };
}
