import { primaryLanguage } from '@jejaring/contracts/codes/language';
import { type MatchSide, otherSide } from '@jejaring/contracts/match/states';
import type { Sentence } from '@jejaring/contracts/sentence';
import type { CommonLanguage } from '../languages/common-language.ts';
import type { Pair } from '../pair.ts';
import { asSentence, joinClauses, listSome, say } from './say.ts';
import { schoolNames, whoeverIsAsked } from './schools.ts';
import { cefrName, languageName } from './terms.ts';

export function silence(pair: Pair, silent: MatchSide | 'both'): Sentence {
  if (silent === 'both')
    return say('Kedua sekolah belum menyebut bahasa.', 'Neither school has named a language.');
  const speaker = otherSide(silent);
  const [who, other] = schoolNames(pair, speaker);
  const named = namedBy(pair, speaker);
  return say(
    `${who.id} menyebut ${named.id}; ${other.id} belum menyebut bahasa`,
    `${who.en} names ${named.en}; ${other.en} has not named a language`,
  );
}

export function askLanguages(pair: Pair, silent: MatchSide | 'both'): Sentence {
  const who = whoeverIsAsked(pair, silent);
  return say(
    `Bahasa apa yang dapat dipakai ${who.id} dalam kegiatan ini?`,
    `Which languages can ${who.en} use in this exchange?`,
  );
}

export function nothingInCommon(pair: Pair): Sentence {
  const [first, second] = schoolNames(pair, 'a');
  const [ours, theirs] = [namedBy(pair, 'a'), namedBy(pair, 'b')];
  return say(
    `Belum ada bahasa bersama: ${first.id} menyebut ${ours.id}, ${second.id} menyebut ${theirs.id}.`,
    `No language in common: ${first.en} names ${ours.en}, ${second.en} names ${theirs.en}.`,
  );
}

function namedBy(pair: Pair, side: MatchSide): Sentence {
  const tags = (pair[side].content.languages ?? []).map(({ tag }) => primaryLanguage(tag));
  return listSome([...new Set(tags)].sort().map(languageName), 4);
}

export function spokenByBoth(pair: Pair, common: CommonLanguage): Sentence {
  const clause = rolesOf(pair, common);
  const asked = (['a', 'b'] as const).filter((side) => common[side].asks);
  if (asked.length === 0) return clause;
  const levels = joinClauses(
    [...new Set(asked.map((side) => common[side].asks!))].sort().map(cefrName),
    ' / ',
  );
  return say(
    `${clause.id}; tingkat ${levels.id} yang diminta terpenuhi`,
    `${clause.en}; the level asked for, ${levels.en}, is met`,
  );
}

function rolesOf(pair: Pair, { language, a, b }: CommonLanguage): Sentence {
  const name = languageName(language);
  if (a.role === b.role) {
    return {
      native: say(
        `${name.id} adalah bahasa sehari-hari kedua sekolah`,
        `${name.en} is the first language of both schools`,
      ),
      working: say(`keduanya dapat bekerja dalam ${name.id}`, `both can work in ${name.en}`),
      learning: say(`keduanya sedang mempelajari ${name.id}`, `both are learning ${name.en}`),
    }[a.role];
  }
  const [stronger, role] = strongerRole(a.role, b.role);
  const weakerRole = stronger === 'a' ? b.role : a.role;
  const [first, second] = schoolNames(pair, stronger);
  const has =
    role === 'native'
      ? say(
          `${name.id} adalah bahasa sehari-hari ${first.id}`,
          `${name.en} is the first language of ${first.en}`,
        )
      : say(`${first.id} dapat bekerja dalam ${name.id}`, `${first.en} can work in ${name.en}`);
  const other =
    weakerRole === 'learning'
      ? say(`${second.id} sedang mempelajarinya`, `${second.en} is learning it`)
      : say(`${second.id} dapat memakainya`, `${second.en} can work in it`);
  return say(`${has.id}, dan ${other.id}`, `${has.en}, and ${other.en}`);
}

function strongerRole(a: CommonLanguage['a']['role'], b: CommonLanguage['b']['role']) {
  const strength = { native: 2, working: 1, learning: 0 };
  return strength[a] >= strength[b] ? (['a', a] as const) : (['b', b] as const);
}

/** Each level that is asked of the people in `whose`, as the asking side put it. */
function askedOf(
  pair: Pair,
  common: CommonLanguage,
  outcome: (other: Sentence, side: MatchSide) => Sentence,
): Sentence {
  const lacking = (['a', 'b'] as const).filter((side) => common.whose === 'both' || common.whose === side);
  const name = languageName(common.language);
  return joinClauses(
    lacking.map((side) => {
      const asking = otherSide(side);
      const [who, other] = schoolNames(pair, asking);
      const level = cefrName(common[asking].asks ?? 'A1');
      const end = outcome(other, side);
      return asSentence(
        say(
          `${who.id} meminta ${name.id} minimal ${level.id}; ${end.id}`,
          `${who.en} asks for ${name.en} at ${level.en} or above; ${end.en}`,
        ),
      );
    }),
    ' ',
  );
}

export const levelUnknown = (pair: Pair, common: CommonLanguage): Sentence =>
  askedOf(pair, common, (other) =>
    say(`tingkat peserta dari ${other.id} belum disebut`, `${other.en} has not given a level`),
  );

export const levelTooLow = (pair: Pair, common: CommonLanguage): Sentence =>
  askedOf(pair, common, (other, side) => {
    const level = cefrName(common.levels[side] ?? 'A1');
    return say(`${other.id} baru ${level.id}`, `${other.en} is at ${level.en}`);
  });

export function askLevel(pair: Pair, common: CommonLanguage): Sentence {
  const who = whoeverIsAsked(pair, common.whose ?? 'both');
  const name = languageName(common.language);
  return say(
    `Berapa tingkat ${name.id} (CEFR) peserta dari ${who.id}?`,
    `What is the CEFR level in ${name.en} of those who take part from ${who.en}?`,
  );
}
