import { compareEdges, type Edge, edgeKey, type ListRules, type SchoolOf } from './edge.ts';

/** Lists as they are being changed, seen from both ends. */
export interface ListBook {
  /** The edge as the book has it. */
  find(edge: Pick<Edge, 'owner' | 'target'>): Edge | undefined;
  /** Best first. */
  listOf(owner: string): readonly Edge[];
  /** The edges by which a listing stands in lists of others, best first. */
  seekersOf(target: string): readonly Edge[];
  /** The entry of that school in the owner's list. */
  entryOfSchool(owner: string, schoolId: string): Edge | undefined;
  /** Its last entry once a list is full: what a newcomer has to come before. */
  barOf(owner: string): Edge | undefined;
  /** The last of those that have it in their list, once they are as many as may. */
  soughtBarOf(target: string): Edge | undefined;
  /** Puts the edge in, or gives it the new rank. */
  put(edge: Edge): void;
  remove(edge: Pick<Edge, 'owner' | 'target'>): void;
  /** What was put in or taken out since it was opened, as it was then and as it is now. */
  changes(): { before: Edge | undefined; after: Edge | undefined }[];
}

export function openBook(held: readonly Edge[], schoolOf: SchoolOf, { best, cap }: ListRules): ListBook {
  const edges = new Map(held.map((edge) => [edgeKey(edge), edge]));
  const before = new Map<string, Edge | undefined>();
  const byOwner = shelf(held, 'owner');
  const byTarget = shelf(held, 'target');
  const listOf = byOwner.of;
  const seekersOf = byTarget.of;

  function remove(edge: Pick<Edge, 'owner' | 'target'>): void {
    const key = edgeKey(edge);
    const known = edges.get(key);
    if (!before.has(key)) before.set(key, known);
    if (!known) return;
    edges.delete(key);
    byOwner.remove(known);
    byTarget.remove(known);
  }

  return {
    find: (edge) => edges.get(edgeKey(edge)),
    listOf,
    seekersOf,
    entryOfSchool: (owner, schoolId) => listOf(owner).find(({ target }) => schoolOf(target) === schoolId),
    barOf: (owner) => listOf(owner)[best - 1],
    soughtBarOf: (target) => seekersOf(target)[cap - 1],
    put(edge) {
      remove(edge);
      edges.set(edgeKey(edge), edge);
      byOwner.add(edge);
      byTarget.add(edge);
    },
    remove,
    changes: () => [...before].map(([key, was]) => ({ before: was, after: edges.get(key) })),
  };
}

/** Edges by one of their ends, best first. Most of what is known is never asked for: sorted when it is. */
function shelf(held: readonly Edge[], end: 'owner' | 'target') {
  const all = Map.groupBy(held, (edge) => edge[end]);
  const sorted = new Set<string>();

  function of(id: string): Edge[] {
    const own = all.get(id) ?? [];
    if (!sorted.has(id)) own.sort(compareEdges);
    sorted.add(id);
    return own;
  }

  return {
    of,
    add(edge: Edge): void {
      all.set(edge[end], [...(all.get(edge[end]) ?? []), edge]);
      sorted.delete(edge[end]);
    },
    remove(edge: Edge): void {
      const own = all.get(edge[end]) ?? [];
      own.splice(own.indexOf(edge), 1);
    },
  };
}
