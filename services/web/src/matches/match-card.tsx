import type { MatchView } from '@jejaring/contracts/match/view';
import { Link } from '@tanstack/react-router';
import { inLanguage } from '../listings/listing-title.ts';
import { SchoolName } from '../school/school-name.tsx';
import { dayRange } from '../text/days.ts';
import { useLanguage } from '../text/language.tsx';
import { Score } from '../ui/score.tsx';
import { StandingLine } from './standing-line.tsx';

/** A match in a list: who, what, how well, when, and whether it waits for us. */
export function MatchCard({ match }: { match: MatchView }) {
  const { language } = useLanguage();
  const title = inLanguage(match.theirListing.title, language);
  const windows = match.explanation.pairings.flatMap(({ window }) =>
    window ? [dayRange(window, language)] : [],
  );
  return (
    <Link
      to="/matches/$id"
      params={{ id: match.id }}
      className="flex items-start gap-4 rounded-card border border-line bg-surface p-4 hover:border-brand sm:p-5"
    >
      <Score value={match.score} />
      <span className="flex min-w-0 flex-1 flex-col gap-1">
        <span>
          <SchoolName school={match.theirListing.school} />
        </span>
        <span lang={title?.lang} className="leading-snug">
          {title?.text}
        </span>
        {windows.length > 0 && <span className="text-sm text-ink-soft">{windows.join(' · ')}</span>}
        <StandingLine match={match} />
      </span>
    </Link>
  );
}
