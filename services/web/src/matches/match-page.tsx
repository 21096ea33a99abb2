import { useQuery } from '@tanstack/react-query';
import { getRouteApi, Link } from '@tanstack/react-router';
import { useTranslations } from 'use-intl';
import { Unavailable } from '../app/error-pages.tsx';
import { Page, PageSkeleton } from '../app/page.tsx';
import { inLanguage } from '../listings/listing-title.ts';
import { SchoolPlace } from '../school/school-name.tsx';
import { useLanguage } from '../text/language.tsx';
import { TitledCard } from '../ui/card.tsx';
import { BackIcon } from '../ui/icons.tsx';
import { Score } from '../ui/score.tsx';
import { Comparison } from './comparison.tsx';
import { MatchAnswer } from './match-answer.tsx';
import { matchQuery } from './match-queries.ts';
import { MatchStanding } from './match-standing.tsx';
import { PairingWindows } from './pairing-windows.tsx';
import { Parts } from './parts.tsx';
import { Questions } from './questions.tsx';
import { StandingLine } from './standing-line.tsx';

const route = getRouteApi('/member/matches/$id');

/** What the other school rewords is not announced, so a match that is opened is asked for again after this. */
const FRESH_MS = 30_000;

/** One match: who, why, when, what is still open, and the answer. */
export function MatchPage() {
  const t = useTranslations('matches');
  const { language } = useLanguage();
  const { id } = route.useParams();
  const { data: match, error, refetch } = useQuery({ ...matchQuery(id), staleTime: FRESH_MS });
  if (!match) return error ? <Unavailable error={error} retry={() => void refetch()} /> : <PageSkeleton />;

  const { explanation, yourSide, theirListing } = match;
  const title = inLanguage(theirListing.title, language);
  return (
    <Page
      title={theirListing.school.name}
      above={
        <Link
          to="/matches"
          search={{}}
          className="inline-flex min-h-11 items-center gap-2 self-start font-semibold text-brand"
        >
          <BackIcon />
          {t('title')}
        </Link>
      }
    >
      <div className="flex items-center gap-4">
        <Score value={match.score} className="size-20 text-2xl" />
        <div className="flex min-w-0 flex-col gap-1.5">
          <p>
            <SchoolPlace school={theirListing.school} />
          </p>
          <p lang={title?.lang} className="text-lg leading-snug">
            {title?.text}
          </p>
          <StandingLine match={match} />
        </div>
      </div>
      <MatchStanding match={match} />
      <TitledCard title={t('why')}>
        <p className="text-ink-soft">
          {t('viewsAbout', {
            yours: Math.round(explanation.views[yourSide]),
            theirs: Math.round(explanation.views[yourSide === 'a' ? 'b' : 'a']),
          })}
        </p>
        <Parts parts={explanation.parts} side={yourSide} />
        {explanation.lift && <p className="text-ink-soft">{explanation.lift.sentence[language]}</p>}
        {match.sharedAmong !== undefined && (
          <p className="text-ink-soft">{t('sharedAmong', { count: match.sharedAmong })}</p>
        )}
      </TitledCard>
      <PairingWindows match={match} />
      <Questions match={match} />
      <Comparison match={match} />
      <MatchAnswer match={match} />
    </Page>
  );
}
