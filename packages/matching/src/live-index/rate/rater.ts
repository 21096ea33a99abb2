import { LIFT } from '../../lift.ts';
import type { EncodedPosting } from '../encode/encoded-posting.ts';
import { HOSTS, SENDS } from '../encode/legs.ts';
import { REQUIRED, TRAITS } from '../encode/terms.ts';
import { THEMES } from '../encode/themes.ts';
import { COLD, COLD_WORDS, HOT, HOT_WORDS, type Rows } from '../rows.ts';
import type { Tables } from '../tables/tables.ts';
import { countDemands, countReciprocity, wishToReturn } from './count.ts';
import { demandNetwork, demandSafeguarding, haveNetworkInCommon, NO_DEMAND, REFUSED } from './demands.ts';
import type { FirstAnswers } from './first-answers.ts';
import { type Asker, Gate } from './gate.ts';
import type { KindRule } from './kind-rule.ts';
import { meet } from './mode.ts';
import { countBothWays, countWay, rateHosting, rateSending, WayFindings } from './rate-ways.ts';
import { SILENT, Tally } from './tally.ts';
import { rateThemes } from './themes.ts';

/**
 * The whole rule over encoded postings: what decide.ts and rankPair say of two postings, as one integer. Every branch
 * has its twin there, and the property tests hold the two together.
 */
export class Rater {
  readonly #tables: Tables;
  readonly #tally = new Tally();
  readonly #hosting = new WayFindings();
  readonly #sending = new WayFindings();
  readonly #gate: Gate;
  #asker: Asker | null = null;

  constructor(tables: Tables) {
    this.#tables = tables;
    this.#gate = new Gate(tables);
  }

  get answers(): FirstAnswers {
    return this.#gate.answers;
  }

  begin(asker: Asker): void {
    this.#asker = asker;
    this.#gate.begin(asker);
  }

  /**
   * The rank in hundredths of a point of our pair with a row, or -1 where it conflicts.
   *
   * @param rows the words of rows; the counterpart's begin at `row`. It is of the same kind, with these legs.
   */
  rank(rows: Rows, row: number, legs: number): number {
    const { us, school, rule, today } = this.#asker!;
    if (!this.#gate.passes(rows, row)) return -1;
    if (rows.hot[row * HOT_WORDS + HOT.school] === school) return -1;
    const ours = us.traits;
    const theirs = rows.hot[row * HOT_WORDS + HOT.traits]!;
    const meets = meet(ours, theirs, rule);
    const tally = this.#tally;
    if (!this.#countPair(rows, row)) return -1;
    const bothNeeded =
      ((ours >>> TRAITS.reciprocity) & 3) === REQUIRED || ((theirs >>> TRAITS.reciprocity) & 3) === REQUIRED;
    const tables = this.#tables;
    const hosting =
      us.hosts &&
      (legs & SENDS) !== 0 &&
      rateHosting(us, rows, row, tables, rule, meets, today, this.#hosting);
    if (bothNeeded && !hosting) return -1;
    const sending =
      us.sends &&
      (legs & HOSTS) !== 0 &&
      rateSending(us, rows, row, tables, rule, meets, today, this.#sending);
    if (bothNeeded ? !sending : !hosting && !sending) return -1;
    if (hosting && sending) countBothWays(this.#hosting, this.#sending, bothNeeded, rule, tally);
    else countWay(hosting ? this.#hosting : this.#sending, hosting, rule, tally);
    countReciprocity(rule, wishToReturn(ours, meets), wishToReturn(theirs, meets), hosting && sending, tally);
    this.#countThemes(us, rows.cold[row * COLD_WORDS + COLD.themes]!, rule);
    const lifts = LIFT * (((ours >>> TRAITS.newcomer) & 1) + ((theirs >>> TRAITS.newcomer) & 1));
    return tally.score() + lifts;
  }

  /** Begins the tally with what is judged of the pair as a whole; false where it conflicts. */
  #countPair(rows: Rows, row: number): boolean {
    const { us, rule } = this.#asker!;
    const { mode, wish, theirWish, language, level } = this.#gate;
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
    return this.#countSchool(us.traits, theirs, us.networks, rows.hot[row * HOT_WORDS + HOT.networks]!, rule);
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
