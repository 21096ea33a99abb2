import { isDeepStrictEqual } from 'node:util';
import type { Explanation } from '@jejaring/contracts/match/explanation';
import { anyOf, closeMatches, type Happening, type MatchRow, matches, newId, type Tx } from '@jejaring/db';
import { judge, rankOf } from '@jejaring/matching';
import { asc, eq, sql } from 'drizzle-orm';
import { matchDeadline } from './match-deadline.ts';
import { isOpen } from './pair-rows.ts';
import type { PairPlan } from './plan-pairs.ts';
import type { Standing } from './standing.ts';

export interface RecordContext {
  tx: Tx;
  standings: ReadonlyMap<string, Standing>;
  today: number;
  now: Date;
}

/** A pair that holds, with both listings as they were judged. */
interface FittingPair {
  plan: PairPlan;
  a: Standing;
  b: Standing;
  fits: Explanation;
}

/**
 * Brings the record of pairs in step with the plans and returns what happened. Both listings of every pair that was judged
 * are locked. A pair that one school has accepted stays open while it fits, also when better ones have pushed it out of
 * both lists. Places in lists (`amongBestOf...`) are written here alone: a row that was closed by other hands keeps
 * them until a wave has made good for the loss.
 */
export async function recordPairs(context: RecordContext, plans: readonly PairPlan[]): Promise<Happening[]> {
  const { tx, now } = context;
  const full = await lockRows(tx, plans);
  const happenings: Happening[] = [];
  const ending: MatchRow[] = [];
  const fresh: FittingPair[] = [];
  for (const plan of plans) {
    const row = full.get(plan.row?.id ?? '');
    const wanted = plan.amongBestOfA || plan.amongBestOfB;
    if (row && isOpen(row)) {
      if (plan.pair === 'gone' || (!wanted && row.state === 'suggested')) ending.push(row);
      else if (plan.judged) happenings.push(...(await refresh(context, fittingPair(context, plan), row)));
    } else if (wanted && plan.pair === 'holds') {
      const pair = fittingPair(context, plan);
      if (row) happenings.push(await renew(context, pair, row));
      else fresh.push(pair);
    }
  }
  happenings.push(...(await insertPairs(context, fresh)));
  happenings.push(...(await closeMatches(tx, ending, 'supersede', now)));
  await writePlaces(tx, plans);
  return happenings;
}

async function lockRows(tx: Tx, plans: readonly PairPlan[]): Promise<Map<string, MatchRow>> {
  const ids = plans.flatMap(({ row }) => (row ? [row.id] : []));
  if (ids.length === 0) return new Map();
  const rows = await tx
    .select()
    .from(matches)
    .where(anyOf(matches.id, ids))
    .orderBy(asc(matches.id))
    .for('update');
  return new Map(rows.map((row) => [row.id, row]));
}

function fittingPair({ standings, today }: RecordContext, plan: PairPlan): FittingPair {
  const [a, b] = [standings.get(plan.a)!, standings.get(plan.b)!];
  const judgement = judge(a.posting!, b.posting!, today);
  if (!judgement.fits) throw new Error(`ranked, but in conflict: ${plan.a} and ${plan.b}`);
  return { plan, a, b, fits: judgement.explanation };
}

const decided = ({ plan, a, b, fits }: FittingPair, today: number) => ({
  score: fits.score,
  rank: rankOf(fits),
  explanation: fits,
  inputs: { a: a.posting!, b: b.posting!, today },
  termsHashA: a.termsHash,
  termsHashB: b.termsHash,
  amongBestOfA: plan.amongBestOfA,
  amongBestOfB: plan.amongBestOfB,
});

const suggested = ({ fits }: FittingPair, { today, now }: RecordContext) => ({
  state: 'suggested' as const,
  suggestedAt: now,
  updatedAt: now,
  deadline: matchDeadline(fits, today, now),
});

/** Pairs that were never on record, in one statement. */
async function insertPairs(context: RecordContext, pairs: readonly FittingPair[]): Promise<Happening[]> {
  if (pairs.length === 0) return [];
  const rows = pairs.map((pair) => ({
    id: newId(),
    kind: pair.a.posting!.content.kind,
    listingA: pair.plan.a,
    listingB: pair.plan.b,
    schoolA: pair.a.schoolId,
    schoolB: pair.b.schoolId,
    version: 1,
    ...decided(pair, context.today),
    ...suggested(pair, context),
  }));
  await context.tx.insert(matches).values(rows);
  return rows.map(({ id, kind, schoolA, schoolB }) => ({
    type: 'match.suggested',
    kind,
    matchId: id,
    version: 1,
    schoolIds: [schoolA, schoolB],
  }));
}

/** A pair that had ended and is suggested again. */
async function renew(context: RecordContext, pair: FittingPair, row: MatchRow): Promise<Happening> {
  const version = row.version + 1;
  await context.tx
    .update(matches)
    .set({
      ...decided(pair, context.today),
      ...suggested(pair, context),
      version,
      groupA: null,
      groupB: null,
      declineReason: null,
      declineNote: null,
      declinedBySide: null,
    })
    .where(eq(matches.id, row.id));
  return told('match.suggested', row, version);
}

/**
 * An open pair that still fits. When the terms have changed, whoever had accepted the old ones has to accept again; when
 * only the places left have, the version rises, so that nobody accepts what they have not read.
 */
async function refresh(
  { tx, today, now }: RecordContext,
  pair: FittingPair,
  row: MatchRow,
): Promise<Happening[]> {
  const { a, b, fits } = pair;
  const newTerms = row.termsHashA !== a.termsHash || row.termsHashB !== b.termsHash;
  const asBefore = isDeepStrictEqual(row.inputs, { a: a.posting, b: b.posting, today: row.inputs.today });
  if (!newTerms && asBefore && isDeepStrictEqual(row.explanation, fits)) return [];
  const otherPlaces = !isDeepStrictEqual(row.explanation.pairings, fits.pairings);
  const reset = newTerms && row.state !== 'suggested';
  const version = newTerms || otherPlaces ? row.version + 1 : row.version;
  await tx
    .update(matches)
    .set({
      ...decided(pair, today),
      version,
      updatedAt: now,
      ...(reset ? { state: 'suggested' as const, groupA: null, groupB: null } : {}),
      ...(newTerms ? { deadline: matchDeadline(fits, today, now) } : {}),
    })
    .where(eq(matches.id, row.id));
  return reset ? [told('match.reset', row, version)] : [];
}

const told = (type: Happening['type'], row: MatchRow, version: number): Happening => ({
  type,
  kind: row.kind,
  matchId: row.id,
  version,
  schoolIds: [row.schoolA, row.schoolB],
});

/** The places of pairs about which nothing else is written. */
async function writePlaces(tx: Tx, plans: readonly PairPlan[]): Promise<void> {
  const moved = plans.flatMap(({ row, amongBestOfA: of_a, amongBestOfB: of_b }) =>
    row && (row.amongBestOfA !== of_a || row.amongBestOfB !== of_b) ? [{ id: row.id, of_a, of_b }] : [],
  );
  if (moved.length === 0) return;
  await tx.execute(sql`
    update matches set among_best_of_a = place.of_a, among_best_of_b = place.of_b
    from jsonb_to_recordset(${JSON.stringify(moved)}::text::jsonb) as place (id uuid, of_a boolean, of_b boolean)
    where matches.id = place.id`);
}
