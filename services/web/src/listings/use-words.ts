import type { Locale } from '@jejaring/contracts/sentence';
import { useTranslations } from 'use-intl';
import { useLanguage } from '../text/language.tsx';

/** The catalogue and its language, for functions that put a listing into words. */
export interface Words {
  t: ReturnType<typeof useTranslations<never>>;
  language: Locale;
}

export function useWords(): Words {
  const t = useTranslations();
  const { language } = useLanguage();
  return { t, language };
}

/** "Ada, Tidak, dan Mungkin": a list as the reader's language joins one. */
export const joined = (items: readonly string[], language: Locale): string =>
  new Intl.ListFormat(language, { type: 'conjunction' }).format(items);
