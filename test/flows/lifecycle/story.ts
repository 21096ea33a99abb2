import type { Action, Step } from './actions.ts';

const [HOST, FIRST, SECOND, THIRD] = [0, 1, 2, 3];
const [OFFER, OFFER_TO_ONE, NEED] = [0, 2, 3];
const OTHER_TERMS = 3;

const then = (...actions: Action[]): Step => ({ actions, matching: 'afterwards', days: 0 });
const wait = (days: number): Step => ({ actions: [], matching: 'afterwards', days });
const accept = (school: number): Action => ({ do: 'accept', school, pick: 0, unread: true });

/** One way through every transition that there is, so that no run of the model leaves one out. */
export const STORY: Step[] = [
  then({ do: 'post', school: HOST, what: OFFER_TO_ONE }),
  then({ do: 'post', school: FIRST, what: NEED }),
  then(accept(FIRST)),
  then({ do: 'edit', school: HOST, pick: 1, change: OTHER_TERMS, stale: false }), // which voids the acceptance
  then({ do: 'pause', school: HOST, pick: 1 }),
  then({ do: 'resume', school: HOST, pick: 1 }),
  then({ do: 'decline', school: FIRST, pick: 1 }),
  then({ do: 'post', school: SECOND, what: NEED }, { do: 'post', school: THIRD, what: NEED }),
  then(accept(SECOND), accept(THIRD)),
  then(accept(HOST)), // who takes one, so that the other is superseded and two listings are filled
  then({ do: 'post', school: HOST, what: OFFER }),
  then({ do: 'withdraw', school: FIRST, pick: 1 }),
  wait(22), // nobody answers
  wait(95),
  wait(95), // and the days are over
];
