import { dayOf } from '@jejaring/contracts/codes/day';
import type { ListingContent } from '@jejaring/contracts/listing/content';
import type { Posting } from '@jejaring/contracts/listing/posting';
import { seededRandom } from '../../world/random.ts';
import type { World } from '../../world/world.ts';
import { TODAY } from '../benchmark.ts';

/** Drafts of the world's schools, none of which is in the index, from number `from` on. */
export const draftsOf = (world: World, count: number, from = 0): Posting[] =>
  Array.from({ length: count }, (_, number) => world.draftAt(from + number));

/** Languages in which few schools work, countries with few schools, and countries with none in this world. */
const RARE_LANGUAGES = ['is', 'lt', 'sw', 'sl', 'fil', 'da'];
const RARE_COUNTRIES = ['IS', 'LT', 'KE', 'SI', 'BN', 'MO', 'PA', 'GH'];
const EMPTY_COUNTRIES = ['MC', 'BT', 'FJ', 'MT'];

/**
 * Drafts that hardly anybody fits or nobody at all, in turn: a rare language and a rare country; a rare country on a few
 * exact days; a country where nobody is; all of it, with demands. An early stop does not help where the list never fills.
 */
export function selectiveDraftsOf(world: World, count: number, from: number): Posting[] {
  const random = seededRandom(from);
  return draftsOf(world, count, from).map((draft, number) => {
    const languages: ListingContent['languages'] = [{ tag: random.pick(RARE_LANGUAGES), role: 'working' }];
    const countries = { wanted: [random.pick(RARE_COUNTRIES)] };
    const legs = shortStay(draft, TODAY + random.between(30, 400), random.between(2, 5));
    const demands: Partial<ListingContent> = {
      facilities: { needed: ['halal_food', 'prayer_place', 'wheelchair_access', 'allergy_aware_kitchen'] },
      networks: { required: ['acamis', 'ceesa'] },
      safeguarding: { required: 'audited' },
    };
    const changes = [
      { languages, countries },
      { countries, legs },
      { countries: { wanted: [random.pick(EMPTY_COUNTRIES)] } },
      { languages, countries, legs, ...demands },
    ];
    return { ...draft, content: { ...draft.content, ...changes[number % changes.length] } };
  });
}

/** Exactly these days on every leg, and the whole of them. */
const shortStay = (draft: Posting, from: number, days: number) =>
  draft.content.legs.map((leg) => ({
    ...leg,
    dates: {
      windows: [{ from: dayOf(from), to: dayOf(from + days - 1) }],
      stay: { minDays: days, maxDays: days },
      precision: 'day' as const,
    },
  }));
