export type { MatcherDeps } from './deps.ts';
export { relayBatch } from './relay/relay-batch.ts';
export { type Matcher, startMatcher } from './start-matcher.ts';
export { sweep } from './sweep/sweep.ts';
export { runWave } from './wave/run-wave.ts';
