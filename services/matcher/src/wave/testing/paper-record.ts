import type { Posting } from '@jejaring/contracts/listing/posting';
import { assign, compareRanked, type Edge, type ListingIndex, type ListRules } from '@jejaring/matching';
import { decideWave, type WaveInput } from '../decide-wave.ts';
import { pairKey } from '../pair-key.ts';
import { edgesOf, isOpen, type PairRow } from '../pair-rows.ts';
import type { PairPlan } from '../plan-pairs.ts';
import { isMarked, OPEN_BARS, type Standing } from '../standing.ts';
import { paperPosting, paperRank } from './paper-postings.ts';

/**
 * The record of the matcher on paper: what the tables, their locks and their triggers do, for tests that put the steps of
 * waves and of people in any order.
 */
export type PaperRecord = ReturnType<typeof paperRecord>;

export function paperRecord(rules: ListRules) {
  const standings = new Map<string, Standing>();
  const rows = new Map<string, PairRow>();
  const gone = new Set<string>();
  const stamps = new Map<string, string>();
  let writes = 0;

  /** What the trigger of the table does: whoever is marked is open. */
  function write(after: Standing): void {
    const before = standings.get(after.id);
    const raised = before && (after.change > before.change || after.gaps > before.gaps);
    standings.set(after.id, raised ? { ...after, ...OPEN_BARS } : after);
    writes += 1;
    stamps.set(after.id, String(writes));
  }

  function hasEnded(x: string, y: string): boolean {
    const row = rows.get(pairKey(x, y));
    if (row?.state !== 'declined') return false;
    const isOf = (id: string, hash: string) => standings.get(id)?.termsHash === hash;
    return isOf(row.a, row.termsHashA) && isOf(row.b, row.termsHashB);
  }

  function record(plan: PairPlan): void {
    const [a, b] = [standings.get(plan.a)!, standings.get(plan.b)!];
    const key = pairKey(plan.a, plan.b);
    const row = rows.get(key) ?? {
      ...NEVER,
      id: key,
      a: a.id,
      b: b.id,
      schoolA: a.schoolId,
      schoolB: b.schoolId,
    };
    const wanted = plan.amongBestOfA || plan.amongBestOfB;
    if (isOpen(row) && (plan.pair === 'gone' || !wanted)) row.state = 'superseded';
    else if (isOpen(row) ? plan.judged : wanted && plan.pair === 'holds') {
      const rank = paperRank(a.posting!, b.posting!)!;
      Object.assign(row, { state: 'suggested', rank, termsHashA: a.termsHash, termsHashB: b.termsHash });
    }
    rows.set(key, { ...row, amongBestOfA: plan.amongBestOfA, amongBestOfB: plan.amongBestOfB });
  }

  return {
    standings,
    rows,
    hasEnded,
    stampOf: (id: string): string => stamps.get(id)!,

    /** Posts the listing, or changes its terms, or (null) takes it down, which closes its open matches. */
    change(id: string, schoolId: string, version: number | null): void {
      if (gone.has(id)) return; // no id is given twice
      const before = standings.get(id);
      write({
        ...(before ?? { ...OPEN_BARS, id, schoolId, matchedChange: 0, matchedOn: null, gaps: 0 }),
        posting: version === null ? null : paperPosting(id, schoolId, version),
        termsHash: version === null ? (before?.termsHash ?? '') : String(version),
        change: (before?.change ?? 0) + 1,
      });
      if (version !== null) return;
      for (const row of rows.values())
        if ((row.a === id || row.b === id) && isOpen(row)) row.state = 'withdrawn';
    },

    /** A school says no to one of the open pairs. */
    decline(at: number): void {
      const open = [...rows.values()].filter(isOpen);
      const row = open[at % Math.max(1, open.length)];
      if (!row) return;
      Object.assign(row, { state: 'declined', amongBestOfA: false, amongBestOfB: false });
      for (const id of [row.a, row.b]) {
        const standing = standings.get(id)!;
        write({ ...standing, change: standing.change + 1 });
      }
    },

    /** Deletes the listing with its matches, as when a school leaves. */
    remove(id: string): void {
      standings.delete(id);
      gone.add(id);
      for (const [key, row] of rows) {
        if (row.a !== id && row.b !== id) continue;
        rows.delete(key);
        const other = standings.get(row.a === id ? row.b : row.a);
        if (other && (row.amongBestOfA || row.amongBestOfB)) write({ ...other, gaps: other.gaps + 1 });
      }
    },

    marked: (): Standing[] => [...standings.values()].filter(isMarked).sort((x, y) => (x.id < y.id ? -1 : 1)),

    /** A copy as of now, as a replica has it: it knows postings and bars. */
    index(): Pick<ListingIndex, 'best' | 'takers'> {
      const held = [...standings.values()];
      const counterparts = (subject: Posting, without: (id: string) => boolean = () => false) =>
        held
          .flatMap(({ id: listingId, schoolId, posting, bar }) => {
            const rank = posting && listingId !== subject.id ? paperRank(subject, posting) : null;
            return rank === null || without(listingId) ? [] : [{ listingId, schoolId, rank, bar }];
          })
          .sort(compareRanked);
      return {
        best: (subject, _, { limit, without } = {}) => counterparts(subject, without).slice(0, limit),
        takers: (subject, _, { limit, without } = {}) =>
          counterparts(subject, without)
            .filter(({ rank, bar }) => rank >= (bar ?? 0))
            .slice(0, limit),
      };
    },

    /** Decides and writes under lock: nothing comes in between. */
    settle(given: Pick<WaveInput, 'subjects' | 'offers' | 'known'>) {
      const schools = Map.groupBy(
        [...standings.values()].filter(({ posting }) => posting),
        ({ schoolId }) => schoolId,
      );
      const input: WaveInput = {
        ...given,
        standings: new Map([...standings].filter(([id]) => given.known.has(id))),
        rows: [...rows.values()].map((row) => ({ ...row })),
        alone: new Set(
          [...standings.values()]
            .filter(({ id, schoolId }) => !schools.get(schoolId)?.some((other) => other.id !== id))
            .map(({ id }) => id),
        ),
        rank: paperRank,
        rules,
        today: '2027-01-01',
      };
      const late = [...decideWave(input).mustLook].map((id) => [id, standings.get(id)!] as const);
      const decision = decideWave({ ...input, standings: new Map([...input.standings, ...late]) });
      decision.plans.forEach(record);
      decision.after.forEach(write);
      return { ...decision, stamps: new Map(decision.after.map(({ id }) => [id, stamps.get(id)!])) };
    },

    /** The places on record with their ranks, and what they should be. */
    recorded: (): string[] => named([...rows.values()].flatMap(edgesOf)),
    fair(): string[] {
      const active = [...standings.values()].flatMap(({ posting }) => posting ?? []);
      const edges = active.flatMap((x) =>
        active.flatMap((y): Edge[] => {
          const rank = x.id === y.id || hasEnded(x.id, y.id) ? null : paperRank(x, y);
          return rank === null ? [] : [{ owner: x.id, target: y.id, rank }];
        }),
      );
      const lists = assign(edges, (id) => standings.get(id)!.schoolId, rules);
      return named(
        [...lists].flatMap(([owner, list]) =>
          list.map(({ listingId, rank }) => ({ owner, target: listingId, rank })),
        ),
      );
    },
  };
}

/** Both ends of the pairs of a listing that are on record. */
export const everyPairOf = (rows: Iterable<PairRow>, id: string): string[] =>
  [...rows].flatMap((row) => {
    const onRecord = isOpen(row) || row.amongBestOfA || row.amongBestOfB;
    return onRecord && (row.a === id || row.b === id) ? [row.a, row.b] : [];
  });

const NEVER = {
  state: 'superseded' as const,
  rank: 0,
  termsHashA: '',
  termsHashB: '',
  amongBestOfA: false,
  amongBestOfB: false,
};

const named = (edges: readonly Edge[]): string[] =>
  edges.map(({ owner, target, rank }) => `${owner} > ${target}: ${rank}`).sort();
