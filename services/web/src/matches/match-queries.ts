import type { Notification } from '@jejaring/contracts/inbox/notification';
import type { AcceptDraft, DeclineDraft, MatchPage, MatchView } from '@jejaring/contracts/match/view';
import {
  infiniteQueryOptions,
  type QueryClient,
  queryOptions,
  useMutation,
  useQueryClient,
} from '@tanstack/react-query';
import { call } from '../api/call.ts';
import { listingKeys, matchKeys } from '../api/query-keys.ts';
import { isRefused } from '../api/refused.ts';

export const MATCH_LISTS = ['open', 'answered', 'all'] as const;
export type MatchList = (typeof MATCH_LISTS)[number];

/** Stays as it was read until the live line names it; a page that is about one match asks again by itself. */
export const matchQuery = (id: string) =>
  queryOptions({
    queryKey: matchKeys.one(id),
    queryFn: ({ signal }) => call('GET /v1/matches/:id', { id }, { signal }),
    staleTime: Number.POSITIVE_INFINITY,
  });

/** Remembers each match of a list by itself too, so that whoever shows one of them need not ask. */
function kept(client: QueryClient, page: MatchPage): MatchPage {
  for (const match of page.items) client.setQueryData(matchKeys.one(match.id), match);
  return page;
}

export const matchesQuery = (state: MatchList) =>
  infiniteQueryOptions({
    queryKey: [...matchKeys.lists, state],
    queryFn: async ({ signal, pageParam, client }) =>
      kept(client, await call('GET /v1/matches', { query: { state, cursor: pageParam } }, { signal })),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (page) => page.next,
  });

export const matchesOfListingQuery = (id: string) =>
  infiniteQueryOptions({
    queryKey: [...matchKeys.lists, 'of-listing', id],
    queryFn: async ({ signal, pageParam, client }) =>
      kept(
        client,
        await call('GET /v1/listings/:id/matches', { id, query: { cursor: pageParam } }, { signal }),
      ),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (page) => page.next,
  });

const answering = (id: string) => ['answer', id] as const;

/** How long after an answer the news of it still counts as its echo. */
const ECHO_MS = 10_000;

/** Whether a notification only tells what was just done on this very page: it belongs in the inbox, but needs no notice. */
export function isEchoOfAnswer(client: QueryClient, { type, matchId }: Notification): boolean {
  if (matchId === undefined || !['match.accepted', 'match.confirmed', 'match.declined'].includes(type))
    return false;
  const sent = client.getMutationCache().findAll({ mutationKey: answering(matchId) });
  return sent.some(({ state }) => state.status !== 'error' && state.submittedAt > Date.now() - ECHO_MS);
}

/** Refusals that mean: the match is not what this page shows any more. */
const MOVED_ON = ['match.stale_version', 'match.action_not_allowed', 'match.terms_changing'] as const;

function useAnswer<Draft>(send: (draft: Draft) => Promise<MatchView>, id: string) {
  const queryClient = useQueryClient();
  return useMutation({
    mutationKey: answering(id),
    mutationFn: send,
    onSuccess: (view) => {
      queryClient.setQueryData(matchKeys.one(id), view);
      void queryClient.invalidateQueries({ queryKey: matchKeys.lists });
      void queryClient.invalidateQueries({ queryKey: listingKeys.lists });
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
