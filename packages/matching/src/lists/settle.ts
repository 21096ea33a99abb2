import { compareEdges, type Edge, type ListRules, type SchoolOf } from './edge.ts';
import { type ListBook, openBook } from './list-book.ts';

/** What is known, under lock, of the lists that a wave may change. */
export interface Situation {
  /** Edges on record: at least whole lists of every owner, and all seekers of every target, named below. */
  held: readonly Edge[];
  /** Edges on record whose pair was judged anew, with their rank as it is now; null where they no longer hold. */
  judged: readonly { edge: Edge; rank: number | null }[];
  /** Edges that may come in: they hold, by the postings as they are under lock. */
  offers: readonly Edge[];
  schoolOf: SchoolOf;
  /** Whether the school of this listing has another active one of its kind, which only one school's place kept out. */
  hasSibling: (target: string) => boolean;
  rules: ListRules;
}

/** What becomes of the lists. */
export interface Settlement {
  added: Edge[];
  removed: Edge[];
  reranked: Edge[];
  /** Offers that did not come in, and which end did not want them. */
  refused: { edge: Edge; by: 'owner' | 'target' }[];
  /** Owners whose list has lost something, so that others whom it passed over may come in: they have to look again. */
  lostEntry: Set<string>;
  /** Targets that have lost an owner, or kept a worse one: if they were in as many lists as may, others may have them now. */
  lostOwner: Set<string>;
  /** The lists afterwards, as far as they were known. */
  book: ListBook;
}

/**
 * Makes room where pairs no longer hold, and then lets every offer in that both ends prefer to what they have, best
 * first. An offer pushes out only what is worse than itself, so every settlement betters the lists as a whole and any
 * sequence of them comes to rest. It is at rest, and equal to {@link ./fair-lists.ts fairLists}, once nobody is left who
 * changed, or lost something, and has not looked again since.
 */
export function settleLists(situation: Situation): Settlement {
  const { held, judged, offers, schoolOf, rules } = situation;
  const book = openBook(held, schoolOf, rules);
  const lost = { lostEntry: new Set<string>(), lostOwner: new Set<string>() };
  const refused: Settlement['refused'] = [];
  for (const { edge, rank } of judged) judgeAnew(book, edge, rank, situation, lost);
  for (const edge of offers.toSorted(compareEdges)) {
    const by = letIn(book, edge, schoolOf, lost);
    if (by !== null) refused.push({ edge, by });
  }
  return { ...differences(book), refused, ...lost, book };
}

type Lost = Pick<Settlement, 'lostEntry' | 'lostOwner'>;

/**
 * Whom an entry kept out is worse than what stood last: so only an entry that goes, or becomes the last, makes room. One
 * of a school with several listings also kept those out.
 */
function judgeAnew(
  book: ListBook,
  edge: Edge,
  rank: number | null,
  { hasSibling }: Situation,
  { lostEntry, lostOwner }: Lost,
): void {
  if (rank === edge.rank) return;
  const wasFull = book.barOf(edge.owner) !== undefined;
  const wasSought = book.soughtBarOf(edge.target) !== undefined;
  const now = rank === null ? undefined : { ...edge, rank };
  if (now) book.put(now);
  else book.remove(edge);
  if (now && now.rank > edge.rank) return;
  if ((wasFull && book.barOf(edge.owner) === now) || hasSibling(edge.target)) lostEntry.add(edge.owner);
  if (wasSought && book.soughtBarOf(edge.target) === now) lostOwner.add(edge.target);
}

/** Puts the edge in and pushes out what has to go for it; or names the end that does not want it. */
function letIn(book: ListBook, edge: Edge, schoolOf: SchoolOf, lost: Lost): 'owner' | 'target' | null {
  if (book.find(edge)) return null;
  const { owner, target } = edge;
  const worstOwner = book.soughtBarOf(target);
  if (worstOwner && compareEdges(worstOwner, edge) < 0) return 'target';
  const inTheWay = book.entryOfSchool(owner, schoolOf(target)) ?? book.barOf(owner);
  if (inTheWay && compareEdges(inTheWay, edge) < 0) return 'owner';
  if (inTheWay) {
    book.remove(inTheWay);
    lost.lostOwner.add(inTheWay.target);
  }
  if (worstOwner) {
    book.remove(worstOwner);
    lost.lostEntry.add(worstOwner.owner);
  }
  book.put(edge);
  return null;
}

function differences(book: ListBook): Pick<Settlement, 'added' | 'removed' | 'reranked'> {
  const changes = book.changes();
  return {
    added: changes.flatMap(({ before, after }) => (after && !before ? [after] : [])),
    removed: changes.flatMap(({ before, after }) => (before && !after ? [before] : [])),
    reranked: changes.flatMap(({ before, after }) =>
      before && after && before.rank !== after.rank ? [after] : [],
    ),
  };
}
