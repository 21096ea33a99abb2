import { LEGS_OF_SIDE, type ListingKind } from '@jejaring/contracts/listing/kind';
import type { Leg } from '@jejaring/contracts/listing/legs';
import type { Posting } from '@jejaring/contracts/listing/posting';
import { type Almanac, almanacOf } from './almanac.ts';
import { BOTH_LEGS_ALIKE, POSTED_WITHIN_DAYS, SAYS_FACILITIES } from './assumptions.ts';
import { datesFrom } from './dates.ts';
import type { Mix } from './habits.ts';
import { languagesFrom } from './languages.ts';
import { placeOf } from './places.ts';
import { type Random, seededRandom } from './random.ts';
import { schoolFrom, type WorldSchool } from './school.ts';
import { SAID } from './shares.ts';
import {
  accommodationFrom,
  costsFrom,
  demandsFrom,
  facilitiesFrom,
  modeFrom,
  reciprocityFrom,
  themesFrom,
} from './terms.ts';
import { TITLES } from './titles.ts';
import { timedUuid } from './uuid.ts';
import { countriesFrom } from './wanted-countries.ts';
import { groupFrom, levelFrom, takenFrom } from './whom.ts';

export interface WorldOptions {
  seed: number;
  /** Day number; windows lie around and after it. Between 2025 and 2030, for which the feasts are known. */
  today: number;
  listings: number;
  /** The mean; a school has 0 to 5. Five: every school has five. Three unless told. */
  listingsPerSchool?: number;
  mix?: Mix;
}

/**
 * A world of postings that look like real posts: what is said, how often and in which combinations is in `shares.ts`
 * (measured), `countries.ts` and `assumptions.ts`. Any posting can be made without the others, so that ten millions need
 * no memory. Postings share parts with each other: never change one in place.
 */
export interface World {
  readonly listings: number;
  readonly schools: number;
  /** The posting of this number, 0 to `listings` - 1; always the same. Ids rise with the number. */
  postingAt(number: number): Posting;
  /** What one of the schools of this world might post next: not in the world, its id after all others. */
  draftAt(number: number): Posting;
}

/** Most that a school posts (design: every school on earth posting five). */
const MOST_OF_SCHOOL = 5;
/** Each has a sequence of chance of its own. */
const STREAM = { school: 1, listing: 2, draft: 3 };
const MS_PER_DAY = 86_400_000;

export function openWorld(options: WorldOptions): World {
  const { seed, today, listings, listingsPerSchool = 3, mix = 'even' } = options;
  const schools = Math.max(1, Math.ceil(listings / Math.min(MOST_OF_SCHOOL, listingsPerSchool)));
  const almanac = almanacOf(today);
  const random = seededRandom(seed);
  const firstMs = (today - POSTED_WITHIN_DAYS) * MS_PER_DAY;
  const stepMs = (POSTED_WITHIN_DAYS * MS_PER_DAY) / Math.max(1, listings);

  const make = (stream: number, number: number, schoolNumber: number, ms: number): Posting => {
    const school = schoolFrom(random.begin(STREAM.school, schoolNumber), mix);
    random.begin(stream, number);
    return postingFrom(random, almanac, school, timedUuid(Math.floor(ms), random));
  };

  return {
    listings,
    schools,
    postingAt: (number) =>
      make(
        STREAM.listing,
        number,
        Math.floor(placeOf(number, schools * MOST_OF_SCHOOL, seed) / MOST_OF_SCHOOL),
        firstMs + number * stepMs,
      ),
    draftAt: (number) => make(STREAM.draft, number, (number * 7919) % schools, today * MS_PER_DAY + number),
  };
}

/** All postings of a world in order of their ids, one at a time. Same options, same postings, in any process. */
export function* worldOf(options: WorldOptions): Generator<Posting> {
  const world = openWorld(options);
  for (let number = 0; number < world.listings; number += 1) yield world.postingAt(number);
}

function postingFrom(random: Random, almanac: Almanac, school: WorldSchool, id: string): Posting {
  const [kind, side] = random.pick(school.habits.kindsAndSides);
  const mode = modeFrom(random, kind);
  const languages = random.percent(school.habits.namesLanguages) ? languagesFrom(random, school) : undefined;
  const countries = countriesFrom(random, school, languages);
  const meets = mode === undefined ? kind !== 'virtual_project' : mode !== 'virtual';
  const facilities =
    meets && random.percent(SAYS_FACILITIES) ? facilitiesFrom(random, school, side) : undefined;
  const reciprocity = reciprocityFrom(random, side);
  const legs = legsFrom(random, almanac, school, kind, LEGS_OF_SIDE[side]);
  return {
    id,
    school: school.facts,
    content: {
      kind,
      side,
      title: TITLES[kind][side],
      legs,
      ...(languages && { languages }),
      ...(random.percent(SAID.level) && { level: levelFrom(random, school) }),
      ...(random.percent(SAID.themes) && { themes: themesFrom(random, school) }),
      ...(countries && { countries }),
      ...(mode && { mode }),
      ...(meets && random.percent(SAID.accommodation) && { accommodation: accommodationFrom(random, kind) }),
      ...(random.percent(SAID.costs) && { costs: costsFrom(random) }),
      ...(facilities && { facilities }),
      ...demandsFrom(random, school),
      ...(reciprocity && { reciprocity }),
    },
    taken: takenFrom(random, kind, legs),
  };
}

/** The legs of a side, hosting first; posts mostly give one time for both directions. */
function legsFrom(
  random: Random,
  almanac: Almanac,
  school: WorldSchool,
  kind: ListingKind,
  directions: readonly Leg['direction'][],
): Leg[] {
  const first = datesFrom(random, almanac, school, kind);
  return directions.map((direction, index) => {
    const dates =
      index === 0 || random.percent(BOTH_LEGS_ALIKE) ? first : datesFrom(random, almanac, school, kind);
    return { direction, ...(dates && { dates }), ...groupFrom(random, kind, direction) };
  });
}
