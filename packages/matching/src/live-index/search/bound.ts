import { HOST_BASE } from '../../criteria/group.ts';
import { ROUGH_PERCENT } from '../../level/common-level.ts';
import { LIFT } from '../../lift.ts';
import { HYBRID } from '../encode/terms.ts';
import { WORTH_OF_PRECISION } from '../rate/dates.ts';
import type { KindRule } from '../rate/kind-rule.ts';
import { SILENT, Tally } from '../rate/tally.ts';
import {
  HOST_GROUP_KNOWN,
  HOST_PRECISION_AT,
  HOST_SPLIT,
  ISCED_AT,
  MODES_AT,
  NEWCOMER,
  NO_LEVEL,
  ONLY_ISCED,
  SAYS_AGES,
  SEND_GROUP_KNOWN,
  SEND_PRECISION_AT,
  SILENT_LANGUAGE,
  SIZES,
  SUM,
  WISH,
  WISHES,
} from '../tree/summary.ts';
import { type Question, TIERS } from './question.ts';

const tally = new Tally();
const YEARS = (1 << ISCED_AT) - 1;
const ISCED = ((1 << 9) - 1) << ISCED_AT;

/**
 * A rank in hundredths of a point that no row below a node can exceed, or -1 where every one of them conflicts. Each
 * criterion is taken at the best that the summary allows; what it does not tell is taken to fit.
 *
 * @param theyHost whether the rows have a hosting leg; `theySend` a sending one
 */
export function boundOf(
  question: Question,
  sums: Int32Array,
  at: number,
  theyHost: boolean,
  theySend: boolean,
  rule: KindRule,
  weAreNew: boolean,
): number {
  const q = question;
  if (
    q.wantsCountries &&
    (sums[at + SUM.country]! & q.wanted[0]!) === 0 &&
    (sums[at + SUM.country + 1]! & q.wanted[1]!) === 0
  )
    return -1;
  if (
    (sums[at + SUM.welcome]! & q.ownCountry[0]!) === 0 &&
    (sums[at + SUM.welcome + 1]! & q.ownCountry[1]!) === 0
  )
    return -1;
  const language = boundLanguages(q, sums, at);
  if (language < 0) return -1;
  const level = boundLevel(q.level, sums[at + SUM.level]!, rule.forAdults);
  if (level < 0) return -1;
  const traits = sums[at + SUM.traits]!;
  const mode = boundMode(q.mode, (traits >>> MODES_AT) & 15);
  if (mode < 0) return -1;

  const hosting =
    q.hosts && theySend
      ? boundDates(
          q.hostSaysWhen,
          q.hostWorth,
          q.hostDays,
          traits >>> SEND_PRECISION_AT,
          sums[at + SUM.sendDays]!,
        )
      : -1;
  const sending =
    q.sends && theyHost
      ? boundDates(
          q.sendSaysWhen,
          q.sendWorth,
          q.sendDays,
          traits >>> HOST_PRECISION_AT,
          sums[at + SUM.hostDays]!,
        )
      : -1;
  if (q.needsReturn ? hosting < 0 || sending < 0 : hosting < 0 && sending < 0) return -1;
  const dates = Math.max(hosting, sending);

  tally.reset();
  tally.add(rule.languages, language, language);
  tally.add(rule.level, level, level);
  tally.add(rule.wayWeights[4]!, dates, dates);
  addGroup(q, sums, at, traits, hosting >= 0, sending >= 0, rule.wayWeights[0]!);

  const stated = sums[at + SUM.wishes]!;
  const themes = q.saysThemes && (q.themes & sums[at + SUM.themes]!) !== 0 ? 100 : 0;
  const reciprocity = hosting >= 0 && sending >= 0 ? 100 : 50;
  addOurs(q, themes, mode, reciprocity, rule);
  if (q.networks || stated & (1 << WISH.networks)) tally.add(rule.networks, 100, 100);
  addTheirs(stated, themes, mode, reciprocity, rule);
  const lifts = (weAreNew ? 1 : 0) + (traits & NEWCOMER ? 1 : 0);
  return tally.score() + LIFT * lifts;
}

/** Our wishes, each at its best. A swap that has not said whether it wants visits returned wants it only where people meet. */
function addOurs(q: Question, themes: number, mode: number, reciprocity: number, rule: KindRule): void {
  if (q.wantsCountries) tally.add(rule.countries, 100, SILENT);
  if (q.costs) tally.add(rule.wayWeights[3]!, 100, SILENT);
  if (q.accommodation) tally.add(rule.wayWeights[2]!, 100, SILENT);
  if (q.facilities) tally.add(rule.wayWeights[1]!, 100, SILENT);
  if (q.safeguarding) tally.add(rule.safeguarding, 100, SILENT);
  if (q.saysThemes) tally.add(rule.themes, themes, SILENT);
  if (q.mode > 0) tally.add(rule.mode, mode, SILENT);
  const lifts = (300 + 7 * reciprocity) * tally.ourWeights >= tally.ourPoints;
  if (q.likesReturn || (q.mayLikeReturn && lifts)) tally.add(rule.reciprocity, reciprocity, SILENT);
}

/**
 * Their wishes. One that not all rows state counts where it lifts the mean, from the best down: no choice of wishes has
 * a higher one.
 */
function addTheirs(stated: number, themes: number, mode: number, reciprocity: number, rule: KindRule): void {
  if (stated & (1 << WISH.countries)) tally.add(rule.countries, SILENT, 100);
  if (stated & (1 << WISH.costs)) tally.add(rule.wayWeights[3]!, SILENT, 100);
  if (stated & (1 << WISH.facilities)) tally.add(rule.wayWeights[1]!, SILENT, 100);
  if (stated & (1 << WISH.safeguarding)) tally.add(rule.safeguarding, SILENT, 100);
  if (stated & (1 << WISH.accommodation)) tally.add(rule.wayWeights[2]!, SILENT, 100);
  const byAll = stated & ~(stated >>> WISHES);
  if (byAll & (1 << WISH.themes)) tally.add(rule.themes, SILENT, themes);
  if (byAll & (1 << WISH.mode)) tally.add(rule.mode, SILENT, mode);
  if (byAll & (1 << WISH.reciprocity)) tally.add(rule.reciprocity, SILENT, reciprocity);
  const bySome = stated & (stated >>> WISHES);
  for (let percent = 100; percent >= 0; percent -= 50) {
    if ((300 + 7 * percent) * tally.theirWeights < tally.theirPoints) return;
    if (bySome & (1 << WISH.themes) && themes === percent) tally.add(rule.themes, SILENT, percent);
    if (bySome & (1 << WISH.mode) && mode === percent) tally.add(rule.mode, SILENT, percent);
    if (bySome & (1 << WISH.reciprocity) && reciprocity === percent)
      tally.add(rule.reciprocity, SILENT, percent);
  }
}

function boundLanguages(q: Question, sums: Int32Array, at: number): number {
  if (q.languages === 0) return 0;
  const native = sums[at + SUM.native]!;
  const working = sums[at + SUM.working]!;
  const learning = sums[at + SUM.learning]!;
  for (let tier = 0; tier < TIERS.length; tier++) {
    const reached =
      (q.nativeBits[tier]! & native) | (q.workingBits[tier]! & working) | (q.learningBits[tier]! & learning);
    if (reached !== 0) return TIERS[tier]!;
  }
  return native & SILENT_LANGUAGE ? 0 : -1;
}

function boundLevel(ours: number, theirs: number, forAdults: boolean): number {
  if (ours & NO_LEVEL) return 0;
  const open = theirs & NO_LEVEL ? 0 : -1;
  if (ours & theirs & ISCED) return 100;
  if (ours & theirs & YEARS && ours & SAYS_AGES && theirs & SAYS_AGES) return 100;
  if (forAdults) {
    const terms = (ours & ISCED) === 0 || theirs & SAYS_AGES;
    return terms ? 0 : open;
  }
  const mixed = (ours & ONLY_ISCED && theirs & SAYS_AGES) || (ours & SAYS_AGES && theirs & ONLY_ISCED);
  return mixed ? ROUGH_PERCENT : open;
}

function boundMode(ours: number, theirs: number): number {
  if (ours === 0) return 0;
  if (theirs & (1 << ours)) return 100;
  if (ours === HYBRID ? theirs & ~1 : theirs & (1 << HYBRID)) return 50;
  return theirs & 1 ? 0 : -1;
}

/** @param precisions of their legs, one of four bits each: day, month, season, not said */
function boundDates(
  weSay: boolean,
  worth: number,
  days: number,
  precisions: number,
  theirDays: number,
): number {
  if (!weSay) return 0;
  if (days & theirDays) {
    const best = precisions & 1 ? 0 : precisions & 2 ? 1 : 2;
    return Math.min(worth, WORTH_OF_PRECISION[best]!);
  }
  return precisions & 8 ? 0 : -1;
}

/** The group, by the better of the ways that are open. */
function addGroup(
  q: Question,
  sums: Int32Array,
  at: number,
  traits: number,
  hosting: boolean,
  sending: boolean,
  weight: number,
): void {
  const sizes = sums[at + SUM.sizes]!;
  let ours = 0;
  let theirs = 0;
  if (hosting && q.hostSize >= 0 && traits & SEND_GROUP_KNOWN) {
    theirs = 100;
    ours = q.hostSplit ? 100 : fullest(q.hostSize, sizes >>> 16);
  }
  if (sending && q.sendSize >= 0 && traits & HOST_GROUP_KNOWN) {
    ours = 100;
    theirs = Math.max(theirs, traits & HOST_SPLIT ? 100 : tightest(q.sendSize, sizes & 0xffff));
  }
  tally.add(weight, ours, theirs);
}

/** The best share of our places that any of their groups could fill. */
function fullest(places: number, groups: number): number {
  if (groups === 0) return HOST_BASE;
  const largest = 31 - Math.clz32(groups);
  const most = largest < SIZES.length ? SIZES[largest]! : places;
  return HOST_BASE + Math.floor(((100 - HOST_BASE) * Math.min(most, places)) / Math.max(1, places));
}

/** The best share of their places that our group could fill: of the hosts that are large enough, the smallest. */
function tightest(group: number, hosts: number): number {
  for (let index = 0; index <= SIZES.length; index++) {
    if ((hosts & (1 << index)) === 0) continue;
    const least = index === 0 ? 0 : SIZES[index - 1]! + 1;
    if (least <= group) return 100;
    return HOST_BASE + Math.floor(((100 - HOST_BASE) * group) / least);
  }
  return HOST_BASE;
}
