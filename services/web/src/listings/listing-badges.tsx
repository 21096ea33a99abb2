import type { ListingState } from '@jejaring/contracts/listing/states';
import type { ListingView } from '@jejaring/contracts/listing/view';
import { useTranslations } from 'use-intl';
import { Badge, type Tone } from '../ui/badge.tsx';

const tones: Record<ListingState, Tone> = {
  draft: 'accent',
  published: 'brand',
  paused: 'accent',
  filled: 'neutral',
  expired: 'neutral',
  withdrawn: 'neutral',
};

export function StateBadge({ state }: { state: ListingState }) {
  const t = useTranslations('states');
  return <Badge tone={tones[state]}>{t(state)}</Badge>;
}

/** What it is about and which way it goes. */
export function KindAndSide({ listing: { kind, side } }: { listing: Pick<ListingView, 'kind' | 'side'> }) {
  const t = useTranslations();
  return (
    <span className="text-sm font-semibold text-brand-deep">
      {t(`sides.${side}`)} · {t(`kinds.${kind}`)}
    </span>
  );
}
