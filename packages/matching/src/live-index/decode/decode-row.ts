import { LEGS_OF_SIDE, type LegDirection } from '@jejaring/contracts/listing/kind';
import type { Leg } from '@jejaring/contracts/listing/legs';
import type { Posting, SchoolFacts } from '@jejaring/contracts/listing/posting';
import { TRAITS } from '../encode/terms.ts';
import { COLD, COLD_WORDS, HOT, HOT_WORDS } from '../rows.ts';
import type { Pool, Store } from '../store.ts';
import { readUuid } from '../tables/uuid.ts';
import { decodeDates } from './dates.ts';
import { decodeGroup, decodeTaken } from './group.ts';
import { decodeCountries, decodeLanguages, decodeLevel } from './said.ts';
import {
  decodeFacilities,
  decodeLodgingAndCosts,
  decodeNetworks,
  decodeTraits,
  safeguardingShown,
} from './terms.ts';

/**
 * A posting from its row, about which the rule says what it says about the one that was put: the same conflicts and the
 * same values, but for themes, whose words are not kept. No title and no texts: not to be shown.
 */
export function decodeRow({ tables, names }: Store, { kind, side, tree }: Pool, row: number): Posting {
  const { hot, cold } = tree.rows;
  const [h, c] = [row * HOT_WORDS, row * COLD_WORDS];
  const traits = hot[h + HOT.traits]!;
  const country = traits >>> TRAITS.country;
  const safeguarding = safeguardingShown(traits);
  const school: SchoolFacts = {
    id: readUuid(tables.schools.words, tables.schools.starts[hot[h + HOT.school]!]!),
    country: country > 0 ? names.countries.nameOf(country) : '',
    networks: [],
    hasExchanged: ((traits >>> TRAITS.newcomer) & 1) === 0,
    ...(safeguarding && { safeguarding }),
  };
  const datesAt = (direction: LegDirection) =>
    tables.dates.starts[cold[c + (direction === 'hosting' ? COLD.hostDates : COLD.sendDates)]!]!;
  const groupAt = (direction: LegDirection) =>
    tables.groups.starts[cold[c + (direction === 'hosting' ? COLD.hostGroup : COLD.sendGroup)]!]!;
  const legs = LEGS_OF_SIDE[side].map(
    (direction): Leg => ({
      direction,
      dates: decodeDates(tables.dates.words, datesAt(direction)),
      ...decodeGroup(kind, tables.groups.words, groupAt(direction)),
    }),
  );
  const wish = hot[h + HOT.wish]!;
  const countries =
    wish < 0
      ? decodeCountries(tables.countries.words, tables.countries.starts[-wish - 1]!, names.countries)
      : wish > 0 && { wanted: [names.countries.nameOf(wish)] };
  return {
    id: readUuid(cold, c + COLD.id),
    school,
    content: {
      kind,
      side,
      title: {},
      legs,
      languages: decodeLanguages(
        tables.languages.words,
        tables.languages.starts[hot[h + HOT.languages]!]!,
        names.languages,
      ),
      level: decodeLevel(tables.levels.words, tables.levels.starts[hot[h + HOT.level]!]!),
      facilities: decodeFacilities(hot[h + HOT.facilities]!),
      networks: decodeNetworks(hot[h + HOT.networks]!),
      ...(countries && { countries }),
      ...decodeTraits(traits),
      ...decodeLodgingAndCosts(hot[h + HOT.lodgingAndCosts]!),
    },
    taken: Object.fromEntries(
      legs.map(({ direction }) => [direction, decodeTaken(kind, tables.groups.words, groupAt(direction))]),
    ),
  };
}
