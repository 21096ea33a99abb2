import { Type } from 'typebox';

/** BCP 47 tag; the format is checked by {@link isLanguageTag} under the name `bcp47`. */
export const LanguageTag = Type.String({ format: 'bcp47', minLength: 2, maxLength: 35 });

const names = new Intl.DisplayNames('en', { type: 'language', fallback: 'none' });

/** True for a well-formed BCP 47 tag in canonical spelling whose language is in the ISO 639 registry (`en`, `zh-Hans`). */
export function isLanguageTag(tag: string): boolean {
  try {
    return Intl.getCanonicalLocales(tag)[0] === tag && names.of(primaryLanguage(tag)) !== undefined;
  } catch {
    return false; // RangeError: not well-formed
  }
}

/** The primary language subtag: `zh` of `zh-Hans`. Two schools that list `en-GB` and `en-AU` share a language. */
export const primaryLanguage = (tag: string): string => tag.split('-')[0]!;
