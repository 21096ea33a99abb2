import type { Locale } from '@jejaring/contracts/sentence';
import { createContext, type ReactNode, use, useState } from 'react';
import { IntlProvider } from 'use-intl';
import { recall, remember } from '../ui/remember.ts';
import { id } from './id.ts';

type Texts = typeof id;

declare module 'use-intl' {
  interface AppConfig {
    Locale: Locale;
    Messages: Texts;
  }
}

interface LanguageChoice {
  language: Locale;
  choose(language: Locale): Promise<void>;
  /** False while nobody has chosen on this device, so that an account's own language may. */
  chosen: boolean;
}

const LanguageContext = createContext<LanguageChoice | null>(null);

/** Indonesian comes with the page; English is fetched when it is asked for. */
const load = async (language: Locale): Promise<Texts> =>
  language === 'en' ? ((await import('./en.ts')).en as unknown as Texts) : id;

/** Reads the choice of this device before the first paint. */
export async function firstLanguage(): Promise<{ language: Locale; texts: Texts }> {
  const language: Locale = recall('language') === 'en' ? 'en' : 'id';
  document.documentElement.lang = language;
  return { language, texts: await load(language) };
}

interface LanguageProviderProps {
  first: { language: Locale; texts: Texts };
  children: ReactNode;
}

/** The language of the page. Days have no time zone, so the formatter works in UTC throughout. */
export function LanguageProvider({ first, children }: LanguageProviderProps) {
  const [{ language, texts }, show] = useState(first);
  async function choose(next: Locale) {
    const loaded = await load(next);
    remember('language', next);
    document.documentElement.lang = next;
    show({ language: next, texts: loaded });
  }
  return (
    <LanguageContext value={{ language, choose, chosen: recall('language') !== null }}>
      <IntlProvider locale={language} messages={texts} timeZone="UTC">
        {children}
      </IntlProvider>
    </LanguageContext>
  );
}

export function useLanguage(): LanguageChoice {
  const choice = use(LanguageContext);
  if (!choice) throw new Error('useLanguage outside LanguageProvider');
  return choice;
}
