import { useInfiniteQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { useTranslations } from 'use-intl';
import { Page } from '../app/page.tsx';
import { LinkButton } from '../ui/button.tsx';
import { EmptyState } from '../ui/empty-state.tsx';
import { Pages } from '../ui/pages.tsx';
import { TwoSchools } from '../ui/pictures.tsx';
import { Tabs } from '../ui/tabs.tsx';
import { MatchCard } from './match-card.tsx';
import { MATCH_LISTS, matchesQuery } from './match-queries.ts';

const route = getRouteApi('/member/matches');

export function MatchesPage() {
  const t = useTranslations('matches');
  const post = useTranslations('listings')('post');
  const { state = 'open' } = route.useSearch();
  const query = useInfiniteQuery(matchesQuery(state));
  const ended = state === 'answered';
  return (
    <Page title={t('title')} about={t('about')}>
      <Tabs
        label={t('title')}
        tabs={MATCH_LISTS.map((list) => ({
          label: t(list),
          to: '/matches',
          search: { state: list },
          current: list === state,
        }))}
      />
      <Pages
        query={query}
        empty={
          <EmptyState
            picture={<TwoSchools />}
            title={ended ? t('emptyAnswered') : t('emptyOpen')}
            about={ended ? t('emptyAnsweredAbout') : t('emptyOpenAbout')}
          >
            {!ended && (
              <LinkButton to="/post" look="primary">
                {post}
              </LinkButton>
            )}
          </EmptyState>
        }
      >
        {(match) => <MatchCard match={match} />}
      </Pages>
    </Page>
  );
}
