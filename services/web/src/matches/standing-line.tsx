import type { MatchView } from '@jejaring/contracts/match/view';
import { useTranslations } from 'use-intl';
import { dayOfMoment } from '../text/days.ts';
import { useLanguage } from '../text/language.tsx';
import { Badge } from '../ui/badge.tsx';
import { standing, standingTones } from './standing.ts';

/** Where the match stands, and until when it can be answered. */
export function StandingLine({ match }: { match: MatchView }) {
  const t = useTranslations('matches');
  const { language } = useLanguage();
  const now = standing(match);
  const date = match.deadline && dayOfMoment(match.deadline, language);
  return (
    <span className="flex flex-wrap items-center gap-2">
      <Badge tone={standingTones[now]}>{t(`states.${now}`)}</Badge>
      {date && (
        <span className="text-sm text-ink-soft">
          {now === 'youWait' ? t('deadlineTheirs', { date }) : t('deadline', { date })}
        </span>
      )}
    </span>
  );
}
