import type { AcceptDraft, DeclineDraft, MatchView } from '@jejaring/contracts/match/view';
import { infiniteQueryOptions, queryOptions, useMutation, useQueryClient } from '@tanstack/react-query';
import { call } from '../api/call.ts';
import { isRefused } from '../api/refused.ts';
import { listingKeys } from '../listings/listing-queries.ts';

export const MATCH_LISTS = ['open', 'answered', 'all'] as const;
export type MatchList = (typeof MATCH_LISTS)[number];

export const matchKeys = {
  all: ['matches'] as const,
  one: (id: string) => ['matches', 'one', id] as const,
};

export const matchQuery = (id: string) =>
  queryOptions({
    queryKey: matchKeys.one(id),
    queryFn: ({ signal }) => call('GET /v1/matches/:id', { id }, { signal }),
  });

export const matchesQuery = (state: MatchList) =>
  infiniteQueryOptions({
    queryKey: [...matchKeys.all, 'list', state],
    queryFn: ({ signal, pageParam }) =>
      call('GET /v1/matches', { query: { state, cursor: pageParam } }, { signal }),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (page) => page.next,
  });

export const matchesOfListingQuery = (id: string) =>
  infiniteQueryOptions({
    queryKey: [...matchKeys.all, 'of-listing', id],
    queryFn: ({ signal, pageParam }) =>
      call('GET /v1/listings/:id/matches', { id, query: { cursor: pageParam } }, { signal }),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (page) => page.next,
  });

/** Refusals that mean: the match is not what this page shows any more. */
const MOVED_ON = ['match.stale_version', 'match.action_not_allowed', 'match.terms_changing'] as const;

function useAnswer<Draft>(send: (draft: Draft) => Promise<MatchView>, id: string) {
  const queryClient = useQueryClient();
  return useMutation({
    mutationFn: send,
    onSuccess: (view) => {
      queryClient.setQueryData(matchKeys.one(id), view);
      void queryClient.invalidateQueries({ queryKey: [...matchKeys.all, 'list'] });
      void queryClient.invalidateQueries({ queryKey: listingKeys.all });
    },
    onError: (error) => {
      if (isRefused(error, ...MOVED_ON)) void queryClient.invalidateQueries({ queryKey: matchKeys.one(id) });
    },
  });
}

/** Says yes to the match in the version that was read. */
export const useAccept = (id: string) =>
  useAnswer((body: AcceptDraft) => call('POST /v1/matches/:id/accept', { id, body }), id);

export const useDecline = (id: string) =>
  useAnswer((body: DeclineDraft) => call('POST /v1/matches/:id/decline', { id, body }), id);
