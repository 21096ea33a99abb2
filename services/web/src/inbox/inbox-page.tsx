import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { useTranslations } from 'use-intl';
import { Page } from '../app/page.tsx';
import { matchesQuery } from '../matches/match-queries.ts';
import { Button, LinkButton } from '../ui/button.tsx';
import { EmptyState } from '../ui/empty-state.tsx';
import { EmptyTray } from '../ui/pictures.tsx';
import { ProblemBanner } from '../ui/problem-banner.tsx';
import { Skeleton } from '../ui/skeleton.tsx';
import { usePageVisible } from '../ui/use-page-visible.ts';
import { hasOlder } from './inbox.ts';
import { inboxQuery, useMarkSeen, useReadOlder } from './inbox-queries.ts';
import { NotificationRow } from './notification-row.tsx';

export function InboxPage() {
  const t = useTranslations();
  const { data: inbox, error } = useQuery(inboxQuery);
  // Most rows speak of a match; asked for as one list, they need not be asked for one by one.
  const { isPending: matchesPending } = useInfiniteQuery(matchesQuery('all'));
  const older = useReadOlder();
  const { mutate: markSeen } = useMarkSeen();
  const visible = usePageVisible();
  /** What was new when the page was opened stays marked as new while one looks at it. */
  const [seenBefore, setSeenBefore] = useState(inbox?.seen);
  if (inbox && seenBefore === undefined) setSeenBefore(inbox.seen);

  const shown = matchesPending ? [] : (inbox?.items ?? []);
  const unseen = inbox && inbox.seen < inbox.last ? inbox.last : undefined;
  useEffect(() => {
    if (visible && unseen !== undefined) markSeen(unseen);
  }, [visible, unseen, markSeen]);

  return (
    <Page title={t('inbox.title')} about={t('inbox.about')}>
      <ProblemBanner error={error ?? older.error} />
      {(!inbox || matchesPending) && !error && <Skeleton />}
      {inbox?.items.length === 0 && (
        <EmptyState picture={<EmptyTray />} title={t('inbox.empty')} about={t('inbox.emptyAbout')}>
          <LinkButton to="/post" look="primary">
            {t('listings.post')}
          </LinkButton>
        </EmptyState>
      )}
      <ol className="flex flex-col gap-2">
        {shown.toReversed().map((notification) => (
          <li key={notification.number}>
            <NotificationRow notification={notification} fresh={notification.number > (seenBefore ?? 0)} />
          </li>
        ))}
      </ol>
      {inbox && hasOlder(inbox) && (
        <Button busy={older.isPending} onClick={() => older.mutate()}>
          {t('inbox.older')}
        </Button>
      )}
    </Page>
  );
}
