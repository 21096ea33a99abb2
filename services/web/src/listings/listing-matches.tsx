import type { ListingView } from '@jejaring/contracts/listing/view';
import { useInfiniteQuery } from '@tanstack/react-query';
import { useTranslations } from 'use-intl';
import { MatchCard } from '../matches/match-card.tsx';
import { matchesOfListingQuery } from '../matches/match-queries.ts';
import { EmptyState } from '../ui/empty-state.tsx';
import { Pages } from '../ui/pages.tsx';
import { TwoSchools } from '../ui/pictures.tsx';

/** The matches of one of our listings, best first. */
export function ListingMatches({ listing }: { listing: ListingView }) {
  const t = useTranslations('listings');
  const query = useInfiniteQuery(matchesOfListingQuery(listing.id));
  const draft = listing.state === 'draft';
  return (
    <section className="flex flex-col gap-3">
      <h2 className="text-xl font-bold">{t('matchesOf')}</h2>
      {listing.inLists !== undefined && (
        <p className="text-ink-soft">{t('inLists', { count: listing.inLists })}</p>
      )}
      <Pages
        query={query}
        empty={
          <EmptyState
            picture={<TwoSchools />}
            title={t('noMatches')}
            about={draft ? t('draftNoMatches') : t('noMatchesAbout')}
          />
        }
      >
        {(match) => <MatchCard match={match} />}
      </Pages>
    </section>
  );
}
