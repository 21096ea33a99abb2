import { HOST_BASE } from '../../criteria/group.ts';
import { ROUGH_PERCENT } from '../../level/common-level.ts';
import { LIFT } from '../../lift.ts';
import type { EncodedPosting } from '../encode/encoded-posting.ts';
import { HOST_PRECISION, HOST_SIZED, SAYS_THEMES, SEND_PRECISION, SEND_SIZED } from '../encode/shape.ts';
import { HYBRID, TRAITS } from '../encode/terms.ts';
import { WORTH_OF_PRECISION } from '../rate/dates.ts';
import type { KindRule } from '../rate/kind-rule.ts';
import { HOT, HOT_WORDS, type Rows } from '../rows.ts';
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
} from '../tree/summary.ts';
import { type Question, TIERS } from './question.ts';
import { type AtBest, Views } from './views.ts';

const YEARS = (1 << ISCED_AT) - 1;
const ISCED = ((1 << 9) - 1) << ISCED_AT;

/** What no row below a node, or a row that has not been looked at in full, can exceed. */
export class Bounds {
  readonly #views: Views;
  readonly #forAdults: boolean;
  readonly #best: AtBest = {
    language: 0,
    level: 0,
    dates: 0,
    ourGroup: 0,
    theirGroup: 0,
    ourThemes: 0,
    themes: 0,
    mode: 0,
    reciprocity: 0,
  };
  #question: Question | null = null;

  constructor(rule: KindRule) {
    this.#views = new Views(rule);
    this.#forAdults = rule.forAdults;
  }

  begin(us: EncodedPosting, question: Question): void {
    this.#question = question;
    this.#views.begin(us, question.shape);
  }

  /**
   * A rank in hundredths of a point, or -1 where every row below the node conflicts. Each criterion is taken at the best
   * that the summary allows; what it does not tell is taken to fit.
   *
   * @param theyHost whether the rows have a hosting leg; `theySend` a sending one
   */
  ofNode(sums: Int32Array, at: number, theyHost: boolean, theySend: boolean): number {
    const q = this.#question!;
    const best = this.#best;
    if (
      q.wantsCountries &&
      !((sums[at + SUM.country]! & q.wanted[0]!) | (sums[at + SUM.country + 1]! & q.wanted[1]!))
    )
      return -1;
    if (!((sums[at + SUM.welcome]! & q.ownCountry[0]!) | (sums[at + SUM.welcome + 1]! & q.ownCountry[1]!)))
      return -1;
    best.language = boundLanguages(q, sums, at);
    if (best.language < 0) return -1;
    best.level = boundLevel(q.level, sums[at + SUM.level]!, this.#forAdults);
    if (best.level < 0) return -1;
    const traits = sums[at + SUM.traits]!;
    best.mode = boundMode(q.mode, (traits >>> MODES_AT) & 15);
    if (best.mode < 0) return -1;

    const hosting =
      q.hosts && theySend
        ? boundDates(q.hostWorth, q.hostDays, traits >>> SEND_PRECISION_AT, sums[at + SUM.sendDays]!)
        : -1;
    const sending =
      q.sends && theyHost
        ? boundDates(q.sendWorth, q.sendDays, traits >>> HOST_PRECISION_AT, sums[at + SUM.hostDays]!)
        : -1;
    if (q.needsReturn ? hosting < 0 || sending < 0 : hosting < 0 && sending < 0) return -1;
    best.dates = Math.max(hosting, sending);
    best.reciprocity = hosting >= 0 && sending >= 0 ? 100 : 50;
    boundGroup(q, sums[at + SUM.sizes]!, traits, hosting >= 0, sending >= 0, best);
    best.ourThemes = q.themesMet(sums[at + SUM.themes]!, sums[at + SUM.themes + 1]!);
    best.themes = best.ourThemes > 0 ? 100 : 0;
    const lifts = q.newcomer + (traits & NEWCOMER ? 1 : 0);
    return this.#views.bound(best, sums[at + SUM.stated]!, ~sums[at + SUM.unstated]!) + LIFT * lifts;
  }

  /** The highest percent to which our themes can be met by a list with these bits. */
  themesMet(first: number, second: number): number {
    return this.#question!.themesMet(first, second);
  }

  /**
   * A rank that a row cannot exceed, by what it states and what is known of the pair so far: mode, language and level fit
   * with these percents (0 unknown).
   */
  ofRow(rows: Rows, row: number, mode: number, language: number, level: number): number {
    const q = this.#question!;
    const best = this.#best;
    const shape = rows.hot[row * HOT_WORDS + HOT.shape]!;
    best.mode = mode;
    best.language = language;
    best.level = level;
    const hosting = q.hosts ? Math.min(q.hostWorth, WORTH_OF_PRECISION[(shape >>> SEND_PRECISION) & 3]!) : 0;
    const sending = q.sends ? Math.min(q.sendWorth, WORTH_OF_PRECISION[(shape >>> HOST_PRECISION) & 3]!) : 0;
    best.dates = Math.max(hosting, sending);
    const sized =
      (q.hostSize >= 0 && shape & SEND_SIZED) || (q.sendSize >= 0 && shape & HOST_SIZED) ? 100 : 0;
    best.ourGroup = sized;
    best.theirGroup = sized;
    const at = row * HOT_WORDS + HOT.themeBits;
    best.ourThemes = q.shape & shape & SAYS_THEMES ? q.themesMet(rows.hot[at]!, rows.hot[at + 1]!) : 0;
    best.themes = best.ourThemes > 0 ? 100 : 0;
    best.reciprocity = 100;
    const lifts = q.newcomer + ((rows.hot[row * HOT_WORDS + HOT.traits]! >>> TRAITS.newcomer) & 1);
    return this.#views.bound(best, shape, shape) + LIFT * lifts;
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

/**
 * @param worth of our precision, 0 where we do not say when
 * @param precisions of their legs, one of four bits each: day, month, season, not said
 */
function boundDates(worth: number, days: number, precisions: number, theirDays: number): number {
  if (worth === 0) return 0;
  if (days & theirDays)
    return Math.min(worth, WORTH_OF_PRECISION[precisions & 1 ? 0 : precisions & 2 ? 1 : 2]!);
  return precisions & 8 ? 0 : -1;
}

/** The group, by the better of the ways that are open. */
function boundGroup(
  q: Question,
  sizes: number,
  traits: number,
  hosting: boolean,
  sending: boolean,
  best: AtBest,
): void {
  best.ourGroup = 0;
  best.theirGroup = 0;
  if (hosting && q.hostSize >= 0 && traits & SEND_GROUP_KNOWN) {
    best.theirGroup = 100;
    best.ourGroup = q.hostSplit ? 100 : fullest(q.hostSize, sizes >>> 16);
  }
  if (sending && q.sendSize >= 0 && traits & HOST_GROUP_KNOWN) {
    best.ourGroup = 100;
    best.theirGroup = Math.max(
      best.theirGroup,
      traits & HOST_SPLIT ? 100 : tightest(q.sendSize, sizes & 0xffff),
    );
  }
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
