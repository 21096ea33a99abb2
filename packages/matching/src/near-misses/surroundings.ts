import type { Posting } from '@jejaring/contracts/listing/posting';
import { decide } from '../decide.ts';

/** A number of schools; with `atLeast` there may be more, which were not looked for. */
export interface SchoolCount {
  schools: number;
  atLeast: boolean;
}

/** A subject after a move, and its sort of move's narrowest listing that still fits whoever the move wins. */
export interface Changed {
  posting: Posting;
  /** Fitted by everybody that `posting` wins: less to search. The same as `posting` where nobody knows better. */
  only: Posting;
  /** Schools that it is known to win, by their ids. */
  known: ReadonlySet<string>;
}

/** What near misses need to know about the other listings, for one subject on one day. */
export interface Surroundings {
  /** Schools with a listing that fits the subject as it is. */
  schools(most: number): SchoolCount;
  /**
   * For each of these postings: listings that fit it, of schools of which none fits the subject as it is. Good enough to
   * decide about, not to be shown.
   */
  missed(eased: readonly Posting[]): Posting[][];
  /** For each change: the schools of which none fits the subject and one fits the subject after the change. */
  won(changes: readonly Changed[]): SchoolCount[];
  /** Whether a school that fits might be lost by a change. */
  mightLose(changed: Posting): boolean;
}

/** The definition: looks at every listing. */
export function surroundingsAmong(subject: Posting, among: Iterable<Posting>, today: number): Surroundings {
  const fitting: Posting[] = [];
  const apart: Posting[] = [];
  for (const posting of among) {
    if (posting.school.id === subject.school.id || posting.content.kind !== subject.content.kind) continue;
    (decide(subject, posting, today) ? fitting : apart).push(posting);
  }
  const schoolsNow = schoolsOf(fitting);
  const missed = apart.filter(({ school }) => !schoolsNow.has(school.id));
  const fittedBy = (changed: Posting, within: readonly Posting[]) =>
    within.filter((posting) => decide(changed, posting, today));
  return {
    schools: () => ({ schools: schoolsNow.size, atLeast: false }),
    missed: (eased) => eased.map((one) => fittedBy(one, missed)),
    won: (changes) =>
      changes.map(({ posting }) => ({ schools: schoolsOf(fittedBy(posting, missed)).size, atLeast: false })),
    mightLose: (changed) => schoolsOf(fittedBy(changed, fitting)).size < schoolsNow.size,
  };
}

const schoolsOf = (listings: readonly Posting[]): Set<string> =>
  new Set(listings.map(({ school }) => school.id));
