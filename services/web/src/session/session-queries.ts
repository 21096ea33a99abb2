import type { Me, MemberDraft } from '@jejaring/contracts/member/member';
import { ACTING_ROLES } from '@jejaring/contracts/member/member';
import { queryOptions, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { call } from '../api/call.ts';
import { isRefused } from '../api/refused.ts';
import { forgetDraft } from '../listings/posting/draft-store.ts';

/** Who is signed in; null for nobody. */
export const meQuery = queryOptions({
  queryKey: ['me'],
  queryFn: async ({ signal }): Promise<Me | null> => {
    try {
      return await call('GET /v1/me', {}, { signal });
    } catch (error) {
      if (isRefused(error, 'session.required')) return null;
      throw error;
    }
  },
  staleTime: Number.POSITIVE_INFINITY,
});

/** The signed-in person; only inside pages that need one. */
export function useMe(): Me {
  const { data } = useQuery(meQuery);
  if (!data) throw new Error('useMe on a page without a session');
  return data;
}

/** Whether the person may post and answer for the school. */
export function useActs(): boolean {
  const { membership } = useMe();
  return membership !== undefined && ACTING_ROLES.includes(membership.role);
}

export function useSignIn() {
  const queryClient = useQueryClient();
  return useMutation({
    mutationFn: (draft: { email: string; password: string }) => call('POST /v1/sessions', { body: draft }),
    onSuccess: ({ me }) => queryClient.setQueryData(meQuery.queryKey, me),
  });
}

/** Opens an account and signs in with it. */
export function useSignUp() {
  const queryClient = useQueryClient();
  return useMutation({
    mutationFn: async (draft: MemberDraft) => {
      await call('POST /v1/members', { body: draft });
      return call('POST /v1/sessions', { body: { email: draft.email, password: draft.password } });
    },
    onSuccess: ({ me }) => queryClient.setQueryData(meQuery.queryKey, me),
  });
}

/** Ends the session and forgets everything that was read or typed in it: the next person here may be somebody else. */
export function useSignOut() {
  const queryClient = useQueryClient();
  return useMutation({
    mutationFn: () => call('DELETE /v1/sessions/current'),
    onSuccess: () => {
      forgetDraft();
      queryClient.setQueryData(meQuery.queryKey, null);
      queryClient.removeQueries({ predicate: ({ queryKey }) => queryKey[0] !== meQuery.queryKey[0] });
    },
  });
}
