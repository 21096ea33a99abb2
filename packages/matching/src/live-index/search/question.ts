import { ENOUGH_THEMES } from '../../themes/likeness.ts';
import type { EncodedPosting } from '../encode/encoded-posting.ts';
import { GROUP } from '../encode/group.ts';
import { shapeOf } from '../encode/shape.ts';
import { REQUIRED, TRAITS } from '../encode/terms.ts';
import { addThemeBit, broadField, FIELDS_FROM, THEMES } from '../encode/themes.ts';
import { OurLeg } from './our-leg.ts';

/** What of a subject can be held against a row in a few operations: made once for each question. */
export class Question {
  readonly host = new OurLeg();
  readonly send = new OurLeg();
  /** Of each of our themes: two words of bits that one like it must share one of. */
  themes = 0;
  readonly themeBits = new Int32Array(64);
  /** What we state, see encode/shape.ts. */
  shape = 0;
  newcomer = 0;
  needsReturn = false;

  ask(us: EncodedPosting): void {
    const [places, coming] = [us.hostGroup.words, us.sendGroup.words];
    this.host.ask(us.hosts, us.hostDates.words, places[GROUP.max]!);
    this.send.ask(us.sends, us.sendDates.words, Math.max(coming[GROUP.max]!, coming[GROUP.min]!));
    this.#askThemes(us.themes.words);
    this.shape = shapeOf(us);
    this.newcomer = (us.traits >>> TRAITS.newcomer) & 1;
    this.needsReturn = ((us.traits >>> TRAITS.reciprocity) & 3) === REQUIRED;
  }

  /** The highest percent to which our themes can be met by a list with these bits. */
  themesMet(first: number, second: number): number {
    let met = 0;
    for (let i = 0; i < 2 * this.themes; i += 2)
      if ((this.themeBits[i]! & first) | (this.themeBits[i + 1]! & second)) met++;
    const counted = Math.min(this.themes, ENOUGH_THEMES);
    return met >= counted ? 100 : Math.floor((100 * met) / counted);
  }

  #askThemes(words: Int32Array): void {
    this.themes = words[THEMES.count]!;
    this.themeBits.fill(0);
    let at: number = THEMES.first;
    for (let i = 0; i < this.themes; i++) {
      const [field, count] = [words[at]!, words[at + 1]!];
      if (field > 0) addThemeBit(FIELDS_FROM + broadField(field), this.themeBits, 2 * i);
      for (let word = at + 2; word < at + 2 + count; word++) addThemeBit(words[word]!, this.themeBits, 2 * i);
      at += 2 + count;
    }
  }
}
