import type { Criterion } from '@jejaring/contracts/match/explanation';
import type { MatchSide } from '@jejaring/contracts/match/states';
import type { Sentence } from '@jejaring/contracts/sentence';
import type { Pair } from '../pair.ts';
import { say } from './say.ts';
import { schoolNames, whoeverIsAsked } from './schools.ts';

/** A visit is returned; online the schools take turns. */
const returned = ({ meets }: Pair): Sentence =>
  meets
    ? say('kunjungan balasan', 'a return visit')
    : say('pengelolaan proyek secara bergiliran', 'turns at running the project');

export const bothWays = ({ meets }: Pair): Sentence =>
  meets
    ? say(
        'Bisa saling berkunjung: masing-masing menjadi tuan rumah dan mengirim',
        'It can go both ways: each hosts and each sends',
      )
    : say('Keduanya dapat bergiliran mengelola proyek', 'Both can take turns at running the project');

export function oneWaySoFar(pair: Pair, wishing: MatchSide): Sentence {
  const [who, other] = schoolNames(pair, wishing);
  const what = returned(pair);
  return say(
    `${who.id} mengharapkan ${what.id}; ${other.id} belum menyebutnya`,
    `${who.en} would like ${what.en}; ${other.en} has not said`,
  );
}

export function askReturn(pair: Pair, silent: MatchSide): Sentence {
  const who = whoeverIsAsked(pair, silent);
  const what = returned(pair);
  return say(`Apakah ${what.id} mungkin bagi ${who.id}?`, `Would ${what.en} be possible for ${who.en}?`);
}

/** What may stand in the way of the second direction, as it is called in a sentence. */
const OBSTACLES: Partial<Record<Criterion, Sentence>> = {
  dates: say('tanggalnya', 'the dates'),
  group: say('jumlah pesertanya', 'the numbers'),
  accommodation: say('penginapannya', 'the lodging'),
  costs: say('pembiayaannya', 'who pays'),
  facilities: say('fasilitasnya', 'the facilities'),
};

export function openToTalk(pair: Pair, obstacle: Criterion | null): Sentence {
  const what = returned(pair);
  const cause = obstacle && OBSTACLES[obstacle];
  return cause
    ? say(
        `Keduanya terbuka untuk ${what.id}, tetapi ${cause.id} belum cocok`,
        `Both are open to ${what.en}; what does not work out yet: ${cause.en}`,
      )
    : say(
        `Keduanya terbuka untuk ${what.id}, tetapi baru satu arah yang ditawarkan`,
        `Both are open to ${what.en}, but only one direction is on offer so far`,
      );
}

export function oneWayOnly(pair: Pair, wishing: MatchSide): Sentence {
  const [who, other] = schoolNames(pair, wishing);
  const what = returned(pair);
  return say(
    `${who.id} mengharapkan ${what.id}; ${other.id} menginginkan satu arah saja`,
    `${who.en} would like ${what.en}; ${other.en} wants one direction only`,
  );
}

export function noReturn(pair: Pair, demanding: MatchSide): Sentence {
  const [who, other] = schoolNames(pair, demanding);
  const what = returned(pair);
  return say(
    `${who.id} mensyaratkan ${what.id}; iklan ${other.id} hanya satu arah`,
    `${who.en} requires ${what.en}; the listing of ${other.en} goes one way only`,
  );
}
