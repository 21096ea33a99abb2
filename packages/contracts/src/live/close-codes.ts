/** What a client should do after a close: come back at once (with jitter), after a while, sign in again, or stay away. */
export type AfterClose = 'now' | 'later' | 'sign_in' | 'never';

/** Every code the server closes a live socket with. Codes of 4400 and above are ours; the rest are RFC 6455's. */
export const CLOSE_CODES = {
  goingAway: { code: 1001, then: 'now', reason: 'server is stopping' },
  tooBig: { code: 1009, then: 'never', reason: 'frame too large' },
  internal: { code: 1011, then: 'later', reason: 'internal error' },
  slowReader: { code: 1013, then: 'now', reason: 'reading too slowly, resume later' },
  malformed: { code: 4400, then: 'never', reason: 'frame is not in the protocol' },
  signedOut: { code: 4401, then: 'sign_in', reason: 'session has ended' },
  noResume: { code: 4408, then: 'now', reason: 'no resume frame in time' },
  tooManyFrames: { code: 4429, then: 'later', reason: 'too many frames' },
} as const satisfies Record<string, { code: number; then: AfterClose; reason: string }>;
export type CloseCode = keyof typeof CLOSE_CODES;

/** What to do after a close with this code; a code that is not ours (a proxy's, a dropped line) means: come back. */
export const afterClose = (code: number): AfterClose =>
  Object.values(CLOSE_CODES).find((entry) => entry.code === code)?.then ?? 'now';
