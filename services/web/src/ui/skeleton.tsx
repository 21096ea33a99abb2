import { useTranslations } from 'use-intl';

/** The shape of what is coming, instead of a spinner; said once to a screen reader. */
export function Skeleton({ lines = 3 }: { lines?: number }) {
  const t = useTranslations('common');
  return (
    <div role="status" className="flex flex-col gap-3">
      <span className="sr-only">{t('loading')}</span>
      {Array.from({ length: lines }, (_, index) => (
        <div key={index} className="shimmer rounded-card border border-line bg-surface p-5">
          <div className="h-4 w-2/3 rounded bg-line" />
          <div className="mt-3 h-3 w-full rounded bg-sunken" />
          <div className="mt-2 h-3 w-4/5 rounded bg-sunken" />
        </div>
      ))}
    </div>
  );
}
