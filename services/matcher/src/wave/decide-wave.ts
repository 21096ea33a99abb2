import type { Posting } from '@jejaring/contracts/listing/posting';
import { pairKey } from './pair-key.ts';

/** One entry of a listing's best list: a counterpart and the score of the pair. */
export interface Entry {
  listingId: string;
  score: number;
}
/** Best lists by listing, best first. A listing without matches has none. */
export type BestLists = Map<string, Entry[]>;

/** How many counterparts are kept for each listing. */
export const BEST = 20;

export interface WaveInput {
  active: ReadonlyMap<string, Posting>;
  /** Active or no longer active. */
  changed: readonly string[];
  /** Listings whose recorded list may have lost an entry, because a counterpart changed or a pair ended. */
  counterparts: ReadonlySet<string>;
  /** What was recorded before, correct for the state before the changes. */
  lists: BestLists;
  /** Pairs ({@link pairKey}) that may not be suggested. */
  ended: ReadonlySet<string>;
  /** The score of a pair, or null where it conflicts. Symmetric. */
  score: (x: Posting, y: Posting) => number | null;
  compare: (x: Entry, y: Entry) => number;
}

/**
 * The best lists that differ from the recorded ones. Every list is, afterwards, the best {@link BEST} counterparts of
 * its listing among all active ones, at most one of each school, so the outcome rests on the listings alone and not
 * on the order in which they came.
 *
 * Lists of changed listings and of those that may have lost an entry are made anew. Any other list can only have
 * gained: it is the best of what it held and of the changed listings that fit it.
 */
export function decideWave(input: WaveInput): BestLists {
  const { active, changed, counterparts, lists } = input;
  const anew = new Set([...changed, ...counterparts]);
  const newcomers = changed.filter((id) => active.has(id));
  const decided: BestLists = new Map();
  for (const id of anew) decided.set(id, bestAmong(id, active.keys(), input));
  for (const id of active.keys()) {
    if (anew.has(id)) continue;
    const gained = bestAmong(id, newcomers, input);
    if (gained.length > 0) decided.set(id, pick([...(lists.get(id) ?? []), ...gained], input));
  }
  return onlyDifferent(decided, lists);
}

function bestAmong(id: string, candidates: Iterable<string>, input: WaveInput): Entry[] {
  const subject = input.active.get(id);
  if (!subject) return [];
  const entries: Entry[] = [];
  for (const listingId of candidates) {
    const candidate = input.active.get(listingId)!;
    if (
      listingId === id ||
      candidate.school.id === subject.school.id ||
      input.ended.has(pairKey(id, listingId))
    )
      continue;
    const score = input.score(subject, candidate);
    if (score !== null) entries.push({ listingId, score });
  }
  return pick(entries, input);
}

/** The best entries in order, the best one of each school. */
function pick(entries: Entry[], { active, compare }: WaveInput): Entry[] {
  const schools = new Set<string>();
  const best: Entry[] = [];
  for (const entry of entries.sort(compare)) {
    const schoolId = active.get(entry.listingId)?.school.id;
    if (schoolId === undefined || schools.has(schoolId)) continue;
    schools.add(schoolId);
    best.push(entry);
    if (best.length === BEST) break;
  }
  return best;
}

function onlyDifferent(decided: BestLists, recorded: BestLists): BestLists {
  const text = (list: readonly Entry[] = []) =>
    list
      .map(({ listingId, score }) => `${listingId}=${score}`)
      .sort()
      .join();
  return new Map([...decided].filter(([id, list]) => text(list) !== text(recorded.get(id))));
}
