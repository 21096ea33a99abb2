import type { EncodedPosting } from '../encode/encoded-posting.ts';
import { HYBRID, REQUIRED, TRAITS, VIRTUAL } from '../encode/terms.ts';
import { COLD, COLD_WORDS, HOT, HOT_WORDS, type Rows } from '../rows.ts';
import { Memo, NOT_KNOWN } from '../tables/memo.ts';
import type { Tables } from '../tables/tables.ts';
import { demandCountry, demandNetwork, demandSafeguarding, REFUSED } from './demands.ts';
import type { KindRule } from './kind-rule.ts';
import { rateLanguages } from './languages.ts';
import { rateLevel } from './level.ts';
import { rateHosting, rateSending, WayFindings } from './rate-ways.ts';

/** Who asks, and on which day. */
export interface FitAsker {
  us: EncodedPosting;
  /** Number of our school, whose own listings are no counterparts; -1 where it has none. */
  school: number;
  rule: KindRule;
  today: number;
}

/**
 * Whether a pair fits at all: where {@link ./rater.ts} gives a rank, without what a rank needs, at a third of the price.
 */
export class Fitter {
  readonly #tables: Tables;
  readonly #languages = new Memo();
  readonly #levels = new Memo();
  readonly #findings = new WayFindings();
  #asker: FitAsker | null = null;

  constructor(tables: Tables) {
    this.#tables = tables;
  }

  begin(asker: FitAsker): void {
    this.#asker = asker;
    this.#languages.begin(this.#tables.languages.end);
    this.#levels.begin(this.#tables.levels.end);
  }

  /** @param rows the words of rows; the counterpart's begin at `row`. It is of the same kind. */
  fits(rows: Rows, row: number, theyHost: boolean, theySend: boolean): boolean {
    const { us, school, rule, today } = this.#asker!;
    const at = row * HOT_WORDS;
    if (rows.hot[at + HOT.school] === school) return false;
    const ours = us.traits;
    const theirs = rows.hot[at + HOT.traits]!;
    if (modesDiffer((ours >>> TRAITS.mode) & 3, (theirs >>> TRAITS.mode) & 3)) return false;
    if (demandCountry(us.countries.words, 0, theirs >>> TRAITS.country) === REFUSED) return false;
    if (this.#refusesCountry(rows.hot[at + HOT.wish]!, us.country)) return false;
    if (this.#language(us, rows.hot[at + HOT.languages]!) < 0) return false;
    if (this.#level(us, rows.hot[at + HOT.level]!, rule) < 0) return false;
    if (demandSafeguarding(ours, theirs) === REFUSED || demandSafeguarding(theirs, ours) === REFUSED)
      return false;
    const networks = rows.cold[row * COLD_WORDS + COLD.networks]!;
    if (demandNetwork(us.networks, networks) === REFUSED || demandNetwork(networks, us.networks) === REFUSED)
      return false;

    const meets = meet(ours, theirs, rule);
    const bothNeeded =
      ((ours >>> TRAITS.reciprocity) & 3) === REQUIRED || ((theirs >>> TRAITS.reciprocity) & 3) === REQUIRED;
    const tables = this.#tables;
    const hosting =
      us.hosts && theySend && rateHosting(us, rows, row, tables, rule, meets, today, this.#findings);
    if (hosting !== bothNeeded) return hosting;
    return us.sends && theyHost && rateSending(us, rows, row, tables, rule, meets, today, this.#findings);
  }

  #refusesCountry(wish: number, country: number): boolean {
    if (wish === 0) return false;
    if (wish > 0) return country !== 0 && wish !== country;
    const { words, starts } = this.#tables.countries;
    return demandCountry(words, starts[-wish - 1]!, country) === REFUSED;
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
}

const modesDiffer = (ours: number, theirs: number): boolean =>
  ours !== 0 && theirs !== 0 && ours !== theirs && ours !== HYBRID && theirs !== HYBRID;

/** Whether anybody travels, as in pair.ts: the mode as stated, not the default of a virtual project. */
function meet(ours: number, theirs: number, rule: KindRule): boolean {
  const weSay = (ours >>> TRAITS.modeStated) & 1;
  const theySay = (theirs >>> TRAITS.modeStated) & 1;
  if (weSay && ((ours >>> TRAITS.mode) & 3) === VIRTUAL) return false;
  if (theySay && ((theirs >>> TRAITS.mode) & 3) === VIRTUAL) return false;
  return !rule.isVirtualProject || (weSay | theySay) === 1;
}
