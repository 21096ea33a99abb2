import type { SchoolDraft } from '@jejaring/contracts/school/school';
import { keepPreviousData, queryOptions, useMutation, useQueryClient } from '@tanstack/react-query';
import { call } from '../api/call.ts';
import { meQuery } from '../session/session-queries.ts';

/** Fewest letters worth searching 200,000 schools for. */
export const SHORTEST_SEARCH = 3;

export const directoryQuery = (q: string) =>
  queryOptions({
    queryKey: ['school-directory', q],
    queryFn: ({ signal }) => call('GET /v1/school-directory', { query: { q } }, { signal }),
    enabled: q.length >= SHORTEST_SEARCH,
    placeholderData: keepPreviousData,
  });

/** Registers the school, and learns anew who one is: its coordinator. */
export function useRegisterSchool() {
  const queryClient = useQueryClient();
  return useMutation({
    mutationFn: (draft: SchoolDraft) => call('POST /v1/schools', { body: draft }),
    onSuccess: () => queryClient.fetchQuery({ ...meQuery, staleTime: 0 }),
  });
}
