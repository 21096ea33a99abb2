import { CLIENT_FRAMES_BURST, CLIENT_FRAMES_PER_SECOND } from '@jejaring/contracts/live/frames';

/** A token bucket for one socket's incoming frames: false once a client sends faster than the protocol allows. */
export function frameLimit(nowMs: () => number): () => boolean {
  let tokens = CLIENT_FRAMES_BURST;
  let filledAt = nowMs();
  return () => {
    const at = nowMs();
    tokens = Math.min(CLIENT_FRAMES_BURST, tokens + ((at - filledAt) / 1000) * CLIENT_FRAMES_PER_SECOND);
    filledAt = at;
    tokens -= 1;
    return tokens >= 0;
  };
}
