import type { DayInterval } from '@jejaring/contracts/listing/dates';
import type { LegDirection } from '@jejaring/contracts/listing/kind';
import type { ListingView } from '@jejaring/contracts/listing/view';
import type { Pairing } from '@jejaring/contracts/match/explanation';
import type { MatchView } from '@jejaring/contracts/match/view';
import { useTranslations } from 'use-intl';
import { dayRange, monthName } from '../text/days.ts';
import { useLanguage } from '../text/language.tsx';
import { TitledCard } from '../ui/card.tsx';
import { classes } from '../ui/classes.ts';
import { type Timeline, timelineOf } from './timeline.ts';
import { usePlaces } from './use-places.ts';

const percent = (share: number) => `${(share * 100).toFixed(2)}%`;

const windowsOf = (listing: ListingView, direction: LegDirection): readonly DayInterval[] =>
  listing.legs?.find((leg) => leg.direction === direction)?.dates?.windows ?? [];

interface RowProps {
  label: string;
  intervals: readonly DayInterval[];
  timeline: Timeline;
  strong?: boolean;
}

function Row({ label, intervals, timeline, strong = false }: RowProps) {
  const { language } = useLanguage();
  return (
    <div className="grid grid-cols-[5.5rem_1fr] items-center gap-2">
      <span className={classes('text-sm', strong ? 'font-bold text-brand' : 'text-ink-soft')}>{label}</span>
      <div className="relative h-5 rounded bg-sunken">
        {intervals.map((interval) => {
          const { at, length } = timeline.place(interval);
          return (
            <span
              key={interval.from}
              className={classes(
                'absolute inset-y-0 min-w-1 rounded',
                strong ? 'bg-brand' : 'bg-edge opacity-60',
              )}
              style={{ left: percent(at), width: percent(length) }}
            >
              <span className="sr-only">{dayRange(interval, language)}</span>
            </span>
          );
        })}
      </div>
    </div>
  );
}

function PairingRow({ match, pairing }: { match: MatchView; pairing: Pairing }) {
  const t = useTranslations();
  const { language } = useLanguage();
  const places = usePlaces();
  const weHost = pairing.hosting === match.yourSide;
  const ours = windowsOf(match.yourListing, weHost ? 'hosting' : 'sending');
  const theirs = windowsOf(match.theirListing, weHost ? 'sending' : 'hosting');
  const { window, stayDays } = pairing;
  const timeline = timelineOf([...ours, ...theirs, ...(window ? [window] : [])]);
  const school = match.theirListing.school.name;
  const people = places(pairing);
  const stay =
    stayDays &&
    (stayDays.min === stayDays.max
      ? t('matches.stayExactly', { days: stayDays.max })
      : t('matches.stayOf', stayDays));
  return (
    <div className="flex flex-col gap-2">
      <h3 className="font-semibold">
        {weHost ? t('matches.youHost', { school }) : t('matches.theyHost', { school })}
      </h3>
      <p>
        {window ? (
          <strong>{dayRange(window, language)}</strong>
        ) : (
          <span className="text-ink-soft">{t('matches.windowUnknown')}</span>
        )}
        {[stay, people && t('matches.places', { list: people })].filter(Boolean).map((fact) => ` · ${fact}`)}
      </p>
      {timeline && (
        <div className="flex flex-col gap-1.5">
          <div className="relative ml-[6rem] h-5 text-xs text-ink-soft" aria-hidden>
            {timeline.ticks.map(({ day, at }) => (
              <span key={day} className="absolute whitespace-nowrap" style={{ left: percent(at) }}>
                {monthName(day, language)}
              </span>
            ))}
          </div>
          <Row label={t('common.you')} intervals={ours} timeline={timeline} />
          <Row label={t('common.them')} intervals={theirs} timeline={timeline} />
          {window && <Row label={t('matches.common')} intervals={[window]} timeline={timeline} strong />}
        </div>
      )}
    </div>
  );
}

/** Who travels to whom, and the days that work for both, drawn on both calendars. */
export function PairingWindows({ match }: { match: MatchView }) {
  const t = useTranslations('matches');
  return (
    <TitledCard title={t('windows')}>
      {match.explanation.pairings.map((pairing) => (
        <PairingRow key={pairing.hosting} match={match} pairing={pairing} />
      ))}
    </TitledCard>
  );
}
