import {
  type MatchAction,
  type MatchSide,
  type MatchState,
  nextMatchState,
} from '@jejaring/contracts/match/states';
import { Refusal } from '@jejaring/contracts/refusal/refusal';
import {
  type Db,
  type LockedListing,
  lockListings,
  type MatchRow,
  matches,
  sideOf,
  type Tx,
} from '@jejaring/db';
import { and, eq, or } from 'drizzle-orm';

/** Matches of a school: those of which it is one of the two. */
export const ofSchool = (schoolId: string) =>
  or(eq(matches.schoolA, schoolId), eq(matches.schoolB, schoolId));

/** A match of one's own school; another school's is refused as not found. */
export async function findOwnMatch(db: Db | Tx, id: string, schoolId: string): Promise<MatchRow> {
  const [row] = await db
    .select()
    .from(matches)
    .where(and(eq(matches.id, id), ofSchool(schoolId)));
  if (!row) throw new Refusal('match.not_found');
  return row;
}

export interface LockedMatch {
  match: MatchRow;
  side: MatchSide;
  a: LockedListing;
  b: LockedListing;
}

/** Locks both listings of a match and then the match: in this order everywhere, so that nothing waits in a circle. */
export async function lockOwnMatch(tx: Tx, id: string, schoolId: string): Promise<LockedMatch> {
  const seen = await findOwnMatch(tx, id, schoolId);
  const locked = await lockListings(tx, [seen.listingA, seen.listingB]);
  const [match] = await tx.select().from(matches).where(eq(matches.id, id)).for('update');
  const [a, b] = [locked.get(seen.listingA), locked.get(seen.listingB)];
  if (!match || !a || !b) throw new Refusal('match.not_found');
  return { match, side: sideOf(match, schoolId)!, a, b };
}

/** The state that an answer leads to, refused where the table of states or the version the person saw forbids it. */
export function demandNext(
  { match, side }: LockedMatch,
  action: MatchAction,
  versionSeen?: number,
): MatchState {
  if (versionSeen !== undefined && versionSeen !== match.version) throw new Refusal('match.stale_version');
  const state = nextMatchState(match.state, action, side);
  if (state === null)
    throw new Refusal('match.action_not_allowed', { internal: `${action} by ${side} in ${match.state}` });
  return state;
}
