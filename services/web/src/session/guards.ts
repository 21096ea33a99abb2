import type { QueryClient } from '@tanstack/react-query';
import { redirect } from '@tanstack/react-router';
import { meQuery } from './session-queries.ts';

interface GuardContext {
  context: { queryClient: QueryClient };
  location: { href: string };
}

/** Lets only members of a school through; sends others to where they can become one, and back afterwards. */
export async function requireMember({ context, location }: GuardContext): Promise<void> {
  const me = await context.queryClient.ensureQueryData(meQuery);
  if (!me) throw redirect({ to: '/sign-in', search: { next: location.href } });
  if (!me.membership) throw redirect({ to: '/school' });
}

/** Lets only a person without a school through. */
export async function requireNewcomer({ context }: GuardContext): Promise<void> {
  const me = await context.queryClient.ensureQueryData(meQuery);
  if (!me) throw redirect({ to: '/sign-in', search: {} });
  if (me.membership) throw redirect({ to: '/matches', search: {} });
}

/** Whoever is signed in already has no use for the entrance. */
export async function requireStranger({ context }: GuardContext): Promise<void> {
  const me = await context.queryClient.ensureQueryData(meQuery).catch(() => null);
  if (me) throw redirect({ to: '/matches', search: {} });
}

/** A path of this site, or the start: the address bar must not send people elsewhere after they signed in. */
export const safeNext = (next: string | undefined): string =>
  next !== undefined && /^\/(?![/\\])/.test(next) ? next : '/matches';
