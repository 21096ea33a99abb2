import type { MatchView } from '@jejaring/contracts/match/view';
import { useTranslations } from 'use-intl';
import { dayRange } from '../text/days.ts';
import { useLanguage } from '../text/language.tsx';
import { Banner } from '../ui/banner.tsx';
import { CheckIcon } from '../ui/icons.tsx';
import { standing } from './standing.ts';
import { usePlaces } from './use-places.ts';

/** What the two schools agreed on: who hosts whom, when, how many. */
function Agreement({ match }: { match: MatchView }) {
  const t = useTranslations('matches');
  const { language } = useLanguage();
  const places = usePlaces();
  const school = match.theirListing.school.name;
  return (
    <section className="flex flex-col gap-2 rounded-card border border-brand bg-brand-soft p-4 text-brand-deep sm:p-5">
      <h2 className="flex items-center gap-2 text-xl font-bold">
        <CheckIcon />
        {t('confirmedTitle')}
      </h2>
      <p>{t('confirmedAbout', { school })}</p>
      <ul className="flex flex-col gap-1 font-semibold">
        {match.exchange?.agreed.map((pairing) => (
          <li key={pairing.hosting}>
            {[
              pairing.hosting === match.yourSide ? t('youHost', { school }) : t('theyHost', { school }),
              pairing.window && dayRange(pairing.window, language),
              places(pairing),
            ]
              .filter(Boolean)
              .join(' · ')}
          </li>
        ))}
      </ul>
    </section>
  );
}

/** What has been answered so far, in a sentence. */
export function MatchStanding({ match }: { match: MatchView }) {
  const t = useTranslations('matches');
  const school = match.theirListing.school.name;
  const now = standing(match);
  if (now === 'confirmed') return <Agreement match={match} />;
  if (now === 'youWait') return <Banner tone="good">{t('acceptedFirst', { school })}</Banner>;
  if (now === 'theyWait') return <Banner tone="attention">{t('theyAccepted', { school })}</Banner>;
  if (now === 'declined' && match.declined) {
    const reason = t(`reasons.${match.declined.reason}`);
    return (
      <Banner tone="attention">
        {match.declined.byYou ? t('declinedByYou', { reason }) : t('declinedByThem', { school, reason })}
        {match.declined.note && <span className="block font-normal">{match.declined.note}</span>}
      </Banner>
    );
  }
  if (now === 'suggested' || now === 'declined') return null;
  return <Banner tone="attention">{t(`ended.${now}`)}</Banner>;
}
