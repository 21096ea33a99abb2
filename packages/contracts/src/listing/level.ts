import { type Static, Type } from 'typebox';
import { IscedLevel } from '../codes/isced.ts';

export const AgeRange = Type.Object(
  { min: Type.Integer({ minimum: 2, maximum: 99 }), max: Type.Integer({ minimum: 2, maximum: 99 }) },
  { additionalProperties: false },
);
export type AgeRange = Static<typeof AgeRange>;

/**
 * Whom the listing is for: ISCED 2011 levels, ages in whole years, and the local grade in its own words with the ages
 * it was mapped to ("grade 11" -> 16 to 17). Stated ages win over mapped ones.
 */
export const SchoolLevel = Type.Object(
  {
    isced: Type.Optional(Type.Array(IscedLevel, { maxItems: 9, uniqueItems: true })),
    ages: Type.Optional(AgeRange),
    grade: Type.Optional(
      Type.Object(
        { words: Type.String({ minLength: 1, maxLength: 300 }), mappedAges: Type.Optional(AgeRange) },
        { additionalProperties: false },
      ),
    ),
  },
  { additionalProperties: false },
);
export type SchoolLevel = Static<typeof SchoolLevel>;
