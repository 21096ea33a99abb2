import { ENOUGH_THEMES } from '../../themes/likeness.ts';
import type { EncodedPosting } from '../encode/encoded-posting.ts';
import { GROUP } from '../encode/group.ts';
import { LANGUAGE_SHIFT, ROLE_SHIFT } from '../encode/languages.ts';
import { shapeOf } from '../encode/shape.ts';
import { REQUIRED, TRAITS } from '../encode/terms.ts';
import { addThemeBit, broadField, FIELDS_FROM, THEMES } from '../encode/themes.ts';
import { WORTH_OF_PRECISION } from '../rate/dates.ts';
import { WORTH_OF_ROLES } from '../rate/languages.ts';
import { freeMask, languageBit, levelBits } from '../tree/summary.ts';

/** What of a subject can be held against a summary, in bits: made once for each question, looked at for each node. */
export class Question {
  /** For each worth of a common language, the best first: bits that reach it, by role of the others. */
  languages = 0;
  readonly nativeBits = new Int32Array(6);
  readonly workingBits = new Int32Array(6);
  readonly learningBits = new Int32Array(6);
  level = 0;
  mode = 0;
  hostDays = 0;
  sendDays = 0;
  hostWorth = 0;
  sendWorth = 0;
  /** Index of the number of places, or of the group; -1 where it is not known. */
  hostSize = -1;
  sendSize = -1;
  hostSplit = false;
  hosts = false;
  sends = false;
  wantsCountries = false;
  readonly wanted = new Int32Array(2);
  readonly ownCountry = new Int32Array(2);
  /** Of each of our themes: two words of bits that one like it must share one of. */
  themes = 0;
  readonly themeBits = new Int32Array(64);
  /** What we state, see encode/shape.ts. */
  shape = 0;
  newcomer = 0;
  needsReturn = false;

  ask(us: EncodedPosting): void {
    this.#askLanguages(us);
    this.level = levelBits(us.level.words, 0);
    this.mode = (us.traits >>> TRAITS.mode) & 3;
    this.hosts = us.hosts;
    this.sends = us.sends;
    this.hostDays = freeMask(us.hostDates.words, 0);
    this.sendDays = freeMask(us.sendDates.words, 0);
    this.hostWorth = WORTH_OF_PRECISION[us.hostDates.words[0]!]!;
    this.sendWorth = WORTH_OF_PRECISION[us.sendDates.words[0]!]!;
    const host = us.hostGroup.words;
    this.hostSize = host[GROUP.max]! < 0 ? -1 : Math.max(0, host[GROUP.max]! - host[GROUP.taken]!);
    this.hostSplit = host[GROUP.split]! > 0;
    this.sendSize = Math.max(us.sendGroup.words[GROUP.max]!, us.sendGroup.words[GROUP.min]!);
    const countries = us.countries.words;
    this.wantsCountries = countries[0]! > 0;
    this.wanted.fill(0);
    // A school whose country is not known may be anywhere.
    this.wanted[0] = 1;
    for (let i = 2; i < 2 + countries[0]!; i++)
      this.wanted[countries[i]! & 1]! |= 1 << ((countries[i]! >>> 1) & 31);
    this.ownCountry.fill(0);
    this.ownCountry[us.country & 1] = 1 << ((us.country >>> 1) & 31);
    this.#askThemes(us.themes.words);
    this.shape = shapeOf(us);
    this.newcomer = (us.traits >>> TRAITS.newcomer) & 1;
    const reciprocity = (us.traits >>> TRAITS.reciprocity) & 3;
    this.needsReturn = reciprocity === REQUIRED;
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

  #askLanguages(us: EncodedPosting): void {
    const { words } = us.languages;
    this.languages = words[0]!;
    this.nativeBits.fill(0);
    this.workingBits.fill(0);
    this.learningBits.fill(0);
    for (let i = 1; i <= words[0]!; i++) {
      const bit = languageBit(words[i]! >>> LANGUAGE_SHIFT);
      const role = (words[i]! >>> ROLE_SHIFT) & 3;
      this.workingBits[tierOf(WORTH_OF_ROLES[4 * role]!)]! |= bit;
      this.learningBits[tierOf(WORTH_OF_ROLES[4 * role + 1]!)]! |= bit;
      this.nativeBits[tierOf(WORTH_OF_ROLES[4 * role + 2]!)]! |= bit;
    }
  }
}

/** The different worths of a common language, best first. */
export const TIERS = [...new Set(WORTH_OF_ROLES)].filter((worth) => worth > 0).sort((x, y) => y - x);
const tierOf = (worth: number): number => TIERS.indexOf(worth);
