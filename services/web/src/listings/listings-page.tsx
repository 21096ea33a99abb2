import { useInfiniteQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { useTranslations } from 'use-intl';
import { Page } from '../app/page.tsx';
import { useActs } from '../session/session-queries.ts';
import { LinkButton } from '../ui/button.tsx';
import { EmptyState } from '../ui/empty-state.tsx';
import { PostIcon } from '../ui/icons.tsx';
import { Pages } from '../ui/pages.tsx';
import { NoticeBoard } from '../ui/pictures.tsx';
import { Tabs } from '../ui/tabs.tsx';
import { BoardFilters } from './board-filters.tsx';
import { ListingCard } from './listing-card.tsx';
import { listingsQuery } from './listing-queries.ts';

const route = getRouteApi('/member/listings');

/** One's own listings in every state, and the board of what others have published. */
export function ListingsPage() {
  const t = useTranslations('listings');
  const { scope = 'own', ...filters } = route.useSearch();
  const own = scope === 'own';
  const query = useInfiniteQuery(listingsQuery({ scope, ...(own ? {} : filters) }));
  const acts = useActs();
  const post = acts && (
    <LinkButton to="/post" look="primary">
      <PostIcon />
      {t('post')}
    </LinkButton>
  );
  return (
    <Page title={t('title')} about={own ? t('ownAbout') : t('boardAbout')} actions={post}>
      <Tabs
        label={t('title')}
        tabs={[
          { label: t('own'), to: '/listings', search: { scope: 'own' }, current: own },
          { label: t('board'), to: '/listings', search: { scope: 'board' }, current: !own },
        ]}
      />
      {!own && <BoardFilters />}
      <Pages
        query={query}
        empty={
          <EmptyState
            picture={<NoticeBoard />}
            title={own ? t('emptyOwn') : t('emptyBoard')}
            about={own ? t('emptyOwnAbout') : t('emptyBoardAbout')}
          >
            {post}
          </EmptyState>
        }
      >
        {(listing) => <ListingCard listing={listing} own={own} />}
      </Pages>
    </Page>
  );
}
