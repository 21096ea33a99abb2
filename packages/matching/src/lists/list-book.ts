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
  edges(): IterableIterator<Edge>;
}

export function openBook(held: readonly Edge[], schoolOf: SchoolOf, { best, cap }: ListRules): ListBook {
  const edges = new Map<string, Edge>();
  const byOwner = new Map<string, Edge[]>();
  const byTarget = new Map<string, Edge[]>();
  const listOf = (owner: string) => byOwner.get(owner) ?? [];
  const seekersOf = (target: string) => byTarget.get(target) ?? [];
  const without = (all: readonly Edge[], { owner, target }: Pick<Edge, 'owner' | 'target'>) =>
    all.filter((edge) => edge.owner !== owner || edge.target !== target);

  const book: ListBook = {
    find: (edge) => edges.get(edgeKey(edge)),
    listOf,
    seekersOf,
    entryOfSchool: (owner, schoolId) => listOf(owner).find(({ target }) => schoolOf(target) === schoolId),
    barOf: (owner) => listOf(owner)[best - 1],
    soughtBarOf: (target) => seekersOf(target)[cap - 1],
    put(edge) {
      edges.set(edgeKey(edge), edge);
      byOwner.set(edge.owner, [...without(listOf(edge.owner), edge), edge].sort(compareEdges));
      byTarget.set(edge.target, [...without(seekersOf(edge.target), edge), edge].sort(compareEdges));
    },
    remove(edge) {
      edges.delete(edgeKey(edge));
      byOwner.set(edge.owner, without(listOf(edge.owner), edge));
      byTarget.set(edge.target, without(seekersOf(edge.target), edge));
    },
    edges: () => edges.values(),
  };
  for (const edge of held) book.put(edge);
  return book;
}
