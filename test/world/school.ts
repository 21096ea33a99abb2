import type { SchoolFacts } from '@jejaring/contracts/listing/posting';
import type { Network } from '@jejaring/contracts/listing/terms';
import { HAS_EXCHANGED, MEMBERS_ANYWHERE, MEMBERS_IN_INDONESIA, SAFEGUARDING } from './assumptions.ts';
import type { Observed } from './calendars.ts';
import { COUNTRIES, type Country, type Region } from './countries.ts';
import { type Habits, type Mix, ORDINARY, SENDER, SENDER_SHARE, SOUGHT, SOUGHT_SHARE } from './habits.ts';
import { type Random, urn } from './random.ts';
import { LEVELS_TAUGHT } from './shares.ts';
import { uuidOf } from './uuid.ts';

/** A school of the world: what the matcher knows of it, and what its posts follow from. */
export interface WorldSchool {
  facts: SchoolFacts;
  country: Country;
  observed: Observed;
  isMuslim: boolean;
  /** ISCED levels. */
  teaches: readonly number[];
  habits: Habits;
}

const COUNTRY = urn(COUNTRIES.map((country) => [country, country.schools] as const));
const BY_CODE = new Map(COUNTRIES.map((country) => [country.code, country]));
const SOUGHT_COUNTRIES = ['AU', 'GB', 'US'].map((code) => BY_CODE.get(code)!);
const TEACHES = urn(LEVELS_TAUGHT);
const SAFEGUARDED = urn(SAFEGUARDING);
const NOBODYS: readonly Network[] = [];

const FEAST_OF_REGION: Record<Region, Observed> = {
  asia: 'lunar_new_year',
  east: 'lunar_new_year',
  gulf: 'eid',
  europe: 'christmas',
  anglo: 'christmas',
  latin: 'christmas',
  africa: 'christmas',
};

/** A school by chance; the same for the same state of `random`. */
export function schoolFrom(random: Random, mix: Mix): WorldSchool {
  const id = uuidOf(random);
  const habits = habitsFrom(random, mix);
  const country =
    habits === SOUGHT
      ? random.pick(SOUGHT_COUNTRIES)
      : habits === SENDER
        ? BY_CODE.get('ID')!
        : random.pick(COUNTRY);
  const isMuslim = random.percent(country.muslim);
  const safeguarding = random.pick(SAFEGUARDED);
  return {
    facts: {
      id,
      country: country.code,
      networks: networksFrom(random, country, isMuslim),
      ...(safeguarding && { safeguarding }),
      ...(random.percent(HAS_EXCHANGED) && { hasExchanged: true }),
    },
    country,
    observed: isMuslim ? 'eid' : FEAST_OF_REGION[country.region],
    isMuslim,
    teaches: random.pick(TEACHES),
    habits,
  };
}

function habitsFrom(random: Random, mix: Mix): Habits {
  if (mix === 'even') return ORDINARY;
  const drawn = random.below(1000);
  return drawn < SOUGHT_SHARE ? SOUGHT : drawn < SOUGHT_SHARE + SENDER_SHARE ? SENDER : ORDINARY;
}

function networksFrom(random: Random, { code }: Country, isMuslim: boolean): readonly Network[] {
  const networks: Network[] = [];
  for (const [network, perThousand] of code === 'ID' ? MEMBERS_IN_INDONESIA : MEMBERS_ANYWHERE) {
    const isIslamic = network === 'muhammadiyah' || network === 'maarif_nu';
    if (random.below(1000) < perThousand && (isMuslim || !isIslamic)) networks.push(network);
  }
  return networks.length > 0 ? networks : NOBODYS;
}
