import { type ListingKind, PARTICIPANTS } from '@jejaring/contracts/listing/kind';
import type { Sentence } from '@jejaring/contracts/sentence';
import { say } from './say.ts';
import { PARTICIPANT_NAMES } from './terms.ts';

const COMPANIONS = {
  adults: { id: 'pendamping', one: 'accompanying adult', many: 'accompanying adults' },
  pupils: { id: 'siswa', one: 'pupil', many: 'pupils' },
};

/** "26 siswa" / "26 pupils" by the kind of listing, those who accompany them by name; `more`: "4 siswa lagi" / "4 more pupils". */
export function peopleOf(kind: ListingKind, who: 'pupils' | 'adults', n: number, more?: 'more'): Sentence {
  const { id, one, many } = who === PARTICIPANTS[kind] ? PARTICIPANT_NAMES[kind] : COMPANIONS[who];
  return say(`${n} ${id}${more ? ' lagi' : ''}`, `${n}${more ? ' more' : ''} ${n === 1 ? one : many}`);
}
