import type { MatchView } from '@jejaring/contracts/match/view';
import { Link } from '@tanstack/react-router';
import { useTranslations } from 'use-intl';
import { FACTS, type Fact, factsOf } from '../listings/facts.ts';
import { inLanguage } from '../listings/listing-title.ts';
import { useWords } from '../listings/use-words.ts';
import { TitledCard } from '../ui/card.tsx';

/** Their journey is our hosting: a row compares the two legs that meet, so one side's facts are looked up crosswise. */
const facing: Partial<Record<Fact, Fact>> = {
  dates_hosting: 'dates_sending',
  dates_sending: 'dates_hosting',
  group_hosting: 'group_sending',
  group_sending: 'group_hosting',
};

function Said({ who, lines }: { who: string; lines: readonly string[] }) {
  const t = useTranslations('common');
  return (
    <div className="min-w-0">
      <span className="text-sm font-semibold text-ink-soft sm:sr-only">{who}</span>
      {lines.length === 0 ? (
        <p className="text-ink-soft italic">{t('unknown')}</p>
      ) : (
        lines.map((line) => <p key={line}>{line}</p>)
      )}
    </div>
  );
}

/** Both listings, criterion by criterion: side by side at a desk, one under the other on a phone. */
export function Comparison({ match }: { match: MatchView }) {
  const t = useTranslations();
  const words = useWords();
  const ours = factsOf(match.yourListing, words);
  const theirs = factsOf(match.theirListing, words);
  const rows = FACTS.map((fact) => ({ fact, our: ours[fact], their: theirs[facing[fact] ?? fact] })).filter(
    ({ our, their }) => our.length > 0 || their.length > 0,
  );
  const head = (label: string, listing: MatchView['yourListing']) => {
    const title = inLanguage(listing.title, words.language);
    return (
      <div className="min-w-0">
        <p className="text-sm font-semibold text-ink-soft">{label}</p>
        <Link
          to="/listings/$id"
          params={{ id: listing.id }}
          lang={title?.lang}
          className="inline-flex min-h-11 items-center font-semibold text-brand underline"
        >
          {title?.text}
        </Link>
      </div>
    );
  };
  return (
    <TitledCard title={t('matches.sideBySide')}>
      <div className="grid gap-x-4 gap-y-2 sm:grid-cols-[9rem_1fr_1fr]">
        <span className="max-sm:hidden" />
        {head(t('matches.yourListing'), match.yourListing)}
        {head(t('matches.theirListing'), match.theirListing)}
        {rows.map(({ fact, our, their }) => (
          <div
            key={fact}
            className="grid gap-x-4 gap-y-1 border-t border-line pt-3 sm:col-span-3 sm:grid-cols-subgrid"
          >
            <h3 className="font-semibold">{t(`facts.${plainFact(fact)}`)}</h3>
            <Said who={t('common.you')} lines={our} />
            <Said who={t('common.them')} lines={their} />
          </div>
        ))}
      </div>
    </TitledCard>
  );
}

/** Rows of two legs that meet are about one journey, whoever hosts. */
const plainFact = (fact: Fact) =>
  (fact.startsWith('dates_') ? 'dates' : fact.startsWith('group_') ? 'group' : fact) as 'dates';
