import type { Criterion } from '@jejaring/contracts/match/explanation';
import type { MatchSide } from '@jejaring/contracts/match/states';
import type { Sentence } from '@jejaring/contracts/sentence';
import type { Pair } from '../pair.ts';
import { say } from './say.ts';
import { schoolNames, whoeverIsAsked } from './schools.ts';

export const bothWays = (pair: Pair): Sentence =>
  pair.meets
    ? say(
        'Bisa saling berkunjung: masing-masing menjadi tuan rumah dan mengirim.',
        'It can go both ways: each hosts and each sends.',
      )
    : say(
        'Keduanya dapat mengajak dan bergabung.',
        'It can go both ways: each can run a project and join one.',
      );

export function oneWaySoFar(pair: Pair, wishing: MatchSide): Sentence {
  const [who, other] = schoolNames(pair, wishing);
  return say(
    `${who.id} senang bila kunjungan dibalas; ${other.id} belum menyebutnya`,
    `${who.en} would like the visit returned; ${other.en} has not said`,
  );
}

export function askReturn(pair: Pair, silent: MatchSide): Sentence {
  const who = whoeverIsAsked(pair, silent);
  return say(
    `Apakah kunjungan balasan mungkin bagi ${who.id}?`,
    `Would a return visit be possible for ${who.en}?`,
  );
}

/** What may stand in the way of the second direction, as it is called in a sentence. */
const OBSTACLES: Partial<Record<Criterion, Sentence>> = {
  dates: say('tanggalnya', 'the dates'),
  group: say('besar rombongannya', 'the size of the group'),
  accommodation: say('penginapannya', 'the lodging'),
  costs: say('pembiayaannya', 'who pays'),
  facilities: say('fasilitasnya', 'the facilities'),
};

export function openToTalk(obstacle: Criterion | null): Sentence {
  const what = obstacle && OBSTACLES[obstacle];
  if (!what) {
    return say(
      'Keduanya terbuka untuk kunjungan balasan, tetapi baru satu arah yang ditawarkan.',
      'Both are open to a return visit, but only one direction is on offer so far.',
    );
  }
  return say(
    `Keduanya terbuka untuk kunjungan balasan, tetapi ${what.id} belum cocok.`,
    `Both are open to a return visit, but ${what.en} would not work out yet.`,
  );
}

export function oneWayOnly(pair: Pair, wishing: MatchSide): Sentence {
  const [who, other] = schoolNames(pair, wishing);
  return say(
    `${who.id} senang bila kunjungan dibalas; ${other.id} menginginkan satu arah saja`,
    `${who.en} would like the visit returned; ${other.en} wants one direction only`,
  );
}

export function noReturn(pair: Pair, demanding: MatchSide): Sentence {
  const [who, other] = schoolNames(pair, demanding);
  return say(
    `${who.id} mensyaratkan kunjungan balasan; iklan ${other.id} hanya satu arah`,
    `${who.en} requires a return visit; the listing of ${other.en} goes one way only`,
  );
}
