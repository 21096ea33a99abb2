import { dayNumber, dayOf, dayOfInstant } from '@jejaring/contracts/codes/day';
import { LISTING_KINDS, type ListingKind } from '@jejaring/contracts/listing/kind';
import { OPEN_MATCH_STATES } from '@jejaring/contracts/match/states';
import {
  type Happening,
  listings,
  lockListings,
  type MatchRow,
  matches,
  recordEvents,
  type Tx,
  transact,
} from '@jejaring/db';
import { scorePair } from '@jejaring/matching';
import { and, asc, eq, inArray, or, sql } from 'drizzle-orm';
import type { MatcherDeps } from '../deps.ts';
import { type BestLists, decideWave } from './decide-wave.ts';
import { type Pair, pairKey } from './pair-key.ts';
import { type PairPlan, planRecords } from './plan-records.ts';
import { changedListings, type Pool, readPool } from './read-pool.ts';
import { type RecordContext, recordPair } from './record-pair.ts';

/** First key of the advisory locks by which the waves of one kind follow each other. */
const WAVE_LOCK = 7_120_002;
const ATTEMPTS = 8;

/** A listing changed between reading and locking: what was decided may be wrong, and nothing was written. */
class Overtaken extends Error {}

/**
 * Brings the recorded matches of one kind in step with all of its listings that have changed, in one transaction, and
 * tells the schools concerned. Running it when nothing has changed does nothing. Waves of one kind follow each other;
 * whoever commits a change while a wave runs is taken by the next, for which the change's own job waits.
 */
export async function runWave(deps: Pick<MatcherDeps, 'db' | 'now'>, kind: ListingKind): Promise<void> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await transact(deps.db, (tx) => wave(tx, kind, deps.now()));
    } catch (error) {
      if (!(error instanceof Overtaken) || attempt >= ATTEMPTS) throw error;
    }
  }
}

async function wave(tx: Tx, kind: ListingKind, now: Date): Promise<void> {
  await tx.execute(sql`select pg_advisory_xact_lock(${WAVE_LOCK}, ${LISTING_KINDS.indexOf(kind)})`);
  const changed = await changedListings(tx, kind);
  if (changed.length === 0) return;
  const pool = await readPool(tx, kind, changed);
  const today = dayNumber(dayOfInstant(now));
  const decided = decide(pool, today);
  const onRecord = await openPairsOf(
    tx,
    changed.map(({ id }) => id),
  );
  const plans = planRecords(decided, pool.lists, onRecord);
  await lockUnchanged(tx, plans, pool);
  const rows = await lockRecords(tx, plans);
  const context: RecordContext = { tx, kind, active: pool.active, today, now };
  const happenings: Happening[] = [];
  for (const plan of plans)
    happenings.push(...(await recordPair(context, plan, rows.get(pairKey(plan.a, plan.b)))));
  for (const { id, change } of changed)
    await tx
      .update(listings)
      .set({ matchedChange: change, matchedOn: dayOf(today) })
      .where(eq(listings.id, id));
  await recordEvents(tx, happenings, now);
}

function decide(pool: Pool, today: number): BestLists {
  return decideWave({
    active: new Map([...pool.active].map(([id, { posting }]) => [id, posting])),
    changed: pool.changed.map(({ id }) => id),
    counterparts: pool.counterparts,
    lists: pool.lists,
    ended: pool.ended,
    score: (x, y) => scorePair(x, y, today),
    compare: (x, y) => y.score - x.score || (x.listingId < y.listingId ? -1 : 1),
  });
}

/** Pairs of these listings that wait for an answer. */
const openPairsOf = (tx: Tx, ids: readonly string[]): Promise<Pair[]> =>
  tx
    .select({ a: matches.listingA, b: matches.listingB })
    .from(matches)
    .where(
      and(
        inArray(matches.state, [...OPEN_MATCH_STATES]),
        or(inArray(matches.listingA, [...ids]), inArray(matches.listingB, [...ids])),
      ),
    );

/** Locks every listing that the wave writes about, and gives up when one is no longer what was decided on. */
async function lockUnchanged(tx: Tx, plans: readonly PairPlan[], { active, changed }: Pool): Promise<void> {
  const read = new Map([...active].map(([id, { change }]) => [id, change]));
  for (const { id, change } of changed) read.set(id, change);
  const ids = new Set([...plans.flatMap(({ a, b }) => [a, b]), ...changed.map(({ id }) => id)]);
  const locked = await lockListings(tx, [...ids]);
  for (const id of ids) {
    const now = locked.get(id)?.listing.change;
    const before = read.get(id);
    // A listing that was not active at reading has nothing to be overtaken in: its pairs only close.
    if (before !== undefined && now !== before) throw new Overtaken(id);
  }
}

async function lockRecords(tx: Tx, plans: readonly PairPlan[]): Promise<Map<string, MatchRow>> {
  const found = new Map<string, MatchRow>();
  if (plans.length === 0) return found;
  const wanted = sql.join(
    plans.map(({ a, b }) => sql`(${a}::uuid, ${b}::uuid)`),
    sql`, `,
  );
  const rows = await tx
    .select()
    .from(matches)
    .where(sql`(${matches.listingA}, ${matches.listingB}) in (${wanted})`)
    .orderBy(asc(matches.id))
    .for('update');
  for (const row of rows) found.set(pairKey(row.listingA, row.listingB), row);
  return found;
}
