import { queryOptions, useMutation, useQueryClient } from '@tanstack/react-query';
import { call } from '../api/call.ts';
import { type Inbox, inboxOf, withOlder, withSeen } from './inbox.ts';

/** How many notifications are read at once. */
const PAGE = 20;

/** The newest notifications. The inbox counts from 1 upwards, so a long one is asked for again from near its end. */
async function readNewest(signal: AbortSignal): Promise<Inbox> {
  const page = await call('GET /v1/inbox', { query: { after: 0, limit: PAGE } }, { signal });
  if (!page.more) return inboxOf(page);
  const after = page.last - PAGE;
  // Twice as many, so that those who arrive between the two requests do not push the newest off the page.
  return inboxOf(await call('GET /v1/inbox', { query: { after, limit: 2 * PAGE } }, { signal }));
}

/** Read once; from then on the live line keeps it in step. */
export const inboxQuery = queryOptions({
  queryKey: ['inbox'],
  queryFn: ({ signal }) => readNewest(signal),
  staleTime: Number.POSITIVE_INFINITY,
});

export function useReadOlder() {
  const queryClient = useQueryClient();
  return useMutation({
    mutationFn: async () => {
      const first = queryClient.getQueryData(inboxQuery.queryKey)?.items[0]?.number ?? 1;
      const after = Math.max(0, first - 1 - PAGE);
      return call('GET /v1/inbox', { query: { after, limit: PAGE } });
    },
    onSuccess: ({ items }) =>
      queryClient.setQueryData(inboxQuery.queryKey, (inbox) => inbox && withOlder(inbox, items)),
  });
}

/** Tells all of the member's devices what has been seen. */
export function useMarkSeen() {
  const queryClient = useQueryClient();
  return useMutation({
    mutationFn: (upTo: number) => call('POST /v1/inbox/seen', { body: { upTo } }),
    onMutate: (upTo) =>
      queryClient.setQueryData(inboxQuery.queryKey, (inbox) => inbox && withSeen(inbox, upTo)),
  });
}
