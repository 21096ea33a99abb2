import { type Static, Type } from 'typebox';
import { CefrLevel } from '../codes/cefr.ts';
import { LanguageTag } from '../codes/language.ts';

/** `working`: we can run the exchange in it. `learning`: our people come to practise it. `native`: it is theirs. */
export const LANGUAGE_ROLES = ['working', 'learning', 'native'] as const;
export type LanguageRole = (typeof LANGUAGE_ROLES)[number];

/**
 * A language of a listing. `level` is the CEFR level of our own people, `asks` the least that we ask of the partner's.
 * Words such as "intermediate" stay words: they are never turned into a level.
 */
export const ListingLanguage = Type.Object(
  {
    tag: LanguageTag,
    role: Type.Enum([...LANGUAGE_ROLES]),
    level: Type.Optional(CefrLevel),
    asks: Type.Optional(CefrLevel),
    words: Type.Optional(Type.String({ maxLength: 300 })),
  },
  { additionalProperties: false },
);
export type ListingLanguage = Static<typeof ListingLanguage>;
