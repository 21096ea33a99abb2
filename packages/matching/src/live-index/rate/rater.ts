import type { EncodedPosting } from '../encode/encoded-posting.ts';
import { HOSTS, SENDS } from '../encode/legs.ts';
import { THEMES } from '../encode/themes.ts';
import { COLD, COLD_WORDS, HOT, HOT_WORDS, type Rows } from '../rows.ts';
import type { Tables } from '../tables/tables.ts';
import { countDemands, countNetworks, countSafeguarding } from './demands.ts';
import type { FirstAnswers } from './first-answers.ts';
import { type Asker, Gate } from './gate.ts';
import type { KindRule } from './kind-rule.ts';
import { countMode, meet } from './mode.ts';
import { liftOf } from './newcomers.ts';
import { countBothWays, countWay, rateWay, WayFindings } from './rate-ways.ts';
import { bothWaysNeeded, countReciprocity } from './reciprocity.ts';
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
    const { us, school, rule } = this.#asker!;
    if (!this.#gate.passes(rows, row)) return -1;
    if (rows.hot[row * HOT_WORDS + HOT.school] === school) return -1;
    const ours = us.traits;
    const theirs = rows.hot[row * HOT_WORDS + HOT.traits]!;
    const meets = meet(ours, theirs, rule);
    const tally = this.#tally;
    if (!this.#countPair(rows, row)) return -1;
    const bothNeeded = bothWaysNeeded(ours, theirs);
    const hosting = us.hosts && (legs & SENDS) !== 0 && this.#rateWay(true, rows, row, meets, this.#hosting);
    if (bothNeeded && !hosting) return -1;
    const sending = us.sends && (legs & HOSTS) !== 0 && this.#rateWay(false, rows, row, meets, this.#sending);
    if (bothNeeded ? !sending : !hosting && !sending) return -1;
    if (hosting && sending) countBothWays(this.#hosting, this.#sending, bothNeeded, rule, tally);
    else countWay(hosting ? this.#hosting : this.#sending, hosting, rule, tally);
    countReciprocity(rule, ours, theirs, meets, hosting && sending, tally);
    this.#countThemes(us, rows.cold[row * COLD_WORDS + COLD.themes]!, rule);
    return tally.score() + liftOf(ours, theirs);
  }

  #rateWay(weHost: boolean, rows: Rows, row: number, meets: boolean, findings: WayFindings): boolean {
    return rateWay(this.#asker!, weHost, rows, row, this.#tables, meets, findings);
  }

  /** Begins the tally with what is judged of the pair as a whole; false where it conflicts. */
  #countPair(rows: Rows, row: number): boolean {
    const { us, rule } = this.#asker!;
    const { mode, wish, theirWish, language, level } = this.#gate;
    const tally = this.#tally;
    const theirs = rows.hot[row * HOT_WORDS + HOT.traits]!;
    tally.reset();
    countMode(rule, us.traits, theirs, mode, tally);
    countDemands(rule.countries, wish, theirWish, tally);
    tally.add(rule.languages, language, language);
    tally.add(rule.level, level, level);
    const networks = rows.hot[row * HOT_WORDS + HOT.networks]!;
    return (
      countSafeguarding(rule, us.traits, theirs, tally) && countNetworks(rule, us.networks, networks, tally)
    );
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
