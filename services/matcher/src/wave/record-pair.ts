import { dayNumber, dayOf } from '@jejaring/contracts/codes/day';
import type { ListingKind } from '@jejaring/contracts/listing/kind';
import type { Explanation } from '@jejaring/contracts/match/explanation';
import { MATCH_OPEN_DAYS, OPEN_MATCH_STATES } from '@jejaring/contracts/match/states';
import {
  type ActiveListing,
  closeMatches,
  type Happening,
  type MatchRow,
  matches,
  newId,
  type Tx,
} from '@jejaring/db';
import { judge, rankOf } from '@jejaring/matching';
import { eq } from 'drizzle-orm';
import type { PairPlan } from './plan-records.ts';

const MS_PER_DAY = 86_400_000;

export interface RecordContext {
  tx: Tx;
  kind: ListingKind;
  active: ReadonlyMap<string, ActiveListing>;
  today: number;
  now: Date;
}

/**
 * Brings the record of one pair in step with the plan and returns what happened. Both listings are locked. A pair that
 * one school has accepted stays open while it fits, also when better ones have pushed it out of both lists.
 */
export async function recordPair(
  context: RecordContext,
  plan: PairPlan,
  row: MatchRow | undefined,
): Promise<Happening[]> {
  const { tx, active, today, now } = context;
  const [a, b] = [active.get(plan.a), active.get(plan.b)];
  const judgement = a && b ? judge(a.posting, b.posting, today) : null;
  const fits = judgement?.fits ? judgement.explanation : null;
  const isOpen = row !== undefined && (OPEN_MATCH_STATES as readonly string[]).includes(row.state);
  const wanted = plan.amongBestOfA || plan.amongBestOfB;
  if (!a || !b || !fits) return isOpen ? closeMatches(tx, [row], 'supersede', now) : [];
  if (!isOpen) return wanted ? suggest(context, { plan, a, b, fits }, row) : [];
  if (!wanted && row.state === 'suggested') return closeMatches(tx, [row], 'supersede', now);
  return refresh(context, { plan, a, b, fits }, row);
}

interface FittingPair {
  plan: PairPlan;
  a: ActiveListing;
  b: ActiveListing;
  fits: Explanation;
}

const decided = ({ plan, a, b, fits }: FittingPair, today: number) => ({
  score: fits.score,
  rank: rankOf(fits),
  explanation: fits,
  inputs: { a: a.posting, b: b.posting, today },
  termsHashA: a.termsHash,
  termsHashB: b.termsHash,
  amongBestOfA: plan.amongBestOfA,
  amongBestOfB: plan.amongBestOfB,
});

/** A new pair, or one that had ended and fits again. */
async function suggest(
  { tx, kind, today, now }: RecordContext,
  pair: FittingPair,
  row: MatchRow | undefined,
): Promise<Happening[]> {
  const version = (row?.version ?? 0) + 1;
  const id = row?.id ?? newId();
  const { a, b, fits } = pair;
  const values = {
    ...decided(pair, today),
    state: 'suggested' as const,
    version,
    suggestedAt: now,
    updatedAt: now,
    deadline: deadlineOf(fits, today, now),
    groupA: null,
    groupB: null,
    declineReason: null,
    declineNote: null,
    declinedBySide: null,
  };
  const schools = { schoolA: a.posting.school.id, schoolB: b.posting.school.id };
  if (row) await tx.update(matches).set(values).where(eq(matches.id, id));
  else
    await tx
      .insert(matches)
      .values({ id, kind, listingA: pair.plan.a, listingB: pair.plan.b, ...schools, ...values });
  return [
    { type: 'match.suggested', kind, matchId: id, version, schoolIds: [schools.schoolA, schools.schoolB] },
  ];
}

/**
 * An open pair that still fits. When the terms have changed, whoever had accepted the old ones has to accept again; when
 * only the places left have, the version rises, so that nobody accepts what they have not read.
 */
async function refresh(
  { tx, kind, today, now }: RecordContext,
  pair: FittingPair,
  row: MatchRow,
): Promise<Happening[]> {
  const { a, b, fits } = pair;
  const newTerms = row.termsHashA !== a.termsHash || row.termsHashB !== b.termsHash;
  const otherPlaces = JSON.stringify(row.explanation.pairings) !== JSON.stringify(fits.pairings);
  const reset = newTerms && row.state !== 'suggested';
  const version = newTerms || otherPlaces ? row.version + 1 : row.version;
  await tx
    .update(matches)
    .set({
      ...decided(pair, today),
      version,
      updatedAt: now,
      ...(reset ? { state: 'suggested' as const, groupA: null, groupB: null } : {}),
      ...(newTerms ? { deadline: deadlineOf(fits, today, now) } : {}),
    })
    .where(eq(matches.id, row.id));
  if (!reset) return [];
  return [{ type: 'match.reset', kind, matchId: row.id, version, schoolIds: [row.schoolA, row.schoolB] }];
}

/** An open match waits for some weeks, and never beyond the last day on which the stay could begin. */
function deadlineOf({ pairings }: Explanation, today: number, now: Date): Date {
  const patience = now.getTime() + MATCH_OPEN_DAYS * MS_PER_DAY;
  const lastStarts = pairings.map(({ window, stayDays }) =>
    window ? dayNumber(window.to) - ((stayDays?.min ?? 1) - 1) : Number.POSITIVE_INFINITY,
  );
  const lastStart = Math.max(today, Math.max(...lastStarts));
  if (!Number.isFinite(lastStart)) return new Date(patience);
  return new Date(Math.min(patience, Date.parse(`${dayOf(lastStart + 1)}T00:00:00Z`)));
}
