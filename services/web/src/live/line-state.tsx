import { useTranslations } from 'use-intl';
import { Banner } from '../ui/banner.tsx';
import { Button } from '../ui/button.tsx';
import { classes } from '../ui/classes.ts';
import { useDebounced } from '../ui/use-debounced.ts';
import { useLive } from './live-provider.tsx';

/** Whether what one sees is live: a dot and a word. */
export function LineDot() {
  const t = useTranslations('live');
  const { state } = useLive();
  return (
    <span className="inline-flex items-center gap-2 text-sm text-ink-soft" data-line={state}>
      <span
        aria-hidden
        className={classes(
          'size-2.5 rounded-full',
          state === 'live' ? 'bg-brand' : state === 'connecting' ? 'shimmer bg-edge' : 'bg-accent',
        )}
      />
      {t(state)}
    </span>
  );
}

/** A short drop, as between two cells of a phone network, is nobody's concern. */
const CONCERN_AFTER_MS = 2500;

/** Says so when nothing new can arrive for longer than a moment. */
export function LineBanner() {
  const t = useTranslations('live');
  const { state } = useLive();
  const down = state !== 'live' && state !== 'stopped';
  const concern = useDebounced(down, CONCERN_AFTER_MS) && down;
  if (!concern || state === 'signed_out') return null;
  if (state === 'offline') return <Banner tone="attention">{t('offlineBanner')}</Banner>;
  if (state !== 'refused') return <Banner tone="attention">{t('waitingBanner')}</Banner>;
  return (
    <Banner tone="attention">
      {t('refusedBanner')}{' '}
      <Button look="quiet" onClick={() => location.reload()}>
        {t('reload')}
      </Button>
    </Banner>
  );
}
