import { createContext, use } from 'react';
import type { Draft, Loose } from './draft.ts';

interface DraftChoice {
  draft: Draft;
  /** Sets some fields; empty ones disappear. */
  change(fields: Loose<Draft>): void;
  /** Replaces the whole draft. */
  replace(draft: Draft): void;
}

export const DraftContext = createContext<DraftChoice | null>(null);

/** The listing being written; inside the posting form only. */
export function useDraft(): DraftChoice {
  const choice = use(DraftContext);
  if (!choice) throw new Error('useDraft outside the posting form');
  return choice;
}
