import type { ListingPreview } from '@jejaring/contracts/listing/view';
import { useTranslations } from 'use-intl';
import { SchoolName } from '../../school/school-name.tsx';
import { useLanguage } from '../../text/language.tsx';
import { Score } from '../../ui/score.tsx';
import { inLanguage } from '../listing-title.ts';
import { changed } from './draft.ts';
import { useDraft } from './draft-context.tsx';
import { previewCount } from './preview-count.ts';

function Best({ best }: { best: ListingPreview['best'][number] }) {
  const { language } = useLanguage();
  const title = inLanguage(best.listing.title, language);
  const [reason] = best.explanation.parts
    .filter((part) => part.verdict === 'fits')
    .toSorted((x, y) => y.weight[best.yourSide] - x.weight[best.yourSide]);
  return (
    <li className="flex gap-3 border-t border-line pt-3">
      <Score value={best.explanation.score} className="size-12" />
      <div className="min-w-0">
        <p>
          <SchoolName school={best.listing.school} />
        </p>
        <p lang={title?.lang} className="text-sm">
          {title?.text}
        </p>
        {reason && <p className="text-sm text-ink-soft">{reason.sentence[language]}</p>}
      </div>
    </li>
  );
}

/** What one change would win, as a button that makes it. */
function NearMisses({ misses }: { misses: ListingPreview['nearMisses'] }) {
  const t = useTranslations('posting');
  const { language } = useLanguage();
  const { draft, replace } = useDraft();
  return (
    <div className="flex flex-col gap-2">
      <h3 className="font-bold">{t('nearMisses')}</h3>
      <p className="text-sm text-ink-soft">{t('nearMissesAbout')}</p>
      <ul className="flex flex-col gap-2">
        {misses.map((miss) => (
          <li key={miss.sentence.en}>
            <button
              type="button"
              onClick={() => replace(changed(draft, miss.change))}
              className="flex min-h-11 w-full items-center justify-between gap-3 rounded-control border border-edge bg-surface px-3 py-2 text-left hover:border-brand hover:bg-brand-soft"
            >
              <span>{miss.sentence[language]}</span>
              <span className="shrink-0 font-bold text-brand">
                {t(miss.atLeast ? 'gainsAtLeast' : 'gains', { count: miss.schools })}
              </span>
            </button>
          </li>
        ))}
      </ul>
    </div>
  );
}

interface PreviewPanelProps {
  preview: ListingPreview | undefined;
  failed: boolean;
  /** A newer answer is on its way. */
  stale: boolean;
}

/** Which schools match what has been filled in so far, the best of them, and what would win more. */
export function PreviewPanel({ preview, failed, stale }: PreviewPanelProps) {
  const t = useTranslations();
  const words = useTranslations('posting');
  if (!preview) {
    return <p className="text-ink-soft">{failed ? t('posting.previewFailed') : t('posting.previewStart')}</p>;
  }
  return (
    <div className="flex flex-col gap-4" aria-busy={stale}>
      <div>
        <p className="text-2xl font-bold text-brand">{words(...previewCount(preview))}</p>
        <p className="text-sm text-ink-soft">
          {t('posting.previewActive', { count: preview.active, kind: t(`kinds.${preview.kind}`) })}
        </p>
      </div>
      {preview.best.length > 0 && (
        <div className="flex flex-col gap-3">
          <h3 className="font-bold">{t('posting.best')}</h3>
          <ul className="flex flex-col gap-3">
            {preview.best.map((best) => (
              <Best key={best.listing.id} best={best} />
            ))}
          </ul>
        </div>
      )}
      {preview.nearMisses.length > 0 && <NearMisses misses={preview.nearMisses} />}
    </div>
  );
}
