import type { MatchView } from '@jejaring/contracts/match/view';
import { useTranslations } from 'use-intl';
import { useLanguage } from '../text/language.tsx';
import { LinkButton } from '../ui/button.tsx';
import { TitledCard } from '../ui/card.tsx';
import { QuestionIcon } from '../ui/icons.tsx';

/** What nobody has said yet: what to ask them, and what to add to our own listing. */
export function Questions({ match }: { match: MatchView }) {
  const t = useTranslations('matches');
  const { language } = useLanguage();
  const open = match.explanation.parts.filter((part) => part.question);
  if (open.length === 0) return null;
  const ours = open.filter((part) => part.asks === match.yourSide || part.asks === 'both');
  const theirs = open.filter((part) => part.asks !== match.yourSide);
  const list = (parts: typeof open) => (
    <ul className="flex flex-col gap-2">
      {parts.map((part) => (
        <li key={part.criterion} className="flex gap-2.5">
          <span className="text-accent">
            <QuestionIcon />
          </span>
          {part.question?.[language]}
        </li>
      ))}
    </ul>
  );
  return (
    <TitledCard title={t('toAsk')}>
      <p className="text-ink-soft">{t('toAskAbout')}</p>
      {theirs.length > 0 && (
        <>
          <h3 className="font-semibold">{t('toThem')}</h3>
          {list(theirs)}
        </>
      )}
      {ours.length > 0 && (
        <>
          <h3 className="font-semibold">{t('toYou')}</h3>
          {list(ours)}
          {match.yourListing.actions.includes('edit') && (
            <LinkButton to="/listings/$id/edit" params={{ id: match.yourListing.id }} className="self-start">
              {t('completeListing')}
            </LinkButton>
          )}
        </>
      )}
    </TitledCard>
  );
}
