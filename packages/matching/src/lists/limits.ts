import { LIST_LENGTH, LISTS_AT_MOST } from '@jejaring/contracts/match/lists';
import type { ListRules } from './edge.ts';

/** Counterparts in a listing's own list, and lists of others that it may be in at most. */
export const LIST_RULES = { best: LIST_LENGTH, cap: LISTS_AT_MOST } as const satisfies ListRules;
