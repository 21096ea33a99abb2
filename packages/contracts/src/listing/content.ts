import { type Static, Type } from 'typebox';
import { CountryCode } from '../codes/country.ts';
import { ListingKind, ListingSide } from './kind.ts';
import { ListingLanguage } from './languages.ts';
import { Leg } from './legs.ts';
import { SchoolLevel } from './level.ts';
import {
  ACCOMMODATION_KINDS,
  CostTerms,
  FacilityTerms,
  LISTING_MODES,
  NetworkList,
  RECIPROCITIES,
  SafeguardingLevel,
} from './terms.ts';

/** Words in one or both languages of the product; at least one is given. */
const Words = (maxLength: number) =>
  Type.Object(
    {
      id: Type.Optional(Type.String({ minLength: 1, maxLength })),
      en: Type.Optional(Type.String({ minLength: 1, maxLength })),
    },
    { additionalProperties: false, minProperties: 1 },
  );

/** An ISCED-F 2013 field of four digits, or free words where none fits. */
export const Theme = Type.Object(
  {
    iscedF: Type.Optional(Type.String({ pattern: '^[0-9]{4}$' })),
    words: Type.Optional(Type.String({ minLength: 1, maxLength: 120 })),
  },
  { additionalProperties: false, minProperties: 1 },
);
export type Theme = Static<typeof Theme>;

const Countries = Type.Array(CountryCode, { maxItems: 60, uniqueItems: true });

const fields = {
  kind: ListingKind,
  side: ListingSide,
  title: Words(160),
  text: Type.Optional(Words(5000)),
  legs: Type.Optional(Type.Array(Leg, { minItems: 1, maxItems: 2 })),
  languages: Type.Optional(Type.Array(ListingLanguage, { maxItems: 12 })),
  level: Type.Optional(SchoolLevel),
  themes: Type.Optional(Type.Array(Theme, { maxItems: 20 })),
  countries: Type.Optional(
    Type.Object(
      { wanted: Type.Optional(Countries), excluded: Type.Optional(Countries) },
      { additionalProperties: false },
    ),
  ),
  mode: Type.Optional(Type.Enum([...LISTING_MODES])),
  accommodation: Type.Optional(
    Type.Array(Type.Enum([...ACCOMMODATION_KINDS]), {
      maxItems: ACCOMMODATION_KINDS.length,
      uniqueItems: true,
    }),
  ),
  costs: Type.Optional(CostTerms),
  facilities: Type.Optional(FacilityTerms),
  networks: Type.Optional(
    Type.Object(
      { member: Type.Optional(NetworkList), required: Type.Optional(NetworkList) },
      { additionalProperties: false },
    ),
  ),
  safeguarding: Type.Optional(
    Type.Object({ required: Type.Optional(SafeguardingLevel) }, { additionalProperties: false }),
  ),
  reciprocity: Type.Optional(Type.Enum([...RECIPROCITIES])),
};

/** What a school writes in a listing. A missing field is unknown: a question to ask, never a "no". */
export const ListingContent = Type.Object(fields, { additionalProperties: false });
export type ListingContent = Static<typeof ListingContent>;

/** The fields that never change a match: words for people. */
export const WORDING_FIELDS = ['title', 'text'] as const satisfies readonly (keyof ListingContent)[];
