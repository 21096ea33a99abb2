import { Type } from 'typebox';

/**
 * A match belongs to two listings, named `a` and `b` in the order of their ids. `interested_a`: the school of listing a
 * has accepted and waits for b. `confirmed`: both have, and there is an exchange.
 */
export const MATCH_STATES = [
  'suggested',
  'interested_a',
  'interested_b',
  'confirmed',
  'declined',
  'expired',
  'withdrawn',
  'superseded',
] as const;
export type MatchState = (typeof MATCH_STATES)[number];
export const MatchState = Type.Enum([...MATCH_STATES]);

export type MatchSide = 'a' | 'b';
export type MatchActor = MatchSide | 'system';
export const otherSide = (side: MatchSide): MatchSide => (side === 'a' ? 'b' : 'a');

/**
 * `accept`, `decline`: by a school. `expire`: nobody answered in time. `withdraw`: a listing was paused, withdrawn or
 * expired. `supersede`: the seats went elsewhere, an edit ended the fit, or better ones pushed it out of both lists.
 * `reset`: the terms changed after one side had accepted, so that it has to accept again. `renew`: the matcher suggests
 * an ended pair again, because a listing changed.
 */
export const MATCH_ACTIONS = [
  'accept',
  'decline',
  'expire',
  'withdraw',
  'supersede',
  'reset',
  'renew',
] as const;
export type MatchAction = (typeof MATCH_ACTIONS)[number];

/** States that wait for an answer; each has a deadline, and `expire` is its way out. */
export const OPEN_MATCH_STATES = [
  'suggested',
  'interested_a',
  'interested_b',
] as const satisfies readonly MatchState[];

/** Days that a match waits for an answer, counted from the suggestion and again from the first acceptance. */
export const MATCH_OPEN_DAYS = 21;

const isOpen = (state: MatchState): boolean => (OPEN_MATCH_STATES as readonly MatchState[]).includes(state);

/** The state after an action, or null where the action may not follow. The one table of the match's life. */
export function nextMatchState(state: MatchState, action: MatchAction, actor: MatchActor): MatchState | null {
  if (actor === 'system') {
    if (action === 'expire' && isOpen(state)) return 'expired';
    if (action === 'withdraw' && isOpen(state)) return 'withdrawn';
    if (action === 'supersede' && isOpen(state)) return 'superseded';
    if (action === 'reset' && isOpen(state)) return 'suggested';
    if (action === 'renew' && !isOpen(state) && state !== 'confirmed') return 'suggested';
    return null;
  }
  if (action === 'decline' && isOpen(state)) return 'declined';
  if (action === 'accept' && state === 'suggested') return `interested_${actor}`;
  if (action === 'accept' && state === `interested_${otherSide(actor)}`) return 'confirmed';
  return null;
}

/** What the school on `side` may do with a match in this state. */
export const matchActions = (state: MatchState, side: MatchSide): ('accept' | 'decline')[] =>
  (['accept', 'decline'] as const).filter((action) => nextMatchState(state, action, side) !== null);
