import { recall, remember } from '../../ui/remember.ts';
import type { Draft } from './draft.ts';

const NAME = 'draft';

/** The listing that was being written on this device, if any. What cannot be read is as good as none. */
export function storedDraft(): Draft | null {
  try {
    const draft: unknown = JSON.parse(recall(NAME) ?? 'null');
    return typeof draft === 'object' && draft !== null && !Array.isArray(draft) ? draft : null;
  } catch {
    return null;
  }
}

export const storeDraft = (draft: Draft): void =>
  remember(NAME, Object.keys(draft).length === 0 ? null : JSON.stringify(draft));

export const forgetDraft = (): void => remember(NAME, null);
