import type { MatchState } from '@jejaring/contracts/match/states';
import type { MatchView } from '@jejaring/contracts/match/view';
import type { Tone } from '../ui/badge.tsx';

export type Standing =
  | 'suggested'
  | 'youWait'
  | 'theyWait'
  | Exclude<MatchState, 'suggested' | 'interested_a' | 'interested_b'>;

/** How a match stands, seen from one's own side. */
export function standing({ state, yourSide }: Pick<MatchView, 'state' | 'yourSide'>): Standing {
  if (state === 'interested_a' || state === 'interested_b') {
    return state === `interested_${yourSide}` ? 'youWait' : 'theyWait';
  }
  return state;
}

export const standingTones: Record<Standing, Tone> = {
  suggested: 'accent',
  theyWait: 'accent',
  youWait: 'neutral',
  confirmed: 'brand',
  declined: 'neutral',
  expired: 'neutral',
  withdrawn: 'neutral',
  superseded: 'neutral',
};
