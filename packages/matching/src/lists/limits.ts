import type { ListRules } from './edge.ts';

/** Counterparts in a listing's own list, and lists of others that it may be in at most. */
export const LIST_RULES = { best: 20, cap: 100 } as const satisfies ListRules;
