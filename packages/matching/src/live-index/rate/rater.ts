import { LIFT } from '../../lift.ts';
import type { EncodedPosting } from '../encode/encoded-posting.ts';
import { HYBRID, REQUIRED, TRAITS, VIRTUAL, WELCOME } from '../encode/terms.ts';
import { THEMES } from '../encode/themes.ts';
import { COLD, COLD_WORDS, HOT, HOT_WORDS, type Rows } from '../rows.ts';
import { Memo, NOT_KNOWN } from '../tables/memo.ts';
import type { Tables } from '../tables/tables.ts';
import { CountryWish } from './country-wish.ts';
import {
  demandCountry,
  demandNetwork,
  demandSafeguarding,
  haveNetworkInCommon,
  MET,
  NO_DEMAND,
  OPEN,
  REFUSED,
} from './demands.ts';
import type { KindRule } from './kind-rule.ts';
import { rateLanguages } from './languages.ts';
import { rateLevel } from './level.ts';
import { countBothWays, countWay, rateHosting, rateSending, WayFindings } from './rate-ways.ts';
import { Screen } from './screen.ts';
import { SILENT, Tally } from './tally.ts';
import { rateThemes } from './themes.ts';

/** Who asks, and by which rule: set once for each question. */
export interface Asker {
  us: EncodedPosting;
  /** What we state, see encode/shape.ts. */
  shape: number;
  /** Number of our school, whose own listings are no counterparts; -1 where it has none. */
  school: number;
  /** How many countries are known. */
  countries: number;
  rule: KindRule;
  today: number;
}

/** An upper bound of a row's rank before dates, groups and themes have been looked at. */
export interface RowBound {
  ofRow(rows: Rows, row: number, mode: number, language: number, level: number): number;
  themesMet(first: number, second: number): number;
}

/**
 * The whole rule over encoded postings: what decide.ts and rankPair say of two postings, as one integer. Every branch
 * has its twin there, and the property tests hold the two together.
 */
export class Rater {
  readonly #tables: Tables;
  readonly #bounds: RowBound;
  readonly #tally = new Tally();
  readonly #hosting = new WayFindings();
  readonly #sending = new WayFindings();
  readonly #languages = new Memo();
  readonly #levels = new Memo();
  readonly #ourWish = new CountryWish();
  readonly #screen: Screen;
  #asker: Asker | null = null;

  constructor(tables: Tables, bounds: RowBound) {
    this.#tables = tables;
    this.#bounds = bounds;
    this.#screen = new Screen(tables);
  }

  begin(asker: Asker): void {
    this.#asker = asker;
    this.#ourWish.begin(asker.us.countries.words, asker.countries);
    this.#languages.begin(this.#tables.languages.end);
    this.#levels.begin(this.#tables.levels.end);
  }

  /**
   * The rank in hundredths of a point of our pair with a row, or -1 where it conflicts or cannot reach `floor`: most rows
   * are left at the first criteria, which touch little memory.
   *
   * @param rows the words of rows; the counterpart's begin at `row`. It is of the same kind.
   */
  rank(rows: Rows, row: number, theyHost: boolean, theySend: boolean, floor: number): number {
    const { us, school, shape, rule, today } = this.#asker!;
    const ours = us.traits;
    const theirs = rows.hot[row * HOT_WORDS + HOT.traits]!;
    const wish = this.#ourWish.of(theirs >>> TRAITS.country);
    if (wish === REFUSED) return -1;
    const theirWish = this.#wishOf(rows.hot[row * HOT_WORDS + HOT.wish]!, us.country);
    if (theirWish === REFUSED) return -1;
    const ourMode = (ours >>> TRAITS.mode) & 3;
    const theirMode = (theirs >>> TRAITS.mode) & 3;
    const mode = rateMode(ourMode, theirMode);
    if (mode < 0) return -1;
    const language = this.#language(us, rows.hot[row * HOT_WORDS + HOT.languages]!);
    if (language < 0) return -1;
    const level = this.#level(us, rows.hot[row * HOT_WORDS + HOT.level]!, rule);
    if (level < 0) return -1;
    if (this.#bounds.ofRow(rows, row, mode, language, level) < floor) return -1;
    if (rows.hot[row * HOT_WORDS + HOT.school] === school) return -1;

    const bits = row * HOT_WORDS + HOT.themeBits;
    const ourThemes = this.#bounds.themesMet(rows.hot[bits]!, rows.hot[bits + 1]!);
    const meets = meet(ours, theirs, rule);
    const tally = this.#tally;
    if (!this.#countPair(mode, wish, theirWish, language, level, rows, row)) return -1;
    const lifts = LIFT * (((ours >>> TRAITS.newcomer) & 1) + ((theirs >>> TRAITS.newcomer) & 1));
    if (!this.#screen.add(us, shape, ourThemes, rows, row, theyHost, theySend, meets, rule, tally)) return -1;
    const bothOpen = us.hosts && us.sends && theyHost && theySend;
    countReciprocity(rule, wishToReturn(ours, meets), wishToReturn(theirs, meets), bothOpen, tally);
    if (tally.score() + lifts < floor) return -1;

    this.#countPair(mode, wish, theirWish, language, level, rows, row);
    const bothNeeded =
      ((ours >>> TRAITS.reciprocity) & 3) === REQUIRED || ((theirs >>> TRAITS.reciprocity) & 3) === REQUIRED;
    const tables = this.#tables;
    const hosting =
      us.hosts && theySend && rateHosting(us, rows, row, tables, rule, meets, today, this.#hosting);
    if (bothNeeded && !hosting) return -1;
    const sending =
      us.sends && theyHost && rateSending(us, rows, row, tables, rule, meets, today, this.#sending);
    if (bothNeeded ? !sending : !hosting && !sending) return -1;
    if (hosting && sending) countBothWays(this.#hosting, this.#sending, bothNeeded, rule, tally);
    else countWay(hosting ? this.#hosting : this.#sending, hosting, rule, tally);
    countReciprocity(rule, wishToReturn(ours, meets), wishToReturn(theirs, meets), hosting && sending, tally);
    this.#countThemes(us, rows.cold[row * COLD_WORDS + COLD.themes]!, rule);
    return tally.score() + lifts;
  }

  /** Begins the tally with what is judged of the pair as a whole; false where it conflicts. */
  #countPair(
    mode: number,
    wish: number,
    theirWish: number,
    language: number,
    level: number,
    rows: Rows,
    row: number,
  ): boolean {
    const { us, rule } = this.#asker!;
    const tally = this.#tally;
    const theirs = rows.hot[row * HOT_WORDS + HOT.traits]!;
    tally.reset();
    tally.add(
      rule.mode,
      (us.traits >>> TRAITS.mode) & 3 ? mode : SILENT,
      (theirs >>> TRAITS.mode) & 3 ? mode : SILENT,
    );
    countDemands(rule.countries, wish, theirWish, tally);
    tally.add(rule.languages, language, language);
    tally.add(rule.level, level, level);
    return this.#countSchool(
      us.traits,
      theirs,
      us.networks,
      rows.cold[row * COLD_WORDS + COLD.networks]!,
      rule,
    );
  }

  /** What becomes of a row's wish for countries, in our country. */
  #wishOf(wish: number, country: number): number {
    if (wish === 0) return NO_DEMAND;
    if (wish > 0) return country === 0 ? OPEN : wish === country ? MET : REFUSED;
    const { words, starts } = this.#tables.countries;
    return demandCountry(words, starts[-wish - 1]!, country);
  }

  #language(us: EncodedPosting, number: number): number {
    const known = this.#languages.get(number);
    if (known !== NOT_KNOWN) return known;
    const { words, starts } = this.#tables.languages;
    return this.#languages.set(number, rateLanguages(us.languages.words, 0, words, starts[number]!));
  }

  #level(us: EncodedPosting, number: number, rule: KindRule): number {
    const known = this.#levels.get(number);
    if (known !== NOT_KNOWN) return known;
    const { words, starts } = this.#tables.levels;
    return this.#levels.set(number, rateLevel(us.level.words, 0, words, starts[number]!, rule.forAdults));
  }

  /** What the two demand of each other's school; false where something is refused. */
  #countSchool(
    ours: number,
    theirs: number,
    ourNetworks: number,
    theirNetworks: number,
    rule: KindRule,
  ): boolean {
    const guarded = demandSafeguarding(ours, theirs);
    const theirGuarded = demandSafeguarding(theirs, ours);
    if (guarded === REFUSED || theirGuarded === REFUSED) return false;
    countDemands(rule.safeguarding, guarded, theirGuarded, this.#tally);
    const member = demandNetwork(ourNetworks, theirNetworks);
    const theirMember = demandNetwork(theirNetworks, ourNetworks);
    if (member === REFUSED || theirMember === REFUSED) return false;
    if (member !== NO_DEMAND || theirMember !== NO_DEMAND)
      countDemands(rule.networks, member, theirMember, this.#tally);
    else if (haveNetworkInCommon(ourNetworks, theirNetworks)) this.#tally.add(rule.networks, 100, 100);
    return true;
  }

  #countThemes(us: EncodedPosting, number: number, rule: KindRule): void {
    const { themes } = this.#tables;
    const ours = us.themes.words;
    const at = themes.starts[number]!;
    const [weSay, theySay] = [ours[THEMES.count]! > 0, themes.words[at + THEMES.count]! > 0];
    if (weSay && theySay) {
      this.#tally.add(
        rule.themes,
        rateThemes(ours, 0, themes.words, at),
        rateThemes(themes.words, at, ours, 0),
      );
    } else this.#tally.add(rule.themes, weSay ? 0 : SILENT, theySay ? 0 : SILENT);
  }
}

/** The percent for whoever states a mode: 0 where only one does, -1 where they exclude each other. */
function rateMode(ours: number, theirs: number): number {
  if (ours === 0 || theirs === 0) return 0;
  if (ours === theirs) return 100;
  return ours === HYBRID || theirs === HYBRID ? 50 : -1;
}

/** Whether anybody travels, as in pair.ts: the mode as stated, not the default of a virtual project. */
function meet(ours: number, theirs: number, rule: KindRule): boolean {
  const weSay = (ours >>> TRAITS.modeStated) & 1;
  const theySay = (theirs >>> TRAITS.modeStated) & 1;
  if (weSay && ((ours >>> TRAITS.mode) & 3) === VIRTUAL) return false;
  if (theySay && ((theirs >>> TRAITS.mode) & 3) === VIRTUAL) return false;
  return !rule.isVirtualProject || (weSay | theySay) === 1;
}

/** As judgeDemands: where an answer is missing, nothing counts for more than unknown. */
function countDemands(weight: number, ours: number, theirs: number, tally: Tally): void {
  const percent = ours === OPEN || theirs === OPEN ? 0 : 100;
  tally.add(weight, ours === NO_DEMAND ? SILENT : percent, theirs === NO_DEMAND ? SILENT : percent);
}

/** 0 where the school has not said whether it wants the visit returned. */
function wishToReturn(traits: number, meets: boolean): number {
  const said = (traits >>> TRAITS.reciprocity) & 3;
  return said > 0 ? said : (traits >>> TRAITS.swap) & 1 && meets ? WELCOME : 0;
}

function countReciprocity(
  rule: KindRule,
  ours: number,
  theirs: number,
  bothWays: boolean,
  tally: Tally,
): void {
  const weLike = ours >= WELCOME;
  const theyLike = theirs >= WELCOME;
  const silent = ours === 0 || theirs === 0;
  const percent = bothWays ? 100 : !silent && weLike && theyLike ? 50 : 0;
  tally.add(rule.reciprocity, weLike ? percent : SILENT, theyLike ? percent : SILENT);
}
