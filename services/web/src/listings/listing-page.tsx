import { useQuery } from '@tanstack/react-query';
import { getRouteApi, Link, useLocation } from '@tanstack/react-router';
import { useTranslations } from 'use-intl';
import { Unavailable } from '../app/error-pages.tsx';
import { Page, PageSkeleton } from '../app/page.tsx';
import { SchoolName } from '../school/school-name.tsx';
import { useMe } from '../session/session-queries.ts';
import { dayOfMoment } from '../text/days.ts';
import { useLanguage } from '../text/language.tsx';
import { Banner } from '../ui/banner.tsx';
import { TitledCard } from '../ui/card.tsx';
import { BackIcon } from '../ui/icons.tsx';
import { FactsList } from './facts-list.tsx';
import { ListingActions } from './listing-actions.tsx';
import { KindAndSide, StateBadge } from './listing-badges.tsx';
import { ListingMatches } from './listing-matches.tsx';
import { listingQuery } from './listing-queries.ts';
import { inLanguage, listingTitle } from './listing-title.ts';

const route = getRouteApi('/member/listings/$id');

/** One listing: what it says and, where it is ours, what we can do with it and whom it found. */
export function ListingPage() {
  const t = useTranslations();
  const { language } = useLanguage();
  const { id } = route.useParams();
  const { data: listing, error, refetch } = useQuery(listingQuery(id));
  const { membership } = useMe();
  const { problem } = useLocation().state;
  if (!listing) return error ? <Unavailable error={error} retry={() => void refetch()} /> : <PageSkeleton />;

  const own = listing.school.id === membership?.school.id;
  const text = inLanguage(listing.text, language);
  return (
    <Page
      title={listingTitle(listing, language)}
      above={
        <div className="flex flex-col gap-2">
          <Link
            to="/listings"
            search={{ scope: own ? 'own' : 'board' }}
            className="inline-flex min-h-11 items-center gap-2 self-start font-semibold text-brand"
          >
            <BackIcon />
            {t(own ? 'listings.own' : 'listings.board')}
          </Link>
          <div className="flex flex-wrap items-center gap-3">
            <KindAndSide listing={listing} />
            {own && <StateBadge state={listing.state} />}
          </div>
        </div>
      }
    >
      <p>
        <SchoolName school={listing.school} />
      </p>
      {problem && listing.state === 'draft' && <Banner tone="bad">{problem}</Banner>}
      {own && <ListingActions listing={listing} />}
      <TitledCard title={t('listings.details')}>
        {text && (
          <p lang={text.lang} className="max-w-prose whitespace-pre-line">
            {text.text}
          </p>
        )}
        <FactsList content={listing} />
        <p className="text-sm text-ink-soft">
          {[
            listing.publishedAt &&
              t('listings.published', { date: dayOfMoment(listing.publishedAt, language) }),
            listing.expiresAt && t('listings.expires', { date: dayOfMoment(listing.expiresAt, language) }),
          ]
            .filter(Boolean)
            .join(' · ')}
        </p>
      </TitledCard>
      {own && <ListingMatches listing={listing} />}
    </Page>
  );
}
