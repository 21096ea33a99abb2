import { type Static, Type } from 'typebox';

export const LISTING_MODES = ['in_person', 'virtual', 'hybrid'] as const;
export type ListingMode = (typeof LISTING_MODES)[number];

/** Where guests sleep: offered by a hosting leg, accepted by a sending leg. */
export const ACCOMMODATION_KINDS = [
  'host_family',
  'boarding',
  'school_guesthouse',
  'hotel',
  'hostel',
  'teacher_home',
  'own_arrangement',
] as const;
export type AccommodationKind = (typeof ACCOMMODATION_KINDS)[number];

export const COST_ITEMS = ['travel', 'lodging', 'meals', 'programme', 'insurance'] as const;
export type CostItem = (typeof COST_ITEMS)[number];
/** Who pays: one of the schools, the families, a grant, or both schools by agreement. */
export const COST_PAYERS = ['hosting_school', 'sending_school', 'families', 'grant', 'shared'] as const;
export type CostPayer = (typeof COST_PAYERS)[number];
const Payer = Type.Enum([...COST_PAYERS]);

/** Who pays what. `fee` is charged by the posting school, in minor units of an ISO 4217 currency. */
export const CostTerms = Type.Object(
  {
    travel: Type.Optional(Payer),
    lodging: Type.Optional(Payer),
    meals: Type.Optional(Payer),
    programme: Type.Optional(Payer),
    insurance: Type.Optional(Payer),
    fee: Type.Optional(
      Type.Object(
        {
          amountMinor: Type.Integer({ minimum: 0, maximum: 100_000_000_000 }),
          currency: Type.String({ pattern: '^[A-Z]{3}$' }),
          per: Type.Enum(['person', 'group', 'day', 'week']),
        },
        { additionalProperties: false },
      ),
    ),
    words: Type.Optional(Type.String({ maxLength: 500 })),
  },
  { additionalProperties: false },
);
export type CostTerms = Static<typeof CostTerms>;

export const FACILITIES = [
  'prayer_place',
  'halal_food',
  'vegetarian_food',
  'allergy_aware_kitchen',
  'wheelchair_access',
  'separate_lodging_by_gender',
  'internet',
] as const;
export type Facility = (typeof FACILITIES)[number];
const FacilityList = Type.Array(Type.Enum([...FACILITIES]), {
  maxItems: FACILITIES.length,
  uniqueItems: true,
});

/** What our school has, what it lacks, and what our people need where they go. Silence about a facility is unknown. */
export const FacilityTerms = Type.Object(
  {
    available: Type.Optional(FacilityList),
    unavailable: Type.Optional(FacilityList),
    needed: Type.Optional(FacilityList),
  },
  { additionalProperties: false },
);
export type FacilityTerms = Static<typeof FacilityTerms>;

export const NETWORKS = [
  'acamis',
  'cobis',
  'ceesa',
  'cis',
  'round_square',
  'pasch',
  'etwinning',
  'iearn',
  'muhammadiyah',
  'maarif_nu',
  'bridge',
  'seameo',
] as const;
export type Network = (typeof NETWORKS)[number];
export const NetworkList = Type.Array(Type.Enum([...NETWORKS]), {
  maxItems: NETWORKS.length,
  uniqueItems: true,
});

/**
 * Safeguarding, weakest first: `named_lead` a policy and a named lead with deputy; `checked_adults` every adult who
 * hosts or leads is checked by the local instrument (SKCK, DBS, WWCC); `audited` an outside body looked at it.
 */
export const SAFEGUARDING_LEVELS = ['named_lead', 'checked_adults', 'audited'] as const;
export type SafeguardingLevel = (typeof SAFEGUARDING_LEVELS)[number];
export const SafeguardingLevel = Type.Enum([...SAFEGUARDING_LEVELS]);

/** Whether a visit must be returned. `required` only on a swap. */
export const RECIPROCITIES = ['none', 'welcome', 'required'] as const;
export type Reciprocity = (typeof RECIPROCITIES)[number];
