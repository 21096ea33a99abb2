import type { ListingView } from '@jejaring/contracts/listing/view';
import { Link } from '@tanstack/react-router';
import { SchoolName } from '../school/school-name.tsx';
import { useMe } from '../session/session-queries.ts';
import { Badge } from '../ui/badge.tsx';
import { dateLines, groupLines } from './leg-facts.ts';
import { KindAndSide, StateBadge } from './listing-badges.tsx';
import { inLanguage } from './listing-title.ts';
import { useWords, type Words } from './use-words.ts';

/** The few facts by which one decides whether to look closer: first dates and group of each leg. */
function headlines({ legs = [] }: ListingView, words: Words): string[] {
  return legs
    .flatMap((leg) => [dateLines(leg, words)[0], groupLines(leg, words)[0]])
    .filter((line) => line !== undefined);
}

/** A listing in a list. One's own shows its state, another's shows its school. */
export function ListingCard({ listing, own }: { listing: ListingView; own: boolean }) {
  const words = useWords();
  const { membership } = useMe();
  const ours = listing.school.id === membership?.school.id;
  const title = inLanguage(listing.title, words.language);
  const lines = [...new Set(headlines(listing, words))];
  return (
    <Link
      to="/listings/$id"
      params={{ id: listing.id }}
      className="flex flex-col gap-1.5 rounded-card border border-line bg-surface p-4 hover:border-brand sm:p-5"
    >
      <span className="flex flex-wrap items-center justify-between gap-2">
        <KindAndSide listing={listing} />
        {own ? <StateBadge state={listing.state} /> : ours && <Badge>{words.t('listings.yours')}</Badge>}
      </span>
      <span lang={title?.lang} className="text-lg leading-snug font-bold">
        {title?.text}
      </span>
      {!own && (
        <span>
          <SchoolName school={listing.school} />
        </span>
      )}
      {lines.length > 0 && <span className="text-sm text-ink-soft">{lines.join(' · ')}</span>}
    </Link>
  );
}
