import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { call } from '../../api/call.ts';
import { useDebounced } from '../../ui/use-debounced.ts';
import { type Draft, previewOf } from './draft.ts';

/** How long somebody must have stopped typing. */
const SETTLED_MS = 350;

/**
 * Which schools would match the draft now. An answer belongs to the very content it was asked for, so a late one to
 * earlier content is never shown; until the new one is here the last known stays.
 */
export function usePreview(draft: Draft, sound: boolean) {
  const content = previewOf(draft);
  const settled = useDebounced(sound && content ? JSON.stringify(content) : '', SETTLED_MS);
  return useQuery({
    queryKey: ['preview', settled],
    queryFn: ({ signal }) => call('POST /v1/listings/preview', { body: JSON.parse(settled) }, { signal }),
    enabled: settled !== '',
    placeholderData: keepPreviousData,
    staleTime: 15_000,
    retry: 1,
  });
}
