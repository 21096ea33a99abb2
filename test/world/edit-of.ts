import { dayNumber, dayOf } from '@jejaring/contracts/codes/day';
import type { LegDates } from '@jejaring/contracts/listing/dates';
import { PARTICIPANTS } from '@jejaring/contracts/listing/kind';
import type { Leg } from '@jejaring/contracts/listing/legs';
import type { Posting } from '@jejaring/contracts/listing/posting';
import type { Random } from './random.ts';
import { INDONESIAN_THEMES } from './vocabulary.ts';

/** One realistic change; null where it does not apply to this posting. */
type Edit = (posting: Posting, random: Random) => Posting | null;

/**
 * The posting after one change that a school makes, or that an accepted match makes for it: dates moved, a language or a
 * theme added, a group of another size, places taken, a country less. Id and school stay, the original is not touched, and
 * the answer differs from it.
 */
export function editOf(posting: Posting, random: Random): Posting {
  const first = random.below(EDITS.length);
  for (let turn = 0; turn < EDITS.length; turn += 1) {
    const edited = EDITS[(first + turn) % EDITS.length]!(posting, random);
    if (edited) return edited;
  }
  return nameDates(posting, random);
}

const withContent = (posting: Posting, change: Partial<Posting['content']>): Posting => ({
  ...posting,
  content: { ...posting.content, ...change },
});

const withLeg = (posting: Posting, at: number, change: Partial<Leg>): Posting =>
  withContent(posting, {
    legs: posting.content.legs.map((leg, index) => (index === at ? { ...leg, ...change } : leg)),
  });

const moveDates: Edit = (posting, random) => {
  const at = posting.content.legs.findIndex(({ dates }) => dates?.windows?.length);
  const dates = posting.content.legs[at]?.dates;
  if (!dates?.windows) return null;
  // Only later: an earlier window could be over already.
  const days = random.between(1, 28);
  const windows = dates.windows.map(({ from, to }) => ({
    from: dayOf(dayNumber(from) + days),
    to: dayOf(dayNumber(to) + days),
  }));
  return withLeg(posting, at, { dates: { ...dates, windows } });
};

const addLanguage: Edit = (posting) => {
  const { languages = [] } = posting.content;
  if (languages.some(({ tag }) => tag === 'en')) return null;
  return withContent(posting, { languages: [...languages, { tag: 'en', role: 'working' }] });
};

const addTheme: Edit = (posting, random) => {
  const words = random.pick(INDONESIAN_THEMES);
  const { themes = [] } = posting.content;
  if (themes.length >= 20 || themes.some((theme) => theme.words === words)) return null;
  return withContent(posting, { themes: [...themes, { words }] });
};

const resizeGroup: Edit = (posting, random) => {
  const people = PARTICIPANTS[posting.content.kind];
  const at = posting.content.legs.findIndex(({ group }) => group?.[people]?.max !== undefined);
  const group = posting.content.legs[at]?.group;
  const { min, max } = group?.[people] ?? {};
  if (!group || max === undefined) return null;
  const more = max + random.between(1, 8);
  const range = min === max ? { min: more, max: more } : { ...group[people], max: more };
  return withLeg(posting, at, { group: { ...group, [people]: range } });
};

/** A partner was found for some of the places of a host that splits them. */
const takePlaces: Edit = (posting, random) => {
  const { legs, kind } = posting.content;
  const leg = legs.find(({ direction, split }) => direction === 'hosting' && split);
  const isPupils = PARTICIPANTS[kind] === 'pupils';
  const places = leg?.group?.[PARTICIPANTS[kind]]?.max ?? 0;
  const before = posting.taken.hosting ?? { schools: 0, pupils: 0, adults: 0 };
  const free = places - (isPupils ? before.pupils : before.adults);
  const least = leg?.split?.minimumToRun ?? 1;
  if (free < least) return null;
  const more = random.between(least, free);
  const hosting = {
    schools: before.schools + 1,
    pupils: before.pupils + (isPupils ? more : 0),
    adults: before.adults + (isPupils ? 0 : more),
  };
  return { ...posting, taken: { ...posting.taken, hosting } };
};

const openToMoreCountries: Edit = (posting) => {
  const { countries, ...content } = posting.content;
  return countries?.wanted ? { ...posting, content } : null;
};

const nameDates = (posting: Posting, random: Random): Posting => {
  const dates: LegDates = {
    ...posting.content.legs[0]?.dates,
    words: `menyesuaikan, pilihan ${random.between(2, 999)}`,
  };
  return withLeg(posting, 0, { dates });
};

const EDITS: readonly Edit[] = [
  moveDates,
  moveDates,
  addLanguage,
  addTheme,
  resizeGroup,
  takePlaces,
  openToMoreCountries,
];
