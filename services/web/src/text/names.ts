import { COUNTRY_CODES } from '@jejaring/contracts/codes/country';
import type { Locale } from '@jejaring/contracts/sentence';
import { LANGUAGE_TAGS } from './language-tags.ts';

interface Named {
  id: string;
  name: string;
}

const made = new Map<string, Intl.DisplayNames>();

function names(locale: Locale, type: 'language' | 'region' | 'currency'): Intl.DisplayNames {
  const key = `${locale} ${type}`;
  const known = made.get(key) ?? new Intl.DisplayNames(locale, { type });
  made.set(key, known);
  return known;
}

/** Name of an ISO 3166 country in the reader's language; the code where the browser has none. */
export const countryName = (code: string, locale: Locale): string => names(locale, 'region').of(code) ?? code;

/** Name of a BCP 47 language in the reader's language: "Jerman", "German". */
export const languageName = (tag: string, locale: Locale): string => names(locale, 'language').of(tag) ?? tag;

export const currencyName = (code: string, locale: Locale): string =>
  names(locale, 'currency').of(code) ?? code;

const sorted = (codes: readonly string[], name: (code: string) => string, locale: Locale): Named[] =>
  codes
    .map((code) => ({ id: code, name: name(code) }))
    .toSorted((x, y) => x.name.localeCompare(y.name, locale));

export const countries = (locale: Locale): Named[] =>
  sorted(COUNTRY_CODES, (code) => countryName(code, locale), locale);

export const languages = (locale: Locale): Named[] =>
  sorted(LANGUAGE_TAGS, (tag) => languageName(tag, locale), locale);
