import type { Locale } from '@jejaring/contracts/sentence';

export interface Config {
  /** The database to use; absent: the embedded one of this checkout. */
  databaseUrl: string | undefined;
  /** The language of the terminal: Indonesian when its locale says so, English otherwise. */
  locale: Locale;
}

/** Reads the environment, once. */
export function readConfig(): Config {
  const { DATABASE_URL, LC_ALL, LC_MESSAGES, LANG } = process.env;
  const locale = LC_ALL || LC_MESSAGES || LANG || '';
  return { databaseUrl: DATABASE_URL || undefined, locale: /^id([_.@-]|$)/i.test(locale) ? 'id' : 'en' };
}
