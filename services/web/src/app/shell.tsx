import { useQuery } from '@tanstack/react-query';
import { Outlet, useRouter } from '@tanstack/react-router';
import { useEffect } from 'react';
import { useTranslations } from 'use-intl';
import { Arrivals } from '../inbox/arrivals.tsx';
import { LineBanner, LineDot } from '../live/line-state.tsx';
import { LiveProvider } from '../live/live-provider.tsx';
import { meQuery } from '../session/session-queries.ts';
import { Wordmark } from '../ui/mark.tsx';
import { BottomNavigation, SideNavigation } from './navigation.tsx';

/** Goes to the entrance when the session has ended elsewhere, and remembers the way back. */
function useEndOfSession(ended: boolean) {
  const router = useRouter();
  useEffect(() => {
    if (ended) void router.navigate({ to: '/sign-in', search: { next: router.state.location.href } });
  }, [ended, router]);
}

/** What stands around every page of a member: the menu, the state of the line, and what arrives. */
export function Shell() {
  const t = useTranslations('common');
  const { data: me } = useQuery(meQuery);
  useEndOfSession(me === null);
  if (!me?.membership) return null;
  return (
    <LiveProvider key={me.membership.id}>
      <a
        href="#content"
        className="absolute top-2 left-2 z-40 -translate-y-20 rounded-control bg-brand px-4 py-3 font-semibold text-on-brand focus:translate-y-0"
      >
        {t('skipToContent')}
      </a>
      <div className="flex min-h-dvh">
        <SideNavigation />
        <div className="min-w-0 flex-1 pb-20 lg:pb-0">
          <header className="flex min-h-14 items-center justify-between gap-3 border-b border-line bg-surface px-4 lg:hidden">
            <Wordmark />
            <LineDot />
          </header>
          <LineBanner />
          <main id="content" tabIndex={-1} className="outline-none">
            <Outlet />
          </main>
        </div>
      </div>
      <Arrivals />
      <BottomNavigation />
    </LiveProvider>
  );
}
