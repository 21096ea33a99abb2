import { COLD, COLD_WORDS, HOT, HOT_WORDS, type Rows } from '../rows.ts';
import type { Tables } from '../tables/tables.ts';
import { rateDates } from './dates.ts';
import { rateFacilities } from './facilities.ts';
import type { Asker } from './gate.ts';
import { rateGroup } from './group.ts';
import type { KindRule } from './kind-rule.ts';
import { rateCosts, rateLodging } from './lodging-and-costs.ts';
import { SILENT, type Tally } from './tally.ts';
import { ABSENT, CONFLICT, UNKNOWN, WayFinding } from './way-finding.ts';

/** The findings of one direction: group, facilities, lodging, costs, dates, what rules out most for the least work first. */
export class WayFindings {
  readonly group = new WayFinding();
  readonly facilities = new WayFinding();
  readonly lodging = new WayFinding();
  readonly costs = new WayFinding();
  readonly dates = new WayFinding();
  /** All of them, in the order of {@link KindRule.wayWeights}. */
  readonly all = [this.group, this.facilities, this.lodging, this.costs, this.dates];
}

/** Judges what a row itself tells of one direction, its group being judged already; false at the first conflict. */
export function judgeTerms(
  hostFacilities: number,
  senderFacilities: number,
  hostTerms: number,
  senderTerms: number,
  meets: boolean,
  { group, facilities, lodging, costs }: WayFindings,
): boolean {
  if (group.verdict === CONFLICT) return false;
  rateFacilities(hostFacilities, senderFacilities, meets, facilities);
  if (facilities.verdict === CONFLICT) return false;
  rateLodging(hostTerms, senderTerms, meets, lodging);
  if (lodging.verdict === CONFLICT) return false;
  rateCosts(hostTerms, senderTerms, meets, costs);
  return costs.verdict !== CONFLICT;
}

/** Judges the direction in which we host, or the one in which we send; false at the first conflict. */
export function rateWay(
  { us, rule, today }: Asker,
  weHost: boolean,
  { hot, cold }: Rows,
  row: number,
  { groups, dates: calendars }: Tables,
  meets: boolean,
  findings: WayFindings,
): boolean {
  const { group, dates } = findings;
  const [h, c] = [row * HOT_WORDS, row * COLD_WORDS];
  const facilities = hot[h + HOT.facilities]!;
  const terms = hot[h + HOT.lodgingAndCosts]!;
  const theirGroup = groups.starts[cold[c + (weHost ? COLD.sendGroup : COLD.hostGroup)]!]!;
  if (weHost) rateGroup(us.hostGroup.words, 0, groups.words, theirGroup, group);
  else rateGroup(groups.words, theirGroup, us.sendGroup.words, 0, group);
  const holds = weHost
    ? judgeTerms(us.facilities, facilities, us.lodgingAndCosts, terms, meets, findings)
    : judgeTerms(facilities, us.facilities, terms, us.lodgingAndCosts, meets, findings);
  if (!holds) return false;
  const shortest = rule.shortestStay;
  const theirDates = calendars.starts[cold[c + (weHost ? COLD.sendDates : COLD.hostDates)]!]!;
  if (weHost) rateDates(us.hostDates.words, 0, calendars.words, theirDates, meets, shortest, today, dates);
  else rateDates(calendars.words, theirDates, us.sendDates.words, 0, meets, shortest, today, dates);
  return dates.verdict !== CONFLICT;
}

/** Adds the only direction that holds to the tally. */
export function countWay(findings: WayFindings, weHost: boolean, rule: KindRule, tally: Tally): void {
  for (let i = 0; i < rule.wayWeights.length; i++) {
    const { verdict, host, sender } = findings.all[i]!;
    if (verdict === ABSENT) continue;
    tally.add(rule.wayWeights[i]!, weHost ? host : sender, weHost ? sender : host);
  }
}

/**
 * Adds two directions that hold, as combine-ways.ts: the better one counts where one is enough, the weaker where both
 * are needed; one open answer leaves open what both are needed for.
 */
export function countBothWays(
  hosting: WayFindings,
  sendingUs: WayFindings,
  bothNeeded: boolean,
  rule: KindRule,
  tally: Tally,
): void {
  for (let i = 0; i < rule.wayWeights.length; i++) {
    const x = hosting.all[i]!;
    const y = sendingUs.all[i]!;
    if (x.verdict === ABSENT && y.verdict === ABSENT) continue;
    const weight = rule.wayWeights[i]!;
    if (y.verdict === ABSENT) tally.add(weight, x.host, x.sender);
    else if (x.verdict === ABSENT) tally.add(weight, y.sender, y.host);
    else {
      const [xOpen, yOpen] = [x.verdict === UNKNOWN, y.verdict === UNKNOWN];
      const open = bothNeeded ? xOpen || yOpen : xOpen && yOpen;
      const ours = together(x.host, y.sender, bothNeeded);
      const theirs = together(x.sender, y.host, bothNeeded);
      tally.add(weight, open && ours > 0 ? 0 : ours, open && theirs > 0 ? 0 : theirs);
    }
  }
}

const together = (x: number, y: number, bothNeeded: boolean): number =>
  x === SILENT ? y : y === SILENT ? x : bothNeeded ? Math.min(x, y) : Math.max(x, y);
