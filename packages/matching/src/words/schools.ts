import { isCountryCode } from '@jejaring/contracts/codes/country';
import { type MatchSide, otherSide } from '@jejaring/contracts/match/states';
import type { Sentence } from '@jejaring/contracts/sentence';
import type { Pair, Way } from '../pair.ts';
import { countryName } from './places.ts';
import { asSentence, joinClauses, say } from './say.ts';

/**
 * What to call the two schools in one sentence, the one spoken of first in front: "the school in Japan" and "the school
 * in Indonesia", or "one school" and "the other school" where countries do not tell them apart. The sentence is read by
 * both, so nobody is "you".
 */
export function schoolNames(pair: Pair, first: MatchSide): [Sentence, Sentence] {
  const second = otherSide(first);
  const [x, y] = [countryOf(pair, first), countryOf(pair, second)];
  if (!x && !y) return [ONE, OTHER];
  if (x?.en === y?.en) return [ONE, OTHER];
  return [x ? schoolIn(x) : ONE, y ? schoolIn(y) : OTHER];
}

const ONE = say('satu sekolah', 'one school');
const OTHER = say('sekolah yang lain', 'the other school');

const schoolIn = (country: Sentence): Sentence =>
  say(`sekolah di ${country.id}`, `the school in ${country.en}`);

/** Null where it is not known. */
function countryOf(pair: Pair, side: MatchSide): Sentence | null {
  const { country } = pair[side].school;
  return isCountryCode(country) ? countryName(country) : null;
}

const toldApartByCountry = ({ a, b }: Pair): boolean =>
  a.school.country !== b.school.country && isCountryCode(a.school.country) && isCountryCode(b.school.country);

/** Where the two schools are, a first: "in Japan" and "in Indonesia". */
export function schoolPlaces(pair: Pair): [Sentence, Sentence] {
  if (!toldApartByCountry(pair)) {
    return [say('di satu sekolah', 'at one school'), say('di sekolah yang lain', 'at the other')];
  }
  const [a, b] = [countryName(pair.a.school.country), countryName(pair.b.school.country)];
  return [say(`di ${a.id}`, `in ${a.en}`), say(`di ${b.id}`, `in ${b.en}`)];
}

/** The one whose answer is missing: a name, or both. */
export const whoeverIsAsked = (pair: Pair, asks: MatchSide | 'both'): Sentence =>
  asks === 'both' ? say('kedua sekolah', 'both schools') : schoolNames(pair, otherSide(asks))[1];

interface Roles {
  host: Sentence;
  sender: Sentence;
  /** Those who travel, or join. */
  group: Sentence;
}

const WHERE_PEOPLE_MEET: Roles = {
  host: say('tuan rumah', 'the host school'),
  sender: say('sekolah pengirim', 'the sending school'),
  group: say('rombongan', 'the group'),
};

const ONLINE: Roles = {
  host: say('pengelola proyek', 'the school that runs the project'),
  sender: say('sekolah peserta', 'the joining school'),
  group: say('kelas peserta', 'the joining class'),
};

/** The parts that schools play in one way: in a virtual project nobody is a guest. */
export const roleNames = ({ meets }: Pick<Pair, 'meets'>): Roles => (meets ? WHERE_PEOPLE_MEET : ONLINE);

/** Something said of one way. */
export interface ToldOfWay {
  way: Way;
  clause: Sentence;
}

/**
 * What is said of each way. Where a pair could go both ways, the reader is told which one is meant, unless the same is
 * true of both.
 */
export function perWay(pair: Pair, told: readonly ToldOfWay[], ways: readonly Way[]): Sentence {
  const [first, second] = told;
  if (!first) return say('', '');
  const sameOfBoth = second && first.clause.id === second.clause.id && first.clause.en === second.clause.en;
  if (ways.length < 2 || sameOfBoth) return first.clause;
  const labelled = told.map(({ way, clause }) => {
    const place = whereItHappens(pair, way);
    return asSentence(say(`${place.id}: ${clause.id}`, `${place.en}: ${clause.en}`));
  });
  return joinClauses(labelled, ' ');
}

function whereItHappens(pair: Pair, way: Way): Sentence {
  if (!toldApartByCountry(pair)) {
    return way.hosting === 'a' ? say('arah pertama', 'one way') : say('arah sebaliknya', 'the other way');
  }
  const country = countryName(way.host.school.country);
  return pair.meets
    ? say(`kunjungan ke ${country.id}`, `visiting ${country.en}`)
    : say(`proyek dari ${country.id}`, `project run from ${country.en}`);
}
