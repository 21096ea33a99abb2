import type { ListingContent } from '@jejaring/contracts/listing/content';
import type { ListingLanguage } from '@jejaring/contracts/listing/languages';
import { EXCLUDES_COUNTRY } from './assumptions.ts';
import { COUNTRIES, WANTED, WANTED_AT_HOME, WANTED_FOR_THE_LANGUAGE } from './countries.ts';
import { type Random, urn } from './random.ts';
import type { WorldSchool } from './school.ts';
import { WANTED_COUNT } from './shares.ts';

type Wish = NonNullable<ListingContent['countries']>;

const ANYWHERE = urn(WANTED);
const HOW_MANY = urn(WANTED_COUNT);

const weightOf = new Map(WANTED);
/** Countries in which a language is native, as often as they are wanted. */
const SPEAKING = new Map(
  [...new Set(COUNTRIES.flatMap(({ native }) => native))].map((tag) => [
    tag,
    urn(
      COUNTRIES.filter(({ native }) => native.includes(tag)).map(
        ({ code }) => [code, weightOf.get(code) ?? 1] as const,
      ),
    ),
  ]),
);

/** Wishes for a single country, the most frequent ones by far: one object each. */
const single = new Map<string, Wish>();
function only(code: string): Wish {
  const known = single.get(code);
  if (known) return known;
  const made: Wish = { wanted: [code] };
  single.set(code, made);
  return made;
}

/** The countries a post asks for; where it names a language to learn, mostly one that speaks it. Undefined where none. */
export function countriesFrom(
  random: Random,
  school: WorldSchool,
  languages: readonly ListingLanguage[] | undefined,
): Wish | undefined {
  const { habits, country } = school;
  if (!random.percent(habits.wantsCountries))
    return random.percent(EXCLUDES_COUNTRY) ? { excluded: [random.pick(ANYWHERE)] } : undefined;
  if (random.percent(WANTED_AT_HOME)) return only(country.code);
  const learnt = languages?.find(({ role }) => role === 'learning')?.tag;
  const speaking = learnt && random.percent(WANTED_FOR_THE_LANGUAGE) ? SPEAKING.get(learnt) : undefined;
  const among = habits.wanted ?? speaking ?? ANYWHERE;
  const count = random.pick(HOW_MANY);
  const wanted = [abroad(random, among, country.code)];
  for (let further = 1; further < count; further += 1) {
    const code = abroad(random, ANYWHERE, country.code);
    if (!wanted.includes(code)) wanted.push(code);
  }
  return wanted.length === 1 ? only(wanted[0]!) : { wanted };
}

/** Another country than one's own, unless the language is spoken nowhere else. */
function abroad(random: Random, among: readonly string[], own: string): string {
  for (let attempt = 0; attempt < 4; attempt += 1) {
    const code = random.pick(among);
    if (code !== own) return code;
  }
  return random.pick(ANYWHERE);
}
