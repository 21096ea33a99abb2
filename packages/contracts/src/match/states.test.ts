import { fc, test } from '@fast-check/vitest';
import { describe, expect } from 'vitest';
import {
  MATCH_ACTIONS,
  MATCH_STATES,
  type MatchActor,
  matchActions,
  nextMatchState,
  OPEN_MATCH_STATES,
} from './states.ts';

const anyState = fc.constantFrom(...MATCH_STATES);
const anyMove = fc.tuple(fc.constantFrom(...MATCH_ACTIONS), fc.constantFrom<MatchActor>('a', 'b', 'system'));

describe('the table of a match', () => {
  test('needs both schools for a confirmation, in either order', () => {
    expect(nextMatchState('suggested', 'accept', 'a')).toBe('interested_a');
    expect(nextMatchState('interested_a', 'accept', 'b')).toBe('confirmed');
    expect(nextMatchState('suggested', 'accept', 'b')).toBe('interested_b');
    expect(nextMatchState('interested_b', 'accept', 'a')).toBe('confirmed');
  });

  test('does not let one school accept twice', () => {
    expect(nextMatchState('interested_a', 'accept', 'a')).toBeNull();
    expect(nextMatchState('interested_b', 'accept', 'b')).toBeNull();
  });

  test('gives every waiting state a way out by itself', () => {
    for (const state of OPEN_MATCH_STATES) expect(nextMatchState(state, 'expire', 'system')).toBe('expired');
  });

  test.prop([fc.array(anyMove, { maxLength: 40 })])(
    'never leads to confirmed without an acceptance of both',
    (moves) => {
      let state: (typeof MATCH_STATES)[number] = 'suggested';
      let yes = new Set<MatchActor>();
      for (const [action, actor] of moves) {
        const next = nextMatchState(state, action, actor);
        if (next === null) continue;
        if (next === 'suggested') yes = new Set();
        if (action === 'accept') yes.add(actor);
        state = next;
        if (state === 'confirmed') expect([...yes].sort()).toEqual(['a', 'b']);
      }
    },
  );

  test.prop([anyMove])('never leaves a confirmed match', ([action, actor]) => {
    expect(nextMatchState('confirmed', action, actor)).toBeNull();
  });

  test.prop([anyState])('offers a school just what it may do', (state) => {
    for (const side of ['a', 'b'] as const) {
      const offered: string[] = matchActions(state, side);
      for (const action of ['accept', 'decline'] as const) {
        expect(offered.includes(action)).toBe(nextMatchState(state, action, side) !== null);
      }
    }
  });
});
