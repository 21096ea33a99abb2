import { type Static, Type } from 'typebox';

/** The languages of the product. Indonesian comes first wherever one has to. */
export const LOCALES = ['id', 'en'] as const;
export type Locale = (typeof LOCALES)[number];

/** One sentence as a person reads it, in every language of the product. */
export const Sentence = Type.Object(
  { id: Type.String(), en: Type.String() },
  { additionalProperties: false },
);
export type Sentence = Static<typeof Sentence>;

/** Picks the product language that an `Accept-Language` header asks for first; Indonesian where it asks for neither. */
export function chooseLocale(acceptLanguage: string | undefined): Locale {
  const asked = (acceptLanguage ?? '')
    .split(',')
    .map((entry, position) => {
      const [tag = '', ...parameters] = entry.trim().toLowerCase().split(';');
      const quality = parameters.map((p) => p.trim()).find((p) => p.startsWith('q='));
      return { language: tag.split('-')[0], quality: quality ? Number(quality.slice(2)) : 1, position };
    })
    .filter(({ language, quality }) => (language === 'id' || language === 'en') && quality > 0)
    .sort((x, y) => y.quality - x.quality || x.position - y.position);
  return asked[0]?.language === 'en' ? 'en' : 'id';
}
