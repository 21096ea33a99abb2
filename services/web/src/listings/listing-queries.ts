import type { ListingContent } from '@jejaring/contracts/listing/content';
import type { ListingAction } from '@jejaring/contracts/listing/states';
import type { ListingView } from '@jejaring/contracts/listing/view';
import {
  infiniteQueryOptions,
  type QueryClient,
  queryOptions,
  useMutation,
  useQueryClient,
} from '@tanstack/react-query';
import { call } from '../api/call.ts';
import type { BoardQuery, ListingEdit } from '../api/endpoints.ts';
import { listingKeys, matchKeys } from '../api/query-keys.ts';

export const listingQuery = (id: string) =>
  queryOptions({
    queryKey: listingKeys.one(id),
    queryFn: ({ signal }) => call('GET /v1/listings/:id', { id }, { signal }),
  });

export const listingsQuery = (filters: Omit<BoardQuery, 'cursor'>) =>
  infiniteQueryOptions({
    queryKey: [...listingKeys.lists, filters],
    queryFn: ({ signal, pageParam }) =>
      call('GET /v1/listings', { query: { ...filters, cursor: pageParam } }, { signal }),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (page) => page.next,
    // What other schools publish is not announced to us.
    refetchOnWindowFocus: true,
  });

/** Shows the listing as the server answered it, and has every list that it may stand in read again. */
function settle(queryClient: QueryClient, view: ListingView) {
  queryClient.setQueryData(listingKeys.one(view.id), view);
  void queryClient.invalidateQueries({ queryKey: listingKeys.lists });
  void queryClient.invalidateQueries({ queryKey: matchKeys.lists });
}

/** The actions that are a request of their own; editing has a page, the others belong to the system. */
export type ListingStep = Extract<ListingAction, 'publish' | 'pause' | 'resume' | 'withdraw'>;

export function useListingStep(id: string) {
  const queryClient = useQueryClient();
  return useMutation({
    mutationFn: (step: ListingStep) => call(`POST /v1/listings/:id/${step}`, { id }),
    onSuccess: (view) => settle(queryClient, view),
  });
}

interface Posting {
  content: ListingContent;
  key: string;
  publish: boolean;
}

export interface Posted {
  listing: ListingView;
  /** Why it is still a draft, where it was to be published. */
  unpublished?: unknown;
}

/** Creates a listing and, where wanted, publishes it. A listing that could not be published is there all the same. */
export function usePostListing() {
  const queryClient = useQueryClient();
  return useMutation({
    mutationFn: async ({ content, key, publish }: Posting): Promise<Posted> => {
      const listing = await call('POST /v1/listings', { body: content }, { idempotencyKey: key });
      if (!publish) return { listing };
      try {
        return { listing: await call('POST /v1/listings/:id/publish', { id: listing.id }) };
      } catch (unpublished) {
        return { listing, unpublished };
      }
    },
    onSuccess: ({ listing }) => settle(queryClient, listing),
  });
}

export function useEditListing(id: string) {
  const queryClient = useQueryClient();
  return useMutation({
    mutationFn: (body: ListingEdit) => call('PATCH /v1/listings/:id', { id, body }),
    onSuccess: (view) => settle(queryClient, view),
  });
}
