import { isCountryCode } from '@jejaring/contracts/codes/country';
import { type MatchSide, otherSide } from '@jejaring/contracts/match/states';
import type { Sentence } from '@jejaring/contracts/sentence';
import type { Finding } from '../finding.ts';
import type { Pair } from '../pair.ts';
import { countryName } from '../words/places.ts';
import { listSome, say } from '../words/say.ts';
import { schoolNames } from '../words/schools.ts';
import { type Demand, type DemandWords, judgeDemands } from './demand.ts';

/** Countries wanted are a hard rule where they are given; countries excluded always are. */
export function countries(pair: Pair): Finding | null {
  return judgeDemands(pair, demand(pair, 'a'), demand(pair, 'b'), WORDS);
}

/** A school whose country is not known may be anywhere. To escape an exclusion is no wish that came true. */
function demand(pair: Pair, side: MatchSide): Demand {
  const wish = pair[side].content.countries;
  const wanted = wish?.wanted?.length ? wish.wanted : null;
  const excluded = wish?.excluded ?? [];
  if (!wanted && excluded.length === 0) return 'none';
  const { country } = pair[otherSide(side)].school;
  if (!isCountryCode(country)) return 'unknown';
  if (excluded.includes(country)) return 'refused';
  if (!wanted) return 'none';
  return wanted.includes(country) ? 'met' : 'refused';
}

function tell(pair: Pair, side: MatchSide, outcome: Demand): Sentence {
  const { wanted = [], excluded = [] } = pair[side].content.countries ?? {};
  const [who, other] = schoolNames(pair, side);
  const code = pair[otherSide(side)].school.country;
  const there = countryName(code);
  const sought = listSome(wanted.map(countryName), 5, 'or');
  const told = {
    met: say(`${who.id} mencari mitra di ${there.id}`, `${who.en} is looking for a partner in ${there.en}`),
    unknown: say(
      `${who.id} membatasi negara mitranya; negara ${other.id} belum disebut`,
      `${who.en} limits the countries of its partners; ${other.en} has not given its own`,
    ),
    not_wanted: say(
      `${who.id} hanya mencari mitra di ${sought.id}, bukan di ${there.id}`,
      `${who.en} is only looking for partners in ${sought.en}, not in ${there.en}`,
    ),
    excluded: say(
      `${who.id} tidak mencari mitra di ${there.id}`,
      `${who.en} is not looking for partners in ${there.en}`,
    ),
  };
  if (outcome === 'refused') return excluded.includes(code) ? told.excluded : told.not_wanted;
  return outcome === 'met' ? told.met : told.unknown;
}

const WORDS: DemandWords = {
  tell,
  ask: (who, both) =>
    say(
      `Di negara mana ${who.id} berada?`,
      both ? 'Which countries are the two schools in?' : `Which country is ${who.en} in?`,
    ),
};
