import type { Theme } from '@jejaring/contracts/listing/content';
import type { MatchSide } from '@jejaring/contracts/match/states';
import type { Sentence } from '@jejaring/contracts/sentence';
import type { Pair } from '../pair.ts';
import { listSome, same, say } from './say.ts';
import { schoolNames, whoeverIsAsked } from './schools.ts';
import { fieldName } from './study-fields.ts';

/** Two themes that are alike, by their places in the lists of a and b. */
export interface LikeThemes {
  a: number;
  b: number;
  percent: number;
}

const MOST_NAMED = 3;

/** A school's own words, or else the name of the field. */
const themeName = ({ iscedF, words }: Theme): Sentence => (words ? same(words) : fieldName(iscedF ?? ''));

export function shared(pair: Pair, alike: readonly LikeThemes[]): Sentence {
  const [ours, theirs] = [pair.a.content.themes ?? [], pair.b.content.themes ?? []];
  if (alike.length === 0) {
    const [x, y] = [listSome(ours.map(themeName), MOST_NAMED), listSome(theirs.map(themeName), MOST_NAMED)];
    const [first, second] = schoolNames(pair, 'a');
    return say(
      `Belum ada tema yang sama: ${x.id} (${first.id}), ${y.id} (${second.id}).`,
      `No theme in common yet: ${x.en} (${first.en}), ${y.en} (${second.en}).`,
    );
  }
  const names = listSome(
    alike.map(({ a, b }) => bothNames(ours[a]!, theirs[b]!)),
    MOST_NAMED,
  );
  return alike.some(({ percent }) => percent === 100)
    ? say(`Tema bersama: ${names.id}.`, `Themes in common: ${names.en}.`)
    : say(`Tema yang berdekatan: ${names.id}.`, `Themes close to each other: ${names.en}.`);
}

function bothNames(x: Theme, y: Theme): Sentence {
  const [a, b] = [themeName(x), themeName(y)];
  if (a.en.toLowerCase() === b.en.toLowerCase()) return a;
  return say(`${a.id} / ${b.id}`, `${a.en} / ${b.en}`);
}

export function oneSided(pair: Pair, speaker: MatchSide): Sentence {
  const named = listSome((pair[speaker].content.themes ?? []).map(themeName), MOST_NAMED);
  const [who] = schoolNames(pair, speaker);
  return say(`Tema dari ${who.id}: ${named.id}.`, `Themes of ${who.en}: ${named.en}.`);
}

export function askThemes(pair: Pair, silent: MatchSide): Sentence {
  const who = whoeverIsAsked(pair, silent);
  return say(`Tema apa yang diminati ${who.id}?`, `Which themes interest ${who.en}?`);
}
