import { NO_DATES } from '../encode/dates.ts';
import type { EncodedPosting } from '../encode/encoded-posting.ts';
import { GROUP } from '../encode/group.ts';
import { LANGUAGE_SHIFT, ROLE_SHIFT } from '../encode/languages.ts';
import {
  ACCOMMODATION_MASK,
  COSTS_SHIFT,
  FACILITY_BITS,
  FACILITY_MASK,
  NETWORK_BITS,
  NETWORK_MASK,
  REQUIRED,
  TRAITS,
  WELCOME,
} from '../encode/terms.ts';
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
  hostSaysWhen = false;
  sendSaysWhen = false;
  /** Index of the number of places, or of the group; -1 where it is not known. */
  hostSize = -1;
  sendSize = -1;
  hostSplit = false;
  hosts = false;
  sends = false;
  wantsCountries = false;
  readonly wanted = new Int32Array(2);
  readonly ownCountry = new Int32Array(2);
  saysThemes = false;
  themes = 0;
  /** Of costs, facilities, safeguarding, accommodation and networks: which may count for us. */
  costs = false;
  facilities = false;
  safeguarding = false;
  accommodation = false;
  networks = false;
  likesReturn = false;
  mayLikeReturn = false;
  needsReturn = false;

  ask(us: EncodedPosting): void {
    this.#askLanguages(us);
    this.level = levelBits(us.level.words, 0);
    this.mode = (us.traits >>> TRAITS.mode) & 3;
    this.hosts = us.hosts;
    this.sends = us.sends;
    this.hostSaysWhen = us.hostDates.words[0] !== NO_DATES;
    this.sendSaysWhen = us.sendDates.words[0] !== NO_DATES;
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
    this.saysThemes = us.themes.words[1]! > 0;
    this.themes = us.themes.words[0]!;
    this.costs = us.lodgingAndCosts >>> COSTS_SHIFT !== 0;
    this.accommodation = us.sends && (us.lodgingAndCosts & ACCOMMODATION_MASK) !== 0;
    this.facilities = us.sends && ((us.facilities >>> (2 * FACILITY_BITS)) & FACILITY_MASK) !== 0;
    this.safeguarding = ((us.traits >>> TRAITS.demanded) & 3) !== 0;
    this.networks = (us.networks & (NETWORK_MASK | (NETWORK_MASK << NETWORK_BITS))) !== 0;
    const reciprocity = (us.traits >>> TRAITS.reciprocity) & 3;
    this.likesReturn = reciprocity >= WELCOME;
    this.mayLikeReturn = reciprocity === 0 && us.hosts && us.sends;
    this.needsReturn = reciprocity === REQUIRED;
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
