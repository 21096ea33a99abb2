import { COUNTRY_CODES } from '@jejaring/contracts/codes/country';
import type { Locale } from '@jejaring/contracts/sentence';
import { LANGUAGE_TAGS, REGIONAL_LANGUAGES } from './language-tags.ts';

interface Named {
  id: string;
  name: string;
}

const made = new Map<string, Intl.DisplayNames>();

function names(locale: Locale, type: 'language' | 'region' | 'currency'): Intl.DisplayNames {
  const key = `${locale} ${type}`;
  const known = made.get(key) ?? new Intl.DisplayNames(locale, { type, fallback: 'none' });
  made.set(key, known);
  return known;
}

/** Name of an ISO 3166 country in the reader's language; the code where the browser has none. */
export const countryName = (code: string, locale: Locale): string => names(locale, 'region').of(code) ?? code;

const nameOfLanguage = (tag: string, locale: Locale): string | undefined =>
  names(locale, 'language').of(tag) ?? REGIONAL_LANGUAGES[tag]?.[locale];

/** Name of a BCP 47 language in the reader's language: "Jerman", "German"; the tag where nobody knows one. */
export const languageName = (tag: string, locale: Locale): string => nameOfLanguage(tag, locale) ?? tag;

export const currencyName = (code: string, locale: Locale): string =>
  names(locale, 'currency').of(code) ?? code;

const sorted = (codes: readonly string[], name: (code: string) => string, locale: Locale): Named[] =>
  codes
    .map((code) => ({ id: code, name: name(code) }))
    .toSorted((x, y) => x.name.localeCompare(y.name, locale));

export const countries = (locale: Locale): Named[] =>
  sorted(COUNTRY_CODES, (code) => countryName(code, locale), locale);

/** Languages to pick from. Browsers leave out the names of small languages; what cannot be named cannot be picked. */
export const languages = (locale: Locale): Named[] =>
  sorted(
    LANGUAGE_TAGS.filter((tag) => nameOfLanguage(tag, locale) !== undefined),
    (tag) => languageName(tag, locale),
    locale,
  );
