import { ENOUGH_THEMES } from '../../themes/likeness.ts';
import { DATES } from '../encode/dates.ts';
import type { EncodedPosting } from '../encode/encoded-posting.ts';
import { freeParts } from '../encode/free-parts.ts';
import { GROUP } from '../encode/group.ts';
import { shapeOf } from '../encode/shape.ts';
import { longestRun, shortestStay } from '../encode/stays.ts';
import { REQUIRED, TRAITS } from '../encode/terms.ts';
import { addThemeBit, broadField, FIELDS_FROM, THEMES } from '../encode/themes.ts';
import { WORTH_OF_PRECISION } from '../rate/dates.ts';

/** What of a subject can be held against a row in a few operations: made once for each question. */
export class Question {
  hostDays = 0;
  sendDays = 0;
  /** The worth of our own precision, 0 where we do not say when. */
  hostWorth = 0;
  sendWorth = 0;
  /** Of both legs: the shortest stay, 0 where we do not say, the longest, and our longest free run. */
  readonly host: OurStay = { min: 0, max: 0, run: 0 };
  readonly send: OurStay = { min: 0, max: 0, run: 0 };
  /** Whether the number of places, and of those who travel, is known. */
  hostSized = false;
  sendSized = false;
  /** Of each of our themes: two words of bits that one like it must share one of. */
  themes = 0;
  readonly themeBits = new Int32Array(64);
  /** What we state, see encode/shape.ts. */
  shape = 0;
  newcomer = 0;
  needsReturn = false;

  ask(us: EncodedPosting): void {
    this.hostDays = freeParts(us.hostDates.words, 0);
    this.sendDays = freeParts(us.sendDates.words, 0);
    this.hostWorth = us.hosts ? WORTH_OF_PRECISION[us.hostDates.words[0]!]! : 0;
    this.sendWorth = us.sends ? WORTH_OF_PRECISION[us.sendDates.words[0]!]! : 0;
    setStay(this.host, us.hostDates.words);
    setStay(this.send, us.sendDates.words);
    this.hostSized = us.hostGroup.words[GROUP.max]! >= 0;
    this.sendSized = Math.max(us.sendGroup.words[GROUP.max]!, us.sendGroup.words[GROUP.min]!) >= 0;
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

/** In days; 0 is "not said". */
export interface OurStay {
  min: number;
  max: number;
  run: number;
}

function setStay(stay: OurStay, words: Int32Array): void {
  stay.min = shortestStay(words);
  stay.max = words[DATES.stayMax]!;
  stay.run = longestRun(words);
}
