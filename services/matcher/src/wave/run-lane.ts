import { dayNumber, dayOf, dayOfInstant } from '@jejaring/contracts/codes/day';
import { LISTING_KINDS, type ListingKind } from '@jejaring/contracts/listing/kind';
import { recordEvents, type Tx, transact } from '@jejaring/db';
import { LIST_RULES, rankPair } from '@jejaring/matching';
import { sql } from 'drizzle-orm';
import type { MatcherDeps } from '../deps.ts';
import { decideWave, type WaveDecision, type WaveInput } from './decide-wave.ts';
import { type Lane, laneOf } from './lanes.ts';
import { lockMore, lockSituation } from './lock-situation.ts';
import { markedListings } from './marked-listings.ts';
import { type PassedOver, passedOver } from './passed-over.ts';
import { recordPairs } from './record-pairs.ts';
import { type Found, searchAround } from './search-around.ts';
import { writeStandings } from './write-standings.ts';

/** First key of the advisory locks by which the waves of one lane follow each other. */
const WAVE_LOCK = 7_120_002;
/** Listings that one wave takes: more share its round trips, fewer are locked for a shorter time. */
const AT_ONCE = 8;

export type WaveDeps = Pick<MatcherDeps, 'db' | 'replica' | 'now'>;

/**
 * Brings the recorded matches in step with all listings of one lane that have changed or lost something, wave by wave, each
 * in one transaction that also tells the schools concerned, until none is marked any more. Doing it when nothing is marked
 * does nothing. Returns the lanes in which it has marked others.
 *
 * Why nothing is missed is argued in docs/decisions/0007.
 */
export async function runLane(deps: WaveDeps, { kind, lane }: Lane): Promise<Lane[]> {
  const memory = passedOver();
  const failed = new Map<string, unknown>();
  const lanes = new Set<number>();
  let atOnce = AT_ONCE;
  for (;;) {
    const attempt: Attempt = { ids: [], atOnce, without: [...failed.keys()] };
    try {
      const mustLook = await wave(deps, { kind, lane }, memory, attempt);
      if (!mustLook) break;
      for (const id of mustLook) lanes.add(laneOf(id));
      atOnce = Math.min(AT_ONCE, 2 * atOnce);
    } catch (error) {
      // One at a time then, so that one that cannot be matched does not hold up the others.
      if (attempt.ids.length === 0) throw error;
      if (attempt.ids.length === 1) failed.set(attempt.ids[0]!, error);
      atOnce = 1;
    }
  }
  if (failed.size > 0)
    throw new AggregateError(failed.values(), `cannot be matched: ${[...failed.keys()].join(', ')}`);
  lanes.delete(lane);
  return [...lanes].map((each) => ({ kind, lane: each }));
}

interface Attempt {
  /** The listings that the wave took; none before it has read them. */
  ids: string[];
  atOnce: number;
  /** Listings that failed by themselves in this run. */
  without: readonly string[];
}

/** One wave; returns the listings that have to look again because of it, or null where nothing was marked. */
async function wave(
  deps: WaveDeps,
  { kind, lane }: Lane,
  memory: PassedOver,
  attempt: Attempt,
): Promise<Iterable<string> | null> {
  const alsoLock = new Set<string>();
  const done = await transact(deps.db, async (tx) => {
    await tx.execute(sql`select pg_advisory_xact_lock(${WAVE_LOCK}, ${lockKey(kind, lane)})`);
    const marked = await markedListings(tx, { kind, lane }, attempt.atOnce, attempt.without);
    attempt.ids = marked.map(({ id }) => id);
    if (marked.length === 0) return null;
    const now = deps.now();
    const today = dayNumber(dayOfInstant(now));
    const found = await searchAround(tx, deps.replica, marked, memory, today);
    const situation = await lockSituation(tx, found, alsoLock);
    const { standings, ...decision } = await decideLocked(
      tx,
      { ...situation, ...rulesOf(today) },
      found,
      alsoLock,
    );
    const happenings = await recordPairs({ tx, standings, today, now }, decision.plans);
    const stamps = await writeStandings(tx, decision.after);
    await recordEvents(tx, happenings, now);
    return { seekers: marked, stamps, standings, ...decision };
  });
  if (done) memory.note(done);
  return done && done.mustLook;
}

const rulesOf = (today: number): Pick<WaveInput, 'rank' | 'rules' | 'today'> => ({
  rank: (x, y) => rankPair(x, y, today),
  rules: LIST_RULES,
  today: dayOf(today),
});

/** Decides, and locks those whom the decision costs something that nobody foresaw: what it decides stays the same. */
async function decideLocked(
  tx: Tx,
  known: Omit<WaveInput, 'subjects' | 'offers'>,
  { marked, offers }: Found,
  alsoLock: Set<string>,
): Promise<WaveDecision & Pick<WaveInput, 'standings'>> {
  const input = { ...known, subjects: marked, offers };
  const decision = decideWave(input);
  const missing = [...decision.mustLook].filter((id) => !known.standings.has(id));
  if (missing.length === 0) return { ...decision, standings: known.standings };
  // If this ends in a deadlock, the next attempt takes them in their order with the others.
  for (const id of missing) alsoLock.add(id);
  const standings = new Map([...known.standings, ...(await lockMore(tx, missing))]);
  return { ...decideWave({ ...input, standings }), standings };
}

const lockKey = (kind: ListingKind, lane: number): number => 100 * LISTING_KINDS.indexOf(kind) + lane;
