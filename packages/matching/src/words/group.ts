import { type LegDirection, PARTICIPANTS } from '@jejaring/contracts/listing/kind';
import type { PeopleRange } from '@jejaring/contracts/listing/legs';
import type { Sentence } from '@jejaring/contracts/sentence';
import type { Pair } from '../pair.ts';
import type { Seats, SeatsConflict } from '../seats.ts';
import { peopleOf } from './people.ts';
import { asSentence, joinClauses, say } from './say.ts';
import { roleNames } from './schools.ts';
import { PARTICIPANT_NAMES } from './terms.ts';

const people = (pair: Pair, who: 'pupils' | 'adults', n: number): Sentence => peopleOf(pair.kind, who, n);

/** "20–26 siswa" / "20 to 26 pupils". */
function sizeOf(pair: Pair, who: 'pupils' | 'adults', { min, max }: PeopleRange): Sentence {
  if (min === undefined || max === undefined || min === max) return people(pair, who, max ?? min ?? 0);
  const most = people(pair, who, max);
  return say(`${min}–${most.id}`, `${min} to ${most.en}`);
}

export function roomFor(pair: Pair, coming: PeopleRange, seats: Seats, places: number): Sentence {
  const { group } = roleNames(pair);
  const who = PARTICIPANTS[pair.kind];
  const size = sizeOf(pair, who, coming);
  const seated = seats[who] ?? 0;
  const most = coming.max ?? coming.min ?? seated;
  const room = people(pair, who, places);
  if (seated < most) {
    return say(
      `tersedia ${places} tempat, jadi ${seated} dari ${people(pair, who, most).id} dapat ikut`,
      `there is room for ${room.en}, so ${seated} of ${people(pair, who, most).en} can come`,
    );
  }
  const adults = who === 'pupils' && seats.adults ? people(pair, 'adults', seats.adults) : null;
  return say(
    `tersedia ${places} tempat untuk ${group.id} ${size.id}${adults ? ` dan ${adults.id}` : ''}`,
    `there is room for ${room.en}; ${group.en} is ${size.en}${adults ? ` with ${adults.en}` : ''}`,
  );
}

export function noRoom(pair: Pair, conflict: SeatsConflict): Sentence {
  const { host, sender, group } = roleNames(pair);
  if (conflict.reason === 'gone') {
    return conflict.whose === 'hosting'
      ? say(
          `tempat di ${host.id} sudah diisi sekolah lain`,
          `the places at ${host.en} have gone to another school`,
        )
      : say(
          `${group.id} dari ${sender.id} sudah mendapat mitra lain`,
          `${group.en} from ${sender.en} has already found another partner`,
        );
  }
  const { who } = conflict;
  if (conflict.reason === 'little_left') {
    const [left, least] = [people(pair, who, conflict.places), people(pair, who, conflict.least)];
    return say(
      `sisa tempat hanya untuk ${left.id}, kurang dari batas terkecil ${least.id}`,
      `only room for ${left.en} is left, less than the smallest group taken, ${least.en}`,
    );
  }
  if (conflict.reason === 'too_many') {
    const [coming, places] = [people(pair, who, conflict.coming), people(pair, who, conflict.places)];
    return say(
      `${group.id} paling sedikit ${coming.id}, tempat yang tersedia hanya untuk ${places.id}`,
      `${group.en} is at least ${coming.en}; there is only room for ${places.en}`,
    );
  }
  const [coming, least] = [people(pair, who, conflict.coming), people(pair, who, conflict.least)];
  return say(
    `${group.id} paling banyak ${coming.id}, sedangkan ${host.id} menerima mulai dari ${least.id}`,
    `${group.en} is at most ${coming.en}; ${host.en} takes no fewer than ${least.en}`,
  );
}

export function sizesUnknown(pair: Pair, coming: PeopleRange, places: number | null): Sentence {
  const { group } = roleNames(pair);
  const who = PARTICIPANTS[pair.kind];
  if (places !== null) {
    const room = people(pair, who, places);
    return say(
      `tersedia tempat untuk ${room.id}; besar ${group.id} belum disebut`,
      `there is room for ${room.en}; the size of ${group.en} is not given`,
    );
  }
  if (coming.min === undefined && coming.max === undefined) {
    return say(
      `besar ${group.id} dan jumlah tempat belum disebut`,
      `neither the size of ${group.en} nor the number of places is given`,
    );
  }
  const size = sizeOf(pair, who, coming);
  return say(
    `${group.id} ${size.id}; jumlah tempat yang tersedia belum disebut`,
    `${group.en} is ${size.en}; the number of places is not given`,
  );
}

export function askSizes(pair: Pair, silent: LegDirection | 'both'): Sentence {
  const { host, sender } = roleNames(pair);
  const participants = PARTICIPANT_NAMES[pair.kind];
  const room = say(
    `berapa ${participants.id} yang dapat diterima ${host.id}?`,
    `how many ${participants.many} can ${host.en} take?`,
  );
  const size = say(
    `berapa ${participants.id} yang akan ikut dari ${sender.id}?`,
    `how many ${participants.many} would come from ${sender.en}?`,
  );
  if (silent === 'hosting') return room;
  return silent === 'sending' ? size : joinClauses([asSentence(size), asSentence(room)], ' ');
}
