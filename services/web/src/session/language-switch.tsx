import { LOCALES } from '@jejaring/contracts/sentence';
import { useTranslations } from 'use-intl';
import { useLanguage } from '../text/language.tsx';

/** The languages of the product, each under its own name. */
export function LanguageSwitch() {
  const t = useTranslations('language');
  const { language, choose } = useLanguage();
  return (
    <div
      role="group"
      aria-label={t('choose')}
      className="inline-flex rounded-control border border-edge bg-surface p-0.5"
    >
      {LOCALES.map((each) => (
        <button
          key={each}
          type="button"
          lang={each}
          aria-pressed={each === language}
          onClick={() => void choose(each)}
          className="min-h-11 rounded-lg px-3 text-sm font-semibold text-ink-soft aria-pressed:bg-brand-soft aria-pressed:text-brand-deep"
        >
          {t(each)}
        </button>
      ))}
    </div>
  );
}
