import type { Theme } from '@jejaring/contracts/listing/content';
import type {
  CostItem,
  CostPayer,
  Facility,
  Network,
  SafeguardingLevel,
} from '@jejaring/contracts/listing/terms';

/**
 * Shares that no column of the real posts gives: posts written in a forum do not mention what a form asks for. Each says
 * where its figure comes from. Percent, unless it says otherwise.
 */

/** A listing expires after 90 silent days (contracts, listing states): ids rise over so many days up to today. */
export const POSTED_WITHIN_DAYS = 90;

/** Return visits: posts give one date for both directions; a form lets a swap give two. */
export const BOTH_LEGS_ALIKE = 65;

/** Calendars with the days on which nobody comes. One post of 58 lists them; a school enters its calendar once, here. */
export const LISTS_BLACKOUTS = { day: 5, month: 20, season: 50 } as const;

/** Windows with room around the stay of which the first days are past already: a listing stays until its last day. */
export const HAS_BEGUN = 15;

/** Days from today until windows begin, by calendar term; posts look ahead a term or two, some a year and a half. */
export const DAYS_AHEAD: readonly (readonly [readonly [number, number], number])[] = [
  [[10, 60], 15],
  [[60, 150], 35],
  [[150, 300], 30],
  [[300, 480], 17],
  [[480, 660], 3],
];

/** Costs: 19 of the 21 posts that mention costs do so in words; a form asks item by item. */
export const COSTS_BY_ITEM = 70;
export const COST_ITEM_NAMED: Record<CostItem, number> = {
  travel: 65,
  lodging: 60,
  meals: 45,
  programme: 25,
  insurance: 15,
};
/** Visitors pay their way and hosts their home: what the ten posts that go into detail have in common. */
export const WHO_PAYS: Record<CostItem, readonly (readonly [CostPayer, number])[]> = {
  travel: [
    ['families', 50],
    ['sending_school', 22],
    ['grant', 22],
    ['shared', 6],
  ],
  lodging: [
    ['hosting_school', 55],
    ['families', 20],
    ['grant', 15],
    ['shared', 10],
  ],
  meals: [
    ['hosting_school', 50],
    ['families', 28],
    ['grant', 14],
    ['shared', 8],
  ],
  programme: [
    ['hosting_school', 45],
    ['families', 20],
    ['shared', 25],
    ['grant', 10],
  ],
  insurance: [
    ['families', 65],
    ['sending_school', 35],
  ],
};

/** Halal food and prayer times are rows of the itinerary (field guide, 4.1); no forum post says what a school has. */
export const SAYS_FACILITIES = 30;
export const HAS_FACILITY: Record<Facility, number> = {
  prayer_place: 35,
  halal_food: 35,
  vegetarian_food: 45,
  allergy_aware_kitchen: 25,
  wheelchair_access: 30,
  separate_lodging_by_gender: 30,
  internet: 80,
};
/** Of the facilities that a school speaks of, so many it lacks. */
export const LACKS_FACILITY = 12;
export const GUESTS_NEED: Record<Facility, number> = {
  prayer_place: 4,
  halal_food: 4,
  vegetarian_food: 5,
  allergy_aware_kitchen: 4,
  wheelchair_access: 1,
  separate_lodging_by_gender: 3,
  internet: 4,
};
/** What guests of a Muslim school need, when the school speaks of facilities at all. */
export const MUSLIM_GUESTS_NEED: Partial<Record<Facility, number>> = {
  prayer_place: 70,
  halal_food: 90,
  separate_lodging_by_gender: 35,
};

/**
 * Members of networks, per thousand schools. Field guide: ACAMIS 50+, COBIS 450+ schools of the world; 1.5 % of the
 * Indonesian register have Muhammadiyah in their name and 0.6 % Ma'arif or NU. Schools that look abroad are members more often.
 */
export const MEMBERS_ANYWHERE: readonly (readonly [Network, number])[] = [
  ['etwinning', 40],
  ['iearn', 15],
  ['pasch', 12],
  ['round_square', 5],
  ['cobis', 6],
  ['cis', 5],
  ['ceesa', 2],
  ['acamis', 2],
  ['bridge', 6],
];
export const MEMBERS_IN_INDONESIA: readonly (readonly [Network, number])[] = [
  ['muhammadiyah', 60],
  ['maarif_nu', 25],
  ['seameo', 12],
  ['bridge', 15],
  ['pasch', 8],
  ['iearn', 6],
];
export const DEMANDS_NETWORK = 2;

/** Per hundred schools; the rest have not said. A named lead is asked of every school that publishes (field guide, 3.2). */
export const SAFEGUARDING: readonly (readonly [SafeguardingLevel | undefined, number])[] = [
  [undefined, 25],
  ['named_lead', 50],
  ['checked_adults', 20],
  ['audited', 5],
];
export const DEMANDS_SAFEGUARDING = 4;
export const SAFEGUARDING_DEMANDED: readonly (readonly [SafeguardingLevel, number])[] = [
  ['named_lead', 55],
  ['checked_adults', 40],
  ['audited', 5],
];

/** Whether the visit is returned: of swaps and of others. Forum posts imply it by their side. */
export const RECIPROCITY_OF_SWAP: readonly (readonly [
  'required' | 'welcome' | 'none' | undefined,
  number,
])[] = [
  [undefined, 40],
  ['welcome', 35],
  ['required', 15],
  ['none', 10],
];
export const RECIPROCITY_OF_OTHERS: readonly (readonly ['welcome' | 'none' | undefined, number])[] = [
  [undefined, 85],
  ['welcome', 10],
  ['none', 5],
];

/** Capacity that serves several schools (design, section 5), of hosting legs with a known capacity; and of those, begun. */
export const SPLITS = 20;
export const HAS_PLACES_TAKEN = 25;

/** Schools with a confirmed exchange behind them: a young platform. */
export const HAS_EXCHANGED = 12;

/** Posts that exclude a country; none of the 138 does, a form offers it. */
export const EXCLUDES_COUNTRY = 1;

/** A minimum asked of the partner's language, of languages named: as rare as a level of one's own. */
export const ASKS_CEFR = 3;

/** Themes picked from the field list of the form rather than typed. */
export const THEMES_BY_FIELD = 40;
/** ISCED-F 2013 detailed fields in the order in which schools would pick them (judged from the themes of the posts). */
export const THEME_FIELDS: readonly Theme['iscedF'][] = (
  '0231 0222 0314 0031 0213 0215 0521 0113 0541 0221 0611 0115 0232 0413 0114 0533 0511 0212 0313 0812 1014 0111 0312 ' +
  '0414 1013 0031 0921 0531 0311 0612 0211 0532 0410 0421 0811 0214 0923 0721 1015 0411'
).split(' ');
