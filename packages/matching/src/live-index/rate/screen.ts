import type { EncodedPosting } from '../encode/encoded-posting.ts';
import { HOST_PRECISION, SAYS_THEMES, SEND_PRECISION } from '../encode/shape.ts';
import { REQUIRED, TRAITS } from '../encode/terms.ts';
import { COLD, COLD_WORDS, HOT, HOT_WORDS, type Rows } from '../rows.ts';
import type { Tables } from '../tables/tables.ts';
import { WORTH_OF_PRECISION } from './dates.ts';
import { rateGroup } from './group.ts';
import type { KindRule } from './kind-rule.ts';
import { judgeTerms, WayFindings } from './rate-ways.ts';
import { SILENT, type Tally } from './tally.ts';

const findings = new WayFindings();
const { group, costs, lodging, facilities } = findings;

/**
 * Adds to a tally everything about a pair that the row itself tells, and dates and themes at their best, so that the
 * score is one that the pair cannot exceed: what is left to look up, calendars and words, is seldom in the cache. The
 * tally holds the criteria of the pair as a whole already. False where the pair conflicts.
 *
 * Where two ways are open, one may still turn out not to be: what counts in one of them only counts here where it is
 * met, since leaving it out could lift the mean.
 */
export class Screen {
  readonly #tables: Tables;
  #ourGroup = 0;
  #theirGroup = 0;
  #ourCosts = SILENT;
  #theirCosts = SILENT;
  #dates = 0;

  constructor(tables: Tables) {
    this.#tables = tables;
  }

  add(
    us: EncodedPosting,
    ourShape: number,
    ourThemes: number,
    rows: Rows,
    row: number,
    theyHost: boolean,
    theySend: boolean,
    meets: boolean,
    rule: KindRule,
    tally: Tally,
  ): boolean {
    const theirs = rows.hot[row * HOT_WORDS + HOT.traits]!;
    const bothNeeded =
      ((us.traits >>> TRAITS.reciprocity) & 3) === REQUIRED ||
      ((theirs >>> TRAITS.reciprocity) & 3) === REQUIRED;
    const shape = rows.hot[row * HOT_WORDS + HOT.shape]!;
    this.#ourGroup = 0;
    this.#theirGroup = 0;
    this.#ourCosts = SILENT;
    this.#theirCosts = SILENT;
    this.#dates = 0;
    let [weAskLodging, weAskFacilities, theyAskLodging, theyAskFacilities] = [SILENT, SILENT, SILENT, SILENT];

    let hosting = us.hosts && theySend;
    if (bothNeeded && !hosting) return false;
    const { groups } = this.#tables;
    if (hosting) {
      rateGroup(
        us.hostGroup.words,
        0,
        groups.words,
        groups.starts[rows.cold[row * COLD_WORDS + COLD.sendGroup]!]!,
        group,
      );
      hosting = judgeTerms(
        us.facilities,
        rows.cold[row * COLD_WORDS + COLD.facilities]!,
        us.lodgingAndCosts,
        rows.cold[row * COLD_WORDS + COLD.lodgingAndCosts]!,
        meets,
        findings,
      );
      if (hosting) {
        this.#keep(
          group.host,
          group.sender,
          costs.host,
          costs.sender,
          ourShape >>> HOST_PRECISION,
          shape >>> SEND_PRECISION,
        );
        theyAskLodging = lodging.sender;
        theyAskFacilities = facilities.sender;
      }
    }
    let sending = us.sends && theyHost;
    if (bothNeeded && !(hosting && sending)) return false;
    if (sending) {
      rateGroup(
        groups.words,
        groups.starts[rows.cold[row * COLD_WORDS + COLD.hostGroup]!]!,
        us.sendGroup.words,
        0,
        group,
      );
      sending = judgeTerms(
        rows.cold[row * COLD_WORDS + COLD.facilities]!,
        us.facilities,
        rows.cold[row * COLD_WORDS + COLD.lodgingAndCosts]!,
        us.lodgingAndCosts,
        meets,
        findings,
      );
      if (sending) {
        this.#keep(
          group.sender,
          group.host,
          costs.sender,
          costs.host,
          ourShape >>> SEND_PRECISION,
          shape >>> HOST_PRECISION,
        );
        weAskLodging = lodging.sender;
        weAskFacilities = facilities.sender;
      }
    }
    if (bothNeeded ? !(hosting && sending) : !(hosting || sending)) return false;

    const [groupWeight, facilityWeight, lodgingWeight, costWeight, dateWeight] = rule.wayWeights as [
      number,
      number,
      number,
      number,
      number,
    ];
    const onlyIfMet = hosting && sending;
    tally.add(groupWeight, this.#ourGroup, this.#theirGroup);
    tally.add(costWeight, this.#ourCosts, this.#theirCosts);
    tally.add(dateWeight, this.#dates, this.#dates);
    tally.add(lodgingWeight, counted(weAskLodging, onlyIfMet), counted(theyAskLodging, onlyIfMet));
    tally.add(facilityWeight, counted(weAskFacilities, onlyIfMet), counted(theyAskFacilities, onlyIfMet));
    const theirThemes = ourThemes > 0 ? 100 : 0;
    tally.add(
      rule.themes,
      ourShape & SAYS_THEMES ? ourThemes : SILENT,
      shape & SAYS_THEMES ? theirThemes : SILENT,
    );
    return true;
  }

  #keep(
    ourGroup: number,
    theirGroup: number,
    ourCosts: number,
    theirCosts: number,
    ours: number,
    theirs: number,
  ): void {
    this.#ourGroup = Math.max(this.#ourGroup, ourGroup);
    this.#theirGroup = Math.max(this.#theirGroup, theirGroup);
    this.#ourCosts = Math.max(this.#ourCosts, ourCosts);
    this.#theirCosts = Math.max(this.#theirCosts, theirCosts);
    const worth = Math.min(WORTH_OF_PRECISION[ours & 3]!, WORTH_OF_PRECISION[theirs & 3]!);
    this.#dates = Math.max(this.#dates, worth);
  }
}

const counted = (percent: number, onlyIfMet: boolean): number =>
  onlyIfMet && percent < 100 ? SILENT : percent;
