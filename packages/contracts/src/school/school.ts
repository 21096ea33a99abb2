import { type Static, Type } from 'typebox';
import { CountryCode } from '../codes/country.ts';
import { Id } from '../codes/day.ts';
import { NetworkList, SafeguardingLevel } from '../listing/terms.ts';

/** National or network codes of a school (field guide, 1.2). */
export const SCHOOL_CODE_SCHEMES = ['npsn', 'nsm', 'urn', 'moe_my', 'acara', 'oid', 'pic', 'schac'] as const;
export const SchoolCode = Type.Object(
  {
    scheme: Type.Enum([...SCHOOL_CODE_SCHEMES]),
    value: Type.String({ minLength: 1, maxLength: 32 }),
  },
  { additionalProperties: false },
);

const fields = {
  name: Type.String({ minLength: 2, maxLength: 200 }),
  country: CountryCode,
  city: Type.Optional(Type.String({ minLength: 1, maxLength: 120 })),
  latitude: Type.Optional(Type.Number({ minimum: -90, maximum: 90 })),
  longitude: Type.Optional(Type.Number({ minimum: -180, maximum: 180 })),
  codes: Type.Optional(Type.Array(SchoolCode, { maxItems: 5 })),
  networks: Type.Optional(NetworkList),
  safeguarding: Type.Optional(SafeguardingLevel),
};

export const SchoolDraft = Type.Object(
  {
    ...fields,
    /** The entry of the school directory that this school is, where it is in one. */
    directoryId: Type.Optional(Id),
  },
  { additionalProperties: false },
);
export type SchoolDraft = Static<typeof SchoolDraft>;

export const School = Type.Object(
  {
    id: Id,
    ...fields,
    /** True for the invented schools of the sample world. */
    sample: Type.Boolean(),
  },
  { additionalProperties: false },
);
export type School = Static<typeof School>;

/** What a listing or match shows of a school. */
export const SchoolBrief = Type.Object(
  {
    id: Id,
    name: Type.String(),
    country: CountryCode,
    city: Type.Optional(Type.String()),
    sample: Type.Boolean(),
  },
  { additionalProperties: false },
);
export type SchoolBrief = Static<typeof SchoolBrief>;

/** A real school of a national register: somebody may join the platform for it. */
export const DirectoryEntry = Type.Object(
  {
    id: Id,
    scheme: Type.Enum([...SCHOOL_CODE_SCHEMES]),
    code: Type.String(),
    name: Type.String(),
    country: CountryCode,
    form: Type.Optional(Type.String()),
    sector: Type.Optional(Type.Enum(['state', 'private'])),
    province: Type.Optional(Type.String()),
    regency: Type.Optional(Type.String()),
    district: Type.Optional(Type.String()),
    latitude: Type.Optional(Type.Number()),
    longitude: Type.Optional(Type.Number()),
  },
  { additionalProperties: false },
);
export type DirectoryEntry = Static<typeof DirectoryEntry>;
