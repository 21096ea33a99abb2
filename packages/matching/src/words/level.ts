import type { AgeRange, SchoolLevel } from '@jejaring/contracts/listing/level';
import { type MatchSide, otherSide } from '@jejaring/contracts/match/states';
import type { Sentence } from '@jejaring/contracts/sentence';
import { agesOf, type CommonLevel, type SpokenLevel } from '../level/common-level.ts';
import type { Pair } from '../pair.ts';
import { listAll, say } from './say.ts';
import { schoolNames, schoolPlaces, whoeverIsAsked } from './schools.ts';
import { LEVEL_NAMES } from './terms.ts';

const agesLong = ({ min, max }: AgeRange): Sentence =>
  min === max
    ? say(`usia ${min} tahun`, `age ${min}`)
    : say(`usia ${min}–${max} tahun`, `ages ${min} to ${max}`);

const iscedLong = (isced: readonly number[]): Sentence => {
  const names = listAll(
    [...isced]
      .sort((x, y) => x - y)
      .map((level) => LEVEL_NAMES[level] ?? say(`ISCED ${level}`, `ISCED ${level}`)),
  );
  return say(`jenjang ${names.id}`, `${names.en} level`);
};

const spokenLong = (level: SpokenLevel): Sentence =>
  'ages' in level ? agesLong(level.ages) : iscedLong(level.isced);

const eachInItsTerms = (common: CommonLevel): [Sentence, Sentence] =>
  common.terms === 'ages'
    ? [agesLong(common.a), agesLong(common.b)]
    : common.terms === 'isced'
      ? [iscedLong(common.a), iscedLong(common.b)]
      : [spokenLong(common.a), spokenLong(common.b)];

/** Ages against a school level only tell roughly; below this share they are no longer roughly the same. */
const ROUGHLY_THE_SAME = 60;

export function together(pair: Pair, common: CommonLevel): Sentence {
  const shared = sharedPart(common);
  if (shared && common.percent === 100) {
    return say(`Cocok: ${shared.id} di kedua sekolah`, `A good fit: ${shared.en} at both schools`);
  }
  const [ours, theirs] = eachInItsTerms(common);
  const [first, second] = schoolPlaces(pair);
  const opening =
    common.terms === 'mixed' && common.percent >= ROUGHLY_THE_SAME
      ? say('Kira-kira sesuai', 'Roughly the same age')
      : say('Sebagian sesuai', 'They overlap in part');
  return say(
    `${opening.id}: ${ours.id} ${first.id}, ${theirs.id} ${second.id}.`,
    `${opening.en}: ${ours.en} ${first.en}, ${theirs.en} ${second.en}.`,
  );
}

function sharedPart(common: CommonLevel): Sentence | null {
  if (common.terms === 'ages') {
    return agesLong({ min: Math.max(common.a.min, common.b.min), max: Math.min(common.a.max, common.b.max) });
  }
  if (common.terms === 'isced') return iscedLong(common.a.filter((level) => common.b.includes(level)));
  return null;
}

export function apart(pair: Pair, common: CommonLevel): Sentence {
  const [ours, theirs] = eachInItsTerms(common);
  const [first, second] = schoolPlaces(pair);
  return say(
    `Usia atau jenjangnya tidak bertemu: ${ours.id} ${first.id}, ${theirs.id} ${second.id}.`,
    `The ages or levels do not meet: ${ours.en} ${first.en}, ${theirs.en} ${second.en}.`,
  );
}

export function silence(pair: Pair, silent: MatchSide | 'both'): Sentence {
  if (silent === 'both') {
    return say(
      'Kedua sekolah belum menyebut usia atau jenjang.',
      'Neither school has given ages or a level.',
    );
  }
  const speaker = otherSide(silent);
  const [who, other] = schoolNames(pair, speaker);
  const said = inOwnTerms(pair[speaker].content.level);
  return say(
    `${who.id} menyebut ${said.id}; ${other.id} belum menyebut usia atau jenjang`,
    `${who.en} says ${said.en}; ${other.en} has not given ages or a level`,
  );
}

export function termsDiffer(pair: Pair, a: SchoolLevel, b: SchoolLevel): Sentence {
  const [ours, theirs] = [inOwnTerms(a), inOwnTerms(b)];
  const [first, second] = schoolNames(pair, 'a');
  return say(
    `${first.id} menyebut ${ours.id}, ${second.id} ${theirs.id}; keduanya belum dapat dibandingkan`,
    `${first.en} says ${ours.en}, ${second.en} ${theirs.en}; that cannot be compared yet`,
  );
}

function inOwnTerms(level: SchoolLevel | undefined): Sentence {
  const ages = agesOf(level);
  return ages ? agesLong(ages) : iscedLong(level?.isced ?? []);
}

export function askLevel(pair: Pair, asks: MatchSide | 'both'): Sentence {
  const who = whoeverIsAsked(pair, asks);
  return say(
    `Usia atau jenjang apa yang dituju ${who.id}?`,
    `Which ages or school levels would it be for at ${who.en}?`,
  );
}
