import { LIFT } from '../../lift.ts';
import type { EncodedPosting } from '../encode/encoded-posting.ts';
import { HYBRID, REQUIRED, TRAITS, VIRTUAL, WELCOME } from '../encode/terms.ts';
import { AT } from '../row.ts';
import type { Tables } from '../tables/tables.ts';
import {
  demandCountry,
  demandNetwork,
  demandSafeguarding,
  haveNetworkInCommon,
  NO_DEMAND,
  OPEN,
  REFUSED,
} from './demands.ts';
import type { KindRule } from './kind-rule.ts';
import { rateLanguages } from './languages.ts';
import { rateLevel } from './level.ts';
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

  constructor(tables: Tables) {
    this.#tables = tables;
  }

  /**
   * The rank of the pair in hundredths of a point, or -1 where it conflicts.
   *
   * @param school number of our school, whose own listings are no counterparts; -1 where it has none
   * @param rows the words of rows; the counterpart's begin at `row`. It is of the same kind.
   */
  rank(
    us: EncodedPosting,
    school: number,
    rows: Int32Array,
    row: number,
    theyHost: boolean,
    theySend: boolean,
    rule: KindRule,
    today: number,
  ): number {
    if (rows[row + AT.school] === school) return -1;
    const { countries, languages, levels } = this.#tables;
    const tally = this.#tally;
    tally.reset();
    const ours = us.traits;
    const theirs = rows[row + AT.traits]!;

    const ourMode = (ours >>> TRAITS.mode) & 3;
    const theirMode = (theirs >>> TRAITS.mode) & 3;
    if (ourMode > 0 && theirMode > 0) {
      const percent = ourMode === theirMode ? 100 : ourMode === HYBRID || theirMode === HYBRID ? 50 : -1;
      if (percent < 0) return -1;
      tally.add(rule.mode, percent, percent);
    } else tally.add(rule.mode, ourMode > 0 ? 0 : SILENT, theirMode > 0 ? 0 : SILENT);

    const wish = demandCountry(us.countries.words, 0, theirs >>> TRAITS.country);
    if (wish === REFUSED) return -1;
    const theirWish = demandCountry(
      countries.words,
      countries.starts[rows[row + AT.countries]!]!,
      us.country,
    );
    if (theirWish === REFUSED) return -1;
    countDemands(rule.countries, wish, theirWish, tally);

    const guarded = demandSafeguarding(ours, theirs);
    const theirGuarded = demandSafeguarding(theirs, ours);
    if (guarded === REFUSED || theirGuarded === REFUSED) return -1;
    countDemands(rule.safeguarding, guarded, theirGuarded, tally);

    const network = rows[row + AT.networks]!;
    const member = demandNetwork(us.networks, network);
    const theirMember = demandNetwork(network, us.networks);
    if (member === REFUSED || theirMember === REFUSED) return -1;
    if (member !== NO_DEMAND || theirMember !== NO_DEMAND)
      countDemands(rule.networks, member, theirMember, tally);
    else if (haveNetworkInCommon(us.networks, network)) tally.add(rule.networks, 100, 100);

    const weReturn = (ours >>> TRAITS.reciprocity) & 3;
    const theyReturn = (theirs >>> TRAITS.reciprocity) & 3;
    const bothNeeded = weReturn === REQUIRED || theyReturn === REQUIRED;
    const canHost = us.hosts && theySend;
    const canSend = us.sends && theyHost;
    if (bothNeeded ? !(canHost && canSend) : !(canHost || canSend)) return -1;

    const language = rateLanguages(
      us.languages.words,
      0,
      languages.words,
      languages.starts[rows[row + AT.languages]!]!,
    );
    if (language < 0) return -1;
    tally.add(rule.languages, language, language);

    const level = rateLevel(
      us.level.words,
      0,
      levels.words,
      levels.starts[rows[row + AT.level]!]!,
      rule.forAdults,
    );
    if (level < 0) return -1;
    tally.add(rule.level, level, level);

    const meets = meet(ours, theirs, rule);
    const tables = this.#tables;
    const hosting = canHost && rateHosting(us, rows, row, tables, rule, meets, today, this.#hosting);
    if (bothNeeded && !hosting) return -1;
    const sending = canSend && rateSending(us, rows, row, tables, rule, meets, today, this.#sending);
    if (bothNeeded ? !sending : !hosting && !sending) return -1;
    if (hosting && sending) countBothWays(this.#hosting, this.#sending, bothNeeded, rule, tally);
    else countWay(hosting ? this.#hosting : this.#sending, hosting, rule, tally);
    countReciprocity(rule, wishToReturn(ours, meets), wishToReturn(theirs, meets), hosting && sending, tally);

    this.#countThemes(us, rows[row + AT.themes]!, rule);
    return tally.score() + LIFT * (((ours >>> TRAITS.newcomer) & 1) + ((theirs >>> TRAITS.newcomer) & 1));
  }

  #countThemes(us: EncodedPosting, number: number, rule: KindRule): void {
    const { themes } = this.#tables;
    const ours = us.themes.words;
    const at = themes.starts[number]!;
    const [weSay, theySay] = [ours[1]! > 0, themes.words[at + 1]! > 0];
    if (weSay && theySay) {
      this.#tally.add(
        rule.themes,
        rateThemes(ours, 0, themes.words, at),
        rateThemes(themes.words, at, ours, 0),
      );
    } else this.#tally.add(rule.themes, weSay ? 0 : SILENT, theySay ? 0 : SILENT);
  }
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
