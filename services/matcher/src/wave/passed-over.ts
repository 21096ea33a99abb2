import { type Refusal, seekerOf } from './decide-wave.ts';

/** A listing as its wave read it; `stamp` is another after every write to it. */
export interface Seeker {
  id: string;
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
  /** @param stamps of the seekers that the wave has written */
  note(seekers: readonly Seeker[], refused: readonly Refusal[], stamps: ReadonlyMap<string, string>): void;
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
    note(seekers, refused, stamps) {
      for (const seeker of seekers) {
        const { target, owner } = refusersOf(seeker);
        const refusers = { target, owner };
        for (const refusal of refused)
          if (seekerOf(refusal) === seeker.id) refusers[refusal.by].add(refusal.edge[refusal.by]);
        known.set(seeker.id, { ...refusers, stamp: stamps.get(seeker.id) ?? seeker.stamp });
      }
    },
  };
}
