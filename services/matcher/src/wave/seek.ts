import type { Posting } from '@jejaring/contracts/listing/posting';
import { compareEdges, type Edge, type ListingIndex, type ListRules, type Ranked } from '@jejaring/matching';
import type { Bars } from './standing.ts';

/** Where a wave looks for the counterparts of one of its subjects. */
export interface Search {
  index: Pick<ListingIndex, 'best' | 'takers'>;
  subject: Posting;
  today: number;
  /** Pairs that ended, and whoever has refused the subject in this role since it changed. */
  without: { asTarget: (listingId: string) => boolean; asOwner: (listingId: string) => boolean };
  /** The bars of listings as they are now; one that is missing is not active. */
  barsOf: (ids: readonly string[]) => Promise<ReadonlyMap<string, Bars>>;
  rules: ListRules;
}

/** Asked for at first, and how many times as many when these were not enough. */
const FIRST = 2;
const FURTHER = 4;

/** The best targets for the subject's own list that would have it: as many as it holds, one of each school. */
export async function seekTargets(search: Search): Promise<Edge[]> {
  const { index, subject, today, rules, without } = search;
  const schools = new Set<string>();
  return seek(search, rules.best, {
    ask: (limit) => index.best(subject, today, { everyListing: true, limit, without: without.asTarget }),
    edge: ({ listingId, rank }) => ({ owner: subject.id, target: listingId, rank }),
    wouldHave: (edge, { schoolId }, { soughtBar, soughtBarListing }) => {
      if (schools.has(schoolId)) return false;
      if (soughtBar !== null) {
        const worst = { owner: soughtBarListing!, target: edge.target, rank: soughtBar };
        if (compareEdges(worst, edge) < 0) return false;
      }
      schools.add(schoolId);
      return true;
    },
  });
}

/** The best owners whose list the subject could enter: as many as may have it. */
export async function seekOwners(search: Search): Promise<Edge[]> {
  const { index, subject, today, rules, without } = search;
  return seek(search, rules.cap, {
    ask: (limit) => index.takers(subject, today, { limit, without: without.asOwner }),
    edge: ({ listingId, rank }) => ({ owner: listingId, target: subject.id, rank }),
    wouldHave: (edge, _, { bar, barListing }) =>
      bar === null || compareEdges(edge, { owner: edge.owner, target: barListing!, rank: bar }) <= 0,
  });
}

interface Way {
  ask: (limit: number) => Ranked[];
  edge: (ranked: Ranked) => Edge;
  wouldHave: (edge: Edge, ranked: Ranked, bars: Bars) => boolean;
}

/** The first `wanted` counterparts in order that would have the subject, or all of them where they are fewer. */
async function seek({ barsOf }: Search, wanted: number, { ask, edge, wouldHave }: Way): Promise<Edge[]> {
  const found: Edge[] = [];
  let seen = 0;
  for (let limit = FIRST * wanted; ; limit *= FURTHER) {
    const ranked = ask(limit).slice(0, limit);
    const bars = await barsOf(ranked.slice(seen).map(({ listingId }) => listingId));
    for (const each of ranked.slice(seen)) {
      const its = bars.get(each.listingId);
      const offer = edge(each);
      if (its && wouldHave(offer, each, its)) found.push(offer);
      if (found.length === wanted) return found;
    }
    if (ranked.length < limit) return found;
    seen = ranked.length;
  }
}
