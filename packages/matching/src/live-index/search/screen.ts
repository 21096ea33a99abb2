import { HOSTS, SENDS } from '../encode/legs.ts';
import { HOST_PRECISION, HOST_SIZED, SAYS_THEMES, SEND_PRECISION, SEND_SIZED } from '../encode/shape.ts';
import { outlasts, STAYS } from '../encode/stays.ts';
import { TRAITS } from '../encode/terms.ts';
import { WORTH_OF_PRECISION } from '../rate/dates.ts';
import { countDemands, countNetworks, NO_DEMAND, REFUSED } from '../rate/demands.ts';
import type { FirstAnswers } from '../rate/first-answers.ts';
import type { Asker } from '../rate/gate.ts';
import { judgeTerms, WayFindings } from '../rate/rate-ways.ts';
import { SILENT, Tally } from '../rate/tally.ts';
import { HOT, HOT_WORDS, type Rows } from '../rows.ts';
import type { OurLeg } from './our-leg.ts';
import type { Question } from './question.ts';
import { BOTH_NEEDED, CONFLICTS, MEETS, TraitsTable } from './traits-table.ts';

const findings = new WayFindings();
const { costs, lodging, facilities } = findings;

/**
 * A rank that a pair cannot exceed, by everything that the row itself tells: exact but for dates, of which it knows the
 * months, for the sizes of groups and for themes, of which it knows whether they may be alike. What is left to look up,
 * calendars and words, is seldom in the cache.
 *
 * Where two ways are open, one may still turn out not to be: what counts in one of them only counts here where it is
 * met, since leaving it out could lift the mean.
 */
export class Screen {
  readonly #answers: FirstAnswers;
  readonly #traits = new TraitsTable();
  readonly #tally = new Tally();
  #asker: Asker | null = null;
  #question: Question | null = null;
  #hasTerms = false;

  constructor(answers: FirstAnswers) {
    this.#answers = answers;
  }

  begin(asker: Asker, question: Question): void {
    this.#asker = asker;
    this.#question = question;
    this.#traits.begin(asker);
    this.#hasTerms = (asker.us.facilities | asker.us.lodgingAndCosts) !== 0;
  }

  /** The rank in hundredths of a point, -1 where the pair conflicts. */
  bound({ hot }: Rows, row: number, legs: number): number {
    const { us, rule } = this.#asker!;
    const q = this.#question!;
    const answers = this.#answers;
    const table = this.#traits;
    const tally = this.#tally;
    const at = row * HOT_WORDS;
    const traits = hot[at + HOT.traits]!;
    const known = table.indexOf(traits, legs);
    const flags = table.flags[known]!;
    if (flags === CONFLICTS) return -1;
    const wish = answers.ourWish.of(traits >>> TRAITS.country);
    if (wish === REFUSED) return -1;
    const theirWish = answers.wish(hot[at + HOT.wish]!);
    if (theirWish === REFUSED) return -1;
    const language = answers.language(hot[at + HOT.languages]!);
    if (language < 0) return -1;
    const level = answers.level(hot[at + HOT.level]!);
    if (level < 0) return -1;

    const shape = hot[at + HOT.shape]!;
    const stays = hot[at + HOT.stays]!;
    let hosting =
      us.hosts && (legs & SENDS) !== 0
        ? datesOf(q.host, shape >>> SEND_PRECISION, hot[at + HOT.sendDays]!, stays >>> STAYS.send)
        : -1;
    let sending =
      us.sends && (legs & HOSTS) !== 0
        ? datesOf(q.send, shape >>> HOST_PRECISION, hot[at + HOT.hostDays]!, stays >>> STAYS.host)
        : -1;
    const bothNeeded = (flags & BOTH_NEEDED) !== 0;
    if (bothNeeded ? hosting < 0 || sending < 0 : hosting < 0 && sending < 0) return -1;

    tally.ourPoints = table.ourPoints[known]!;
    tally.ourWeights = table.ourWeights[known]!;
    tally.theirPoints = table.theirPoints[known]!;
    tally.theirWeights = table.theirWeights[known]!;
    tally.add(rule.languages, language, language);
    tally.add(rule.level, level, level);
    if (wish !== NO_DEMAND || theirWish !== NO_DEMAND) countDemands(rule.countries, wish, theirWish, tally);
    const networks = hot[at + HOT.networks]!;
    if ((networks | us.networks) !== 0 && !countNetworks(rule, us.networks, networks, tally)) return -1;
    const terms = hot[at + HOT.lodgingAndCosts]!;
    const theirFacilities = hot[at + HOT.facilities]!;
    if (this.#hasTerms || (terms | theirFacilities) !== 0) {
      const open = this.#addTerms(
        terms,
        theirFacilities,
        hosting >= 0,
        sending >= 0,
        (flags & MEETS) !== 0,
        bothNeeded,
      );
      if (open === 0) return -1;
      if ((open & 1) === 0) hosting = -1;
      if ((open & 2) === 0) sending = -1;
    }
    const dates = hosting < sending === bothNeeded ? hosting : sending;
    const hostingSized = hosting >= 0 && q.host.sized && (shape & SEND_SIZED) !== 0;
    const sendingSized = sending >= 0 && q.send.sized && (shape & HOST_SIZED) !== 0;
    const sized = bothNeeded ? hostingSized && sendingSized : hostingSized || sendingSized;
    const group = sized ? 100 : 0;
    tally.add(rule.wayWeights[0]!, group, group);
    tally.add(rule.wayWeights[4]!, dates, dates);
    if ((q.shape | shape) & SAYS_THEMES) {
      const met =
        q.shape & shape & SAYS_THEMES
          ? q.themesMet(hot[at + HOT.themeBits]!, hot[at + HOT.themeBits + 1]!)
          : 0;
      const theirs = met > 0 ? 100 : 0;
      tally.add(rule.themes, q.shape & SAYS_THEMES ? met : SILENT, shape & SAYS_THEMES ? theirs : SILENT);
    }
    return tally.score() + table.lift[known]!;
  }

  /** Adds facilities, lodging and costs; returns which ways are still open, hosting as 1 and sending as 2. */
  #addTerms(
    terms: number,
    theirFacilities: number,
    canHost: boolean,
    canSend: boolean,
    meets: boolean,
    bothNeeded: boolean,
  ): number {
    const { us, rule } = this.#asker!;
    const tally = this.#tally;
    let [ourCosts, theirCosts] = [SILENT, SILENT];
    let [weAskLodging, weAskFacilities, theyAskLodging, theyAskFacilities] = [SILENT, SILENT, SILENT, SILENT];
    const hosting =
      canHost && judgeTerms(us.facilities, theirFacilities, us.lodgingAndCosts, terms, meets, findings);
    if (hosting) {
      ourCosts = costs.host;
      theirCosts = costs.sender;
      theyAskLodging = lodging.sender;
      theyAskFacilities = facilities.sender;
    }
    if (bothNeeded && !hosting) return 0;
    const sending =
      canSend && judgeTerms(theirFacilities, us.facilities, terms, us.lodgingAndCosts, meets, findings);
    if (sending) {
      ourCosts = Math.max(ourCosts, costs.sender);
      theirCosts = Math.max(theirCosts, costs.host);
      weAskLodging = lodging.sender;
      weAskFacilities = facilities.sender;
    }
    if (bothNeeded && !sending) return 0;
    const [, facilityWeight, lodgingWeight, costWeight] = rule.wayWeights;
    const onlyIfMet = hosting && sending;
    tally.add(costWeight!, ourCosts, theirCosts);
    tally.add(lodgingWeight!, counted(weAskLodging, onlyIfMet), counted(theyAskLodging, onlyIfMet));
    tally.add(facilityWeight!, counted(weAskFacilities, onlyIfMet), counted(theyAskFacilities, onlyIfMet));
    return (hosting ? 1 : 0) | (sending ? 2 : 0);
  }
}

const counted = (percent: number, onlyIfMet: boolean): number =>
  onlyIfMet && percent < 100 ? SILENT : percent;

/**
 * What dates can be worth in one direction, -1 where they conflict.
 *
 * @param precision, stays of their leg in the lowest bits, and its free parts of the year
 */
function datesOf(our: OurLeg, precision: number, days: number, stays: number): number {
  const worth = Math.min(our.worth, WORTH_OF_PRECISION[precision & 3]!);
  if (worth > 0 && (our.days & days) === 0) return -1;
  return mayStay(our, (stays >>> STAYS.min) & 255, (stays >>> STAYS.run) & 255) ? worth : -1;
}

/** False where a stay as long as one of them asks for is too long for the other, travel aside. */
const mayStay = (our: OurLeg, min: number, run: number): boolean =>
  !outlasts(our.min, run) && !outlasts(min, our.run) && (our.max === 0 || min <= our.max);
