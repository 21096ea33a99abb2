import type { ListingContent } from '@jejaring/contracts/listing/content';
import type { ListingLanguage } from '@jejaring/contracts/listing/languages';
import { COST_ITEMS } from '@jejaring/contracts/listing/terms';
import { countryName, languageName } from '../text/names.ts';
import { themeName } from '../text/themes.ts';
import { dateLines, groupLines } from './leg-facts.ts';
import { money } from './money.ts';
import { joined, type Words } from './use-words.ts';

export const FACTS = [
  'dates_hosting',
  'group_hosting',
  'dates_sending',
  'group_sending',
  'languages',
  'level',
  'themes',
  'countries',
  'mode',
  'accommodation',
  'costs',
  'facilities',
  'networks',
  'safeguarding',
  'reciprocity',
] as const;
export type Fact = (typeof FACTS)[number];

/** Lines that say something; what a listing does not say has none. */
type Lines = readonly (string | false | undefined | null)[];

function language(
  { tag, role, level, asks, words: posted }: ListingLanguage,
  { t, language: reader }: Words,
): string {
  return [
    `${languageName(tag, reader)} · ${t(`languageRoles.${role}`)}`,
    level && t('facts.level_own', { level: t(`cefr.${level}`) }),
    asks && t('facts.level_asked', { level: t(`cefr.${asks}`) }),
    posted && t('facts.asPosted', { words: posted }),
  ]
    .filter(Boolean)
    .join('; ');
}

function levelLines({ level }: ListingContent, { t, language: reader }: Words): Lines {
  const { isced = [], ages, grade } = level ?? {};
  return [
    isced.length > 0 &&
      joined(
        isced.map((each) => t(`isced.${String(each) as '0'}`)),
        reader,
      ),
    ages && t('facts.ages', ages),
    grade && t('facts.asPosted', { words: grade.words }),
    !ages && grade?.mappedAges && t('facts.ages', grade.mappedAges),
  ];
}

function termLines(content: ListingContent, { t, language: reader }: Words): Partial<Record<Fact, Lines>> {
  const { costs, facilities, networks, countries } = content;
  const list = (codes: readonly string[] | undefined, name: (code: string) => string) =>
    codes && codes.length > 0 ? joined(codes.map(name), reader) : null;
  const country = (code: string) => countryName(code, reader);
  const facility = (code: string) => t(`facilities.${code as 'internet'}`);
  const network = (code: string) => t(`networks.${code as 'acamis'}`);
  const said = (
    key: 'wanted' | 'excluded' | 'available' | 'unavailable' | 'needed' | 'memberOf' | 'mustBeIn',
    text: string | null,
  ) => text && t(`facts.${key}`, { list: text });
  return {
    countries: [
      said('wanted', list(countries?.wanted, country)),
      said('excluded', list(countries?.excluded, country)),
    ],
    costs: [
      ...COST_ITEMS.map((item) => {
        const payer = costs?.[item];
        return payer && t('facts.paidBy', { item: t(`costItems.${item}`), payer: t(`payers.${payer}`) });
      }),
      costs?.fee && t('facts.fee', { amount: money(costs.fee, reader), per: t(`feePer.${costs.fee.per}`) }),
      costs?.words && t('facts.asPosted', { words: costs.words }),
    ],
    facilities: [
      said('available', list(facilities?.available, facility)),
      said('unavailable', list(facilities?.unavailable, facility)),
      said('needed', list(facilities?.needed, facility)),
    ],
    networks: [
      said('memberOf', list(networks?.member, network)),
      said('mustBeIn', list(networks?.required, network)),
    ],
  };
}

/** Everything that a listing says, in the reader's language, by criterion; what it leaves open has no lines. */
export function factsOf(content: ListingContent, words: Words): Record<Fact, string[]> {
  const { t, language: reader } = words;
  const {
    legs = [],
    languages = [],
    themes = [],
    mode,
    accommodation = [],
    safeguarding,
    reciprocity,
  } = content;
  const leg = (direction: string) => legs.find((each) => each.direction === direction);
  const [hosting, sending] = [leg('hosting'), leg('sending')];
  const lines: Record<Fact, Lines> = {
    dates_hosting: hosting ? dateLines(hosting, words) : [],
    group_hosting: hosting ? groupLines(hosting, words) : [],
    dates_sending: sending ? dateLines(sending, words) : [],
    group_sending: sending ? groupLines(sending, words) : [],
    languages: languages.map((each) => language(each, words)),
    level: levelLines(content, words),
    themes: [
      themes.length > 0 &&
        joined(
          themes.map((theme) => themeName(theme, reader)),
          reader,
        ),
    ],
    mode: [mode && t(`modes.${mode}`)],
    accommodation: [
      accommodation.length > 0 &&
        joined(
          accommodation.map((each) => t(`accommodations.${each}`)),
          reader,
        ),
    ],
    safeguarding: [
      safeguarding?.required &&
        t('facts.mustHave', { level: t(`safeguardingLevels.${safeguarding.required}`) }),
    ],
    reciprocity: [reciprocity && t(`reciprocities.${reciprocity}`)],
    countries: [],
    costs: [],
    facilities: [],
    networks: [],
    ...termLines(content, words),
  };
  return Object.fromEntries(FACTS.map((fact) => [fact, lines[fact].filter(Boolean)])) as Record<
    Fact,
    string[]
  >;
}
