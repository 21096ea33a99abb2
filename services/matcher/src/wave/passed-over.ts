import { type Refusal, seekerOf } from './decide-wave.ts';

/**
 * Who has refused a listing while a lane was worked through, so that its next search passes them over: whoever refused,
 * under lock, is marked before it would have it after all, and then comes by itself. Holds while the listing stays as it is.
 */
export interface PassedOver {
  asTarget(seeker: { id: string; change: number }): (listingId: string) => boolean;
  asOwner(seeker: { id: string; change: number }): (listingId: string) => boolean;
  note(seekers: readonly { id: string; change: number }[], refused: readonly Refusal[]): void;
}

export function passedOver(): PassedOver {
  const refusals = new Map<string, { change: number; target: Set<string>; owner: Set<string> }>();
  const those = ({ id, change }: { id: string; change: number }, by: Refusal['by']) => {
    const known = refusals.get(id);
    return (listingId: string) => known?.change === change && known[by].has(listingId);
  };
  return {
    asTarget: (seeker) => those(seeker, 'target'),
    asOwner: (seeker) => those(seeker, 'owner'),
    note(seekers, refused) {
      for (const { id, change } of seekers) {
        const own = refused.filter((refusal) => seekerOf(refusal) === id);
        if (own.length === 0) {
          refusals.delete(id);
          continue;
        }
        const before = refusals.get(id);
        const known =
          before?.change === change
            ? before
            : { change, target: new Set<string>(), owner: new Set<string>() };
        for (const { edge, by } of own) known[by].add(edge[by]);
        refusals.set(id, known);
      }
    },
  };
}
