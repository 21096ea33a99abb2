import { listings, lockListings, type Tx } from '@jejaring/db';
import { and, eq, inArray } from 'drizzle-orm';
import type { WaveInput } from './decide-wave.ts';
import { pairRows } from './pair-rows.ts';
import type { Found } from './search-around.ts';
import { type Standing, standingOf } from './standing.ts';

export type Situation = Pick<WaveInput, 'standings' | 'rows' | 'known' | 'alone'>;

/**
 * Locks every listing that the wave may write about, in the order of their ids, and reads what is on record for them.
 *
 * @param alsoLock listings that an attempt before this one had to lock late
 */
export async function lockSituation(tx: Tx, found: Found, alsoLock: ReadonlySet<string>): Promise<Situation> {
  const { marked, involved, mayLose } = found;
  const standings = await lockMore(tx, [...involved, ...mayLose, ...alsoLock]);
  const [subjects, others] = [marked.map(({ id }) => id), [...involved]];
  const [rows, alone] = await Promise.all([
    pairRows(tx, subjects, others),
    onlyOnesOf(
      tx,
      subjects.flatMap((id) => standings.get(id) ?? []),
    ),
  ]);
  return { standings, rows, known: involved, alone };
}

export async function lockMore(tx: Tx, ids: readonly string[]): Promise<Map<string, Standing>> {
  const locked = await lockListings(tx, ids);
  return new Map([...locked].map(([id, each]) => [id, standingOf(each)]));
}

/** Those of the changed listings whose school has no other active one. */
async function onlyOnesOf(tx: Tx, standings: readonly Standing[]): Promise<Set<string>> {
  // What is new was in no list yet, and nobody asks.
  const changed = standings.filter(
    ({ change, matchedChange }) => change > matchedChange && matchedChange > 0,
  );
  if (changed.length === 0) return new Set();
  const schoolIds = [...new Set(changed.map(({ schoolId }) => schoolId))];
  const active = await tx
    .select({ id: listings.id, schoolId: listings.schoolId })
    .from(listings)
    .where(and(eq(listings.state, 'published'), inArray(listings.schoolId, schoolIds)));
  return new Set(
    changed
      .filter(({ id, schoolId }) => !active.some((other) => other.schoolId === schoolId && other.id !== id))
      .map(({ id }) => id),
  );
}
