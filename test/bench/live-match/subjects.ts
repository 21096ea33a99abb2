import { dayOf } from '@jejaring/contracts/codes/day';
import type { ListingContent } from '@jejaring/contracts/listing/content';
import type { Posting } from '@jejaring/contracts/listing/posting';
import { seededRandom } from '../../world/random.ts';
import type { World } from '../../world/world.ts';
import { TODAY } from '../benchmark.ts';

/** Drafts of the world's schools, none of which is in the index, from number `from` on. */
export const draftsOf = (world: World, count: number, from = 0): Posting[] =>
  Array.from({ length: count }, (_, number) => world.draftAt(from + number));

/** Languages in which few schools work, and countries with few schools; wanted together, hardly anybody is left. */
const RARE_LANGUAGES = ['is', 'lt', 'sw', 'sl', 'fil', 'da'];
const RARE_COUNTRIES = ['IS', 'LT', 'KE', 'SI', 'BN', 'MO', 'PA', 'GH'];

/**
 * Drafts that hardly anybody fits, each by one of three habits or all at once: where no bound helps, because the few that
 * fit may stand anywhere.
 */
export function selectiveDraftsOf(world: World, count: number, from: number): Posting[] {
  const random = seededRandom(from);
  return draftsOf(world, count, from).map((draft, number) => {
    const rare: Partial<ListingContent> = {
      languages: [{ tag: random.pick(RARE_LANGUAGES), role: 'working' }],
      countries: { wanted: [random.pick(RARE_COUNTRIES)] },
    };
    const exact = { legs: shortStay(draft, TODAY + random.between(30, 400), random.between(2, 5)) };
    const demanding: Partial<ListingContent> = {
      facilities: { needed: ['halal_food', 'prayer_place', 'wheelchair_access', 'allergy_aware_kitchen'] },
      networks: { required: ['acamis', 'ceesa'] },
      safeguarding: { required: 'audited' },
    };
    const change = [rare, exact, demanding, { ...rare, ...exact, ...demanding }][number % 4]!;
    return { ...draft, content: { ...draft.content, ...change, legs: change.legs ?? draft.content.legs } };
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
