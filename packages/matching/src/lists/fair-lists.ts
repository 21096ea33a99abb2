import type { Posting } from '@jejaring/contracts/listing/posting';
import { rankPair } from '../judge.ts';
import type { Ranked } from '../listing-index.ts';
import { compareEdges, type Edge, type ListRules, type SchoolOf } from './edge.ts';
import { LIST_RULES } from './limits.ts';

export interface FairOptions extends Partial<ListRules> {
  /** Pairs that may not be suggested: they were declined, left unanswered or confirmed. Symmetric. */
  ended?: (x: string, y: string) => boolean;
}

/**
 * The definition of the lists of all listings: best first, at most {@link LIST_RULES.best} entries, one of each school,
 * and no listing in more than `cap` lists. Of all ways to fill them it is the one that nobody could better: there is no
 * pair in which the owner would rather have the target, and the target would rather be in that list, than what they
 * have. It depends on the listings alone and not on their order. Compares every pair: what is recorded must equal it.
 */
export function fairLists(
  postings: readonly Posting[],
  today: number,
  { best = LIST_RULES.best, cap = LIST_RULES.cap, ended = () => false }: FairOptions = {},
): Map<string, Ranked[]> {
  const schools = new Map(postings.map(({ id, school }) => [id, school.id]));
  const schoolOf: SchoolOf = (id) => schools.get(id)!;
  const edges: Edge[] = [];
  postings.forEach((x, i) => {
    for (const y of postings.slice(i + 1)) {
      if (x.school.id === y.school.id || ended(x.id, y.id)) continue;
      const rank = rankPair(x, y, today);
      if (rank === null) continue;
      edges.push({ owner: x.id, target: y.id, rank }, { owner: y.id, target: x.id, rank });
    }
  });
  return assign(edges, schoolOf, { best, cap });
}

/**
 * Fills lists from all edges there are: best edges first, each one where its owner has room for it (and for its school)
 * and its target is not in too many lists yet. As wishes agree with the order of edges, whoever had a place before an
 * edge comes up keeps it, so this is the stable assignment, and the only one.
 */
export function assign(edges: readonly Edge[], schoolOf: SchoolOf, { best, cap }: ListRules) {
  const lists = new Map<string, Ranked[]>();
  const exposure = new Map<string, number>();
  const schools = new Map<string, Set<string>>();
  for (const { owner, target, rank } of edges.toSorted(compareEdges)) {
    const list = lists.get(owner) ?? [];
    const taken = schools.get(owner) ?? new Set();
    const seen = exposure.get(target) ?? 0;
    const schoolId = schoolOf(target);
    if (list.length >= best || taken.has(schoolId) || seen >= cap) continue;
    list.push({ listingId: target, schoolId, rank });
    lists.set(owner, list);
    schools.set(owner, taken.add(schoolId));
    exposure.set(target, seen + 1);
  }
  return lists;
}
