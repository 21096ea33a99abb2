export type { MatcherDeps } from './deps.ts';
export { startRelay } from './relay/start-relay.ts';
export { type Matcher, startMatcher } from './start-matcher.ts';
export { sweep } from './sweep/sweep.ts';
