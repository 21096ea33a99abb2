import { COUNTRY_CODES } from '@jejaring/contracts/codes/country';
import { LEGS_OF_SIDE, type LegDirection, LISTING_KINDS } from '@jejaring/contracts/listing/kind';
import type { Posting } from '@jejaring/contracts/listing/posting';
import {
  ACCOMMODATION_KINDS,
  COST_PAYERS,
  type CostItem,
  FACILITIES,
  LISTING_MODES,
  NETWORKS,
  RECIPROCITIES,
  SAFEGUARDING_LEVELS,
} from '@jejaring/contracts/listing/terms';
import { themeWords } from '../../../packages/matching/src/themes/likeness.ts';
import { codeOf, maskOf } from './codes.ts';
import { languageColumns } from './languages.ts';
import { legColumns } from './leg.ts';
import type { LegRow, PostingRow, Value } from './row.ts';

/** A posting as a row of `oracle.posting`. Throws a RangeError on a language that has no code. */
export function encodePosting({ id, school, content, taken }: Posting): PostingRow {
  const { level, facilities, networks } = content;
  const ages = level?.ages ?? level?.grade?.mappedAges;
  const payer = (item: CostItem) => codeOf(COST_PAYERS, content.costs?.[item]);
  const leg = (direction: LegDirection) =>
    legColumns(
      content.legs.find((one) => one.direction === direction),
      taken[direction],
    );
  return {
    id,
    school: school.id,
    has_exchanged: school.hasExchanged ?? false,
    kind: codeOf(LISTING_KINDS, content.kind),
    side: maskOf(['hosting', 'sending'], LEGS_OF_SIDE[content.side]),
    country: countryCode(school.country),
    wanted: unlessEmpty(content.countries?.wanted?.map(countryCode)),
    excluded: unlessEmpty(content.countries?.excluded?.map(countryCode)),
    ...languageColumns(content.languages),
    age_min: ages?.min ?? null,
    age_max: ages?.max ?? null,
    isced: level?.isced?.length ? level.isced.reduce((mask, one) => mask | (1 << one), 0) : null,
    theme_fields: unlessEmpty(content.themes?.map(({ iscedF }) => iscedF ?? null)),
    theme_words: unlessEmpty(content.themes?.map(({ words }) => (words ? themeWords(words).join(' ') : ''))),
    mode: codeOf(LISTING_MODES, content.mode),
    lodging: maskOf(ACCOMMODATION_KINDS, content.accommodation),
    pays_travel: payer('travel'),
    pays_lodging: payer('lodging'),
    pays_meals: payer('meals'),
    pays_programme: payer('programme'),
    pays_insurance: payer('insurance'),
    needed: maskOf(FACILITIES, facilities?.needed),
    available: maskOf(FACILITIES, facilities?.available),
    unavailable: maskOf(FACILITIES, facilities?.unavailable),
    networks:
      school.networks.length === 0 && networks?.member === undefined
        ? null
        : maskOf(NETWORKS, [...school.networks, ...(networks?.member ?? [])]),
    networks_required: maskOf(NETWORKS, networks?.required),
    safe_shown: codeOf(SAFEGUARDING_LEVELS, school.safeguarding),
    safe_required: codeOf(SAFEGUARDING_LEVELS, content.safeguarding?.required),
    reciprocity: codeOf(RECIPROCITIES, content.reciprocity),
    ...prefixed('host', leg('hosting')),
    ...prefixed('send', leg('sending')),
  };
}

const CODE_OF = new Map(COUNTRY_CODES.map((country, index) => [country, index + 1]));
const countryCode = (country: string): number | null => CODE_OF.get(country) ?? null;

const unlessEmpty = <T>(list: readonly T[] | undefined): readonly T[] | null => (list?.length ? list : null);

const prefixed = (prefix: 'host' | 'send', leg: LegRow) =>
  Object.fromEntries(Object.entries(leg).map(([name, value]) => [`${prefix}_${name}`, value])) as Record<
    `${'host' | 'send'}_${keyof LegRow}`,
    Value
  >;
