import type { Posting } from '@jejaring/contracts/listing/posting';
import { type Edge, type ListRules, settleLists } from '@jejaring/matching';
import { type NewStandings, newStandings } from './new-standings.ts';
import { pairKey } from './pair-key.ts';
import { edgesOf, isOpen, type PairRow } from './pair-rows.ts';
import { type PairPlan, planPairs } from './plan-pairs.ts';
import type { Standing } from './standing.ts';

/** A listing whose wave it is, as it was before the search: with a later change it has to be looked at again. */
export interface Subject {
  id: string;
  change: number;
  gaps: number;
}

/** All that a wave decides from. The listings are locked; `rows` were read after that. */
export interface WaveInput {
  subjects: readonly Subject[];
  /** What the search found: subjects' places in lists of others and others' in theirs. */
  offers: readonly Edge[];
  standings: ReadonlyMap<string, Standing>;
  /** Every place in a list that a listing of `known` holds or gives, and every pair that a subject was ever in. */
  rows: readonly PairRow[];
  known: ReadonlySet<string>;
  /** Listings known to be their school's only active one: no other was kept out of a list by them. */
  alone: ReadonlySet<string>;
  /** What a pair is ordered by, null where it conflicts. Symmetric. */
  rank: (x: Posting, y: Posting) => number | null;
  rules: ListRules;
  /** Today as ISO text. */
  today: string;
}

export interface WaveDecision extends NewStandings {
  plans: PairPlan[];
  /** Places that a subject was offered, or offered, and that the other end did not want: no need to ask it again. */
  refused: Refusal[];
}

export interface Refusal {
  edge: Edge;
  by: 'owner' | 'target';
}

/** Whose search an offer came from that this end refused. */
export const seekerOf = ({ edge, by }: Refusal): string => (by === 'target' ? edge.owner : edge.target);

/**
 * What becomes of the record when the subjects have changed, or lost something, and looked around. Pairs of a subject that
 * changed are judged anew; then what was found is offered, by the postings as they are under lock. A subject is done with
 * when nothing that it found was refused: otherwise it goes on looking in the next wave.
 */
export function decideWave(input: WaveInput): WaveDecision {
  const { standings, rows, rules, subjects } = input;
  const rowOf = new Map(rows.map((row) => [pairKey(row.a, row.b), row]));
  const rankOf = (x: string, y: string) => {
    const [one, other] = [standings.get(x)?.posting, standings.get(y)?.posting];
    return one && other ? input.rank(one, other) : null;
  };
  const changed = new Set(
    subjects.filter(({ id, change }) => change > standings.get(id)!.matchedChange).map(({ id }) => id),
  );
  const offered = new Set(input.offers.map(({ owner, target }) => pairKey(owner, target)));
  const judged = rows
    .filter(({ a, b }) => standings.has(a) && standings.has(b))
    .filter(({ a, b }) => changed.has(a) || changed.has(b) || offered.has(pairKey(a, b)))
    .map((row) => ({ row, rank: hasEnded(row, standings) ? null : rankOf(row.a, row.b) }))
    // A counterpart may have changed as well, and wait for its own wave: then a row of its own has an old rank.
    .filter(
      ({ row, rank }) => changed.has(row.a) || changed.has(row.b) || (isOpen(row) && rank !== row.rank),
    );
  const offers = input.offers.map((found) => {
    const row = rowOf.get(pairKey(found.owner, found.target));
    const rank = row && hasEnded(row, standings) ? null : rankOf(found.owner, found.target);
    return { found, rank };
  });
  const schools = new Map(
    rows.flatMap(({ a, b, schoolA, schoolB }) => [[a, schoolA] as const, [b, schoolB]]),
  );
  const settled = settleLists({
    held: rows.flatMap(edgesOf),
    judged: judged.flatMap(({ row, rank }) =>
      edgesOf(row).map((edge) => ({ edge, rank: isOpen(row) ? rank : null })),
    ),
    offers: offers.flatMap(({ found, rank }) => (rank === null ? [] : [{ ...found, rank }])),
    schoolOf: (id) => standings.get(id)?.schoolId ?? schools.get(id)!,
    hasSibling: (id) => !input.alone.has(id),
    rules,
  });
  const refused = settled.refused.filter((refusal) => subjects.some(({ id }) => id === seekerOf(refusal)));
  const unfinished = new Set([
    ...refused.map(seekerOf),
    ...offers.flatMap(({ found, rank }) =>
      rank === null || rank < found.rank ? [found.owner, found.target] : [],
    ),
  ]);
  return {
    plans: planPairs(settled, judged, rowOf),
    refused,
    ...newStandings(input, settled, unfinished),
  };
}

/** Declined, left unanswered or confirmed: not suggested again, the first two while the terms of both are the same. */
function hasEnded(row: PairRow, standings: ReadonlyMap<string, Standing>): boolean {
  if (row.state === 'confirmed') return true;
  if (row.state !== 'declined' && row.state !== 'expired') return false;
  return (
    standings.get(row.a)?.termsHash === row.termsHashA && standings.get(row.b)?.termsHash === row.termsHashB
  );
}
