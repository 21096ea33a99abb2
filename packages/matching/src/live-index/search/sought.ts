import type { EncodedPosting } from '../encode/encoded-posting.ts';
import { LANGUAGE_SHIFT, ROLE_SHIFT } from '../encode/languages.ts';
import { HYBRID, TRAITS } from '../encode/terms.ts';
import { THEMES } from '../encode/themes.ts';
import { WORTH_OF_ROLES } from '../rate/languages.ts';
import { ISCED, levelBits, NO_LEVEL, ONLY_ISCED, SAYS_AGES, YEARS } from '../tree/level-bits.ts';
import { highDigit, languageSlice, lowDigit, SLICE, themeParts } from '../tree/slices.ts';
import type { Question } from './question.ts';
import { TIERS } from './ways.ts';

/** The lists of slices that a question makes. */
export const SOUGHT = {
  countries: 0,
  modes: 1,
  hostDays: 2,
  sendDays: 3,
  fullLevel: 4,
  roughLevel: 5,
  openLevel: 6,
  /** What our themes are about: rows that are in none of them have nothing alike. */
  themes: 7,
  /** One for each of {@link TIERS}. */
  languages: 8,
} as const;
const LISTS = SOUGHT.languages + TIERS.length;

/** What a subject looks for, as lists of slices: a row has to be in one of each list that is not open. */
export class Sought {
  /** The numbers of the slices, list behind list; the n-th ends at `ends[n + 1]`. */
  readonly slices = new Int32Array(1024);
  readonly ends = new Int32Array(LISTS + 1);
  wantsCountries = false;
  anyMode = true;
  namesLanguages = false;
  /** No level conflicts; and none fits either. */
  anyLevel = true;
  saysLevel = false;
  #list = 0;

  begin(us: EncodedPosting, question: Question, forAdults: boolean): void {
    this.#list = 0;
    this.#seekCountries(us.countries.words);
    this.#seekModes((us.traits >>> TRAITS.mode) & 3);
    this.#seekBits(question.host.days, SLICE.days);
    this.#seekBits(question.send.days, SLICE.days);
    this.#seekLevels(levelBits(us.level.words, 0), forAdults);
    this.#seekBits(
      themeParts(us.themes.words[THEMES.bits]!, us.themes.words[THEMES.bits + 1]!),
      SLICE.themes,
    );
    this.#seekLanguages(us.languages.words);
  }

  isEmpty(list: number): boolean {
    return this.ends[list] === this.ends[list + 1];
  }

  #seekCountries(words: Int32Array): void {
    this.wantsCountries = words[0]! > 0;
    this.#open();
    // A school whose country is not known may be anywhere.
    this.#addCountry(0);
    for (let i = 2; i < 2 + words[0]!; i++) this.#addCountry(words[i]!);
  }

  /** Two slices, both of which a row has to be in. */
  #addCountry(country: number): void {
    this.slices[this.ends[this.#list]!++] = SLICE.country + lowDigit(country);
    this.slices[this.ends[this.#list]!++] = SLICE.country + highDigit(country);
  }

  #seekModes(mode: number): void {
    this.anyMode = mode === 0 || mode === HYBRID;
    this.#open();
    for (const one of [0, mode, HYBRID]) this.#add(SLICE.mode + one);
  }

  #seekLevels(ours: number, forAdults: boolean): void {
    const isced = ours & ISCED;
    this.saysLevel = (ours & NO_LEVEL) === 0;
    this.anyLevel = !this.saysLevel || (forAdults && isced === 0);
    this.#seekBits(this.saysLevel ? ours & (ISCED | YEARS) : 0, SLICE.level);
    let rough = 0;
    if (!forAdults && ours & ONLY_ISCED) rough |= SAYS_AGES;
    if (!forAdults && ours & SAYS_AGES) rough |= ONLY_ISCED;
    this.#seekBits(rough, SLICE.level);
    this.#seekBits(forAdults ? NO_LEVEL | SAYS_AGES : NO_LEVEL, SLICE.level);
  }

  #seekLanguages(words: Int32Array): void {
    this.namesLanguages = words[0]! > 0;
    for (const tier of TIERS) {
      this.#open();
      for (let i = 1; i <= words[0]!; i++) {
        const role = (words[i]! >>> ROLE_SHIFT) & 3;
        for (let theirs = 0; theirs < 3; theirs++)
          if (WORTH_OF_ROLES[4 * role + theirs] === tier)
            this.#add(languageSlice(words[i]! >>> LANGUAGE_SHIFT, theirs));
      }
    }
  }

  #seekBits(bits: number, first: number): void {
    this.#open();
    for (let left = bits; left !== 0; left &= left - 1) this.#add(first + 31 - Math.clz32(left & -left));
  }

  #open(): void {
    this.#list++;
    this.ends[this.#list] = this.ends[this.#list - 1]!;
  }

  #add(slice: number): void {
    const end = this.ends[this.#list]!;
    for (let i = this.ends[this.#list - 1]!; i < end; i++) if (this.slices[i] === slice) return;
    this.slices[end] = slice;
    this.ends[this.#list] = end + 1;
  }
}

/** Which of 32 are in any slice of a list. */
export function inAny(words: Int32Array, at: number, { slices, ends }: Sought, list: number): number {
  const end = ends[list + 1]!;
  let any = 0;
  for (let i = ends[list]!; i < end; i++) any |= words[at + slices[i]!]!;
  return any;
}

/** Which of 32 are in both slices of any pair of a list. */
export function inBoth(words: Int32Array, at: number, { slices, ends }: Sought, list: number): number {
  const end = ends[list + 1]!;
  let any = 0;
  for (let i = ends[list]!; i < end; i += 2) any |= words[at + slices[i]!]! & words[at + slices[i + 1]!]!;
  return any;
}
