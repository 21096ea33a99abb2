import type { ListBook, Settlement } from '@jejaring/matching';
import type { WaveInput } from './decide-wave.ts';
import { type Bars, isMarked, OPEN_BARS, type Standing } from './standing.ts';

export interface NewStandings {
  /** Of the listings given, those whose standing is another afterwards. */
  after: Standing[];
  /** Listings that have to look again, also ones that were not given: they must be locked, and marked. */
  mustLook: Set<string>;
}

/**
 * Where listings stand after a wave. Subjects are done with, but for the unfinished; whoever lost something by them is
 * marked; of all others that are known the bars are what their lists now say.
 */
export function newStandings(
  { subjects, standings, known, today }: WaveInput,
  { lostEntry, lostOwner, book }: Settlement,
  unfinished: ReadonlySet<string>,
): NewStandings {
  const own = new Map(subjects.map((subject) => [subject.id, subject]));
  const mustLook = new Set(lostEntry);
  for (const id of lostOwner) {
    const standing = standings.get(id);
    // In fewer lists than may it had refused nobody. Whoever is marked may have looked around already, and refused since.
    if (!standing || standing.soughtBar !== null || isMarked(standing)) mustLook.add(id);
  }
  const after: Standing[] = [];
  for (const [id, before] of standings) {
    const subject = own.get(id);
    const again = mustLook.has(id) || (subject && unfinished.has(id));
    const gaps = before.gaps + (again ? 1 : 0);
    const looked = subject && {
      matchedChange: Math.max(before.matchedChange, subject.change),
      matchedOn: today,
      gaps: before.posting ? gaps - subject.gaps : 0,
    };
    const now = { ...before, gaps, ...looked };
    const bars = isMarked(now) || !now.posting ? OPEN_BARS : known.has(id) ? barsIn(book, id) : before;
    const { bar, barListing, soughtBar, soughtBarListing } = bars;
    after.push({ ...now, bar, barListing, soughtBar, soughtBarListing });
  }
  return { mustLook, after: after.filter((now) => !isSame(now, standings.get(now.id)!)) };
}

function barsIn(book: ListBook, id: string): Bars {
  const [last, worst] = [book.barOf(id), book.soughtBarOf(id)];
  return {
    bar: last?.rank ?? null,
    barListing: last?.target ?? null,
    soughtBar: worst?.rank ?? null,
    soughtBarListing: worst?.owner ?? null,
  };
}

const isSame = (x: Standing, y: Standing): boolean =>
  (Object.keys(x) as (keyof Standing)[]).every((key) => x[key] === y[key]);
