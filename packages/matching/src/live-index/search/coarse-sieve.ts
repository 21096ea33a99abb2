import { NO_DATES } from '../encode/dates.ts';
import type { EncodedPosting } from '../encode/encoded-posting.ts';
import { HOSTS, SENDS } from '../encode/legs.ts';
import { SAYS_THEMES } from '../encode/shape.ts';
import type { KindRule } from '../rate/kind-rule.ts';
import { PAGE } from '../tree/nodes.ts';
import type { PageTree } from '../tree/page-tree.ts';
import { highDigit, lowDigit, PATTERNS, SLICE, SLICES } from '../tree/slices.ts';
import type { Aim } from './aims.ts';
import type { Question } from './question.ts';
import { inAny, inBoth, SOUGHT, Sought } from './sought.ts';
import { DATE_WORTHS, MASKS, TIERS, Ways } from './ways.ts';

const LAST = DATE_WORTHS.length - 1;

/**
 * Asks 32 rows, or what is below 32 nodes, at once, by their slices: whether they can fit at all, and whether their rank can
 * reach what is aimed at.
 */
export class CoarseSieve {
  readonly ways = new Ways();
  readonly #rule: KindRule;
  readonly #sought = new Sought();
  #us: EncodedPosting | null = null;
  #question: Question | null = null;
  /** Our country, 0 where it is not known: everybody may want it. */
  #home = 0;
  #saysThemes = false;
  /** Dates in the way in which we send, where both are open. */
  readonly #sending = new Int32Array(DATE_WORTHS.length);

  constructor(rule: KindRule) {
    this.#rule = rule;
  }

  begin(us: EncodedPosting, question: Question): void {
    this.#us = us;
    this.#question = question;
    this.#home = us.country;
    this.#saysThemes = (question.shape & SAYS_THEMES) !== 0;
    const sought = this.#sought;
    sought.begin(us, question, this.#rule.forAdults);
    const { languages, level, wayWeights } = this.#rule;
    const { host, send, needsReturn } = question;
    const dates = Math.max(host.worth, send.worth);
    const sized = needsReturn ? host.sized && send.sized : host.sized || send.sized;
    this.ways.ask(
      { language: 7 * languages, level: 7 * level, dates: 7 * wayWeights[4]!, group: 7 * wayWeights[0]! },
      (part, place) => {
        if (part === 'language') return place === TIERS.length || !sought.isEmpty(SOUGHT.languages + place);
        if (part === 'level') return place === 2 || !sought.isEmpty(SOUGHT.fullLevel + place);
        return part === 'dates' ? DATE_WORTHS[place]! <= dates : place === 1 || sized;
      },
    );
  }

  /** Of the rows or children of a node, in bits, those that need not conflict. */
  mayFit({ slices, count }: PageTree, node: number, legs: number): number {
    const sought = this.#sought;
    const at = node * SLICES;
    let mask = count[node] === PAGE ? -1 : (1 << count[node]!) - 1;
    if (this.#home > 0) {
      const wanted = at + SLICE.wanted;
      const wantUs = slices[wanted + lowDigit(this.#home)]! & slices[wanted + highDigit(this.#home)]!;
      mask &= slices[at + SLICE.wantsNone]! | wantUs;
    }
    if (mask === 0) return 0;
    if (sought.wantsCountries) mask &= inBoth(slices, at, sought, SOUGHT.countries);
    if (mask === 0) return 0;
    if (!sought.anyMode) mask &= inAny(slices, at, sought, SOUGHT.modes);
    if (mask === 0) return 0;
    mask &= this.#lookAtLanguages(slices, at);
    if (mask === 0) return 0;
    mask &= this.#lookAtLevel(slices, at);
    if (mask === 0) return 0;
    return mask & this.#lookAtDates(slices, at, legs);
  }

  /** Of the rows or children of a node, in bits, those whose rank may reach what is aimed at. */
  mayReach(tree: PageTree, node: number, legs: number, aim: Aim): number {
    const { slices } = tree;
    const at = node * SLICES;
    const mask = this.mayFit(tree, node, legs);
    if (mask === 0) return 0;
    this.#lookAtGroup(slices, at, legs);
    this.ways.look();
    const like = this.#saysThemes ? inAny(slices, at, this.#sought, SOUGHT.themes) : 0;
    return tree.level[node] === 0
      ? this.#rowsThat(tree, node, mask, like, aim)
      : this.#childrenThat(tree, node, mask, like, aim);
  }

  #rowsThat(
    { rows, place }: PageTree,
    page: number,
    mask: number,
    like: number,
    { alike, unlike }: Aim,
  ): number {
    const { ways } = this;
    const first = place[page]! * PAGE;
    let reaching = 0;
    for (let left = mask; left !== 0; left &= left - 1) {
      const bit = left & -left;
      const pattern = rows.pattern[first + 31 - Math.clz32(bit)]!;
      const way = (like & bit) !== 0 ? alike[pattern]! : unlike[pattern]!;
      if (way >= 0) reaching |= bit & ways.those(way);
    }
    return reaching;
  }

  #childrenThat(tree: PageTree, branch: number, mask: number, like: number, { alike, unlike }: Aim): number {
    const { ways } = this;
    const { patterns } = tree;
    const first = tree.patternsOf(branch);
    let reaching = 0;
    for (let pattern = 0; pattern < PATTERNS; pattern++) {
      const way = alike[pattern]!;
      if (way < 0) continue;
      const those = patterns[first + pattern]! & mask & ~reaching;
      if (those === 0) continue;
      if (unlike[pattern]! >= 0) reaching |= those & ways.those(unlike[pattern]!);
      if (unlike[pattern]! < way) reaching |= those & like & ways.those(way);
    }
    return reaching;
  }

  #lookAtLanguages(slices: Int32Array, at: number): number {
    const sought = this.#sought;
    const { masks } = this.ways;
    if (!sought.namesLanguages) {
      masks[TIERS.length] = -1;
      return -1;
    }
    let any = 0;
    for (let tier = 0; tier < TIERS.length; tier++) {
      any |= inAny(slices, at, sought, SOUGHT.languages + tier);
      masks[tier] = any;
    }
    any |= slices[at + SLICE.namesNoLanguage]!;
    masks[TIERS.length] = any;
    return any;
  }

  #lookAtLevel(slices: Int32Array, at: number): number {
    const sought = this.#sought;
    const { masks } = this.ways;
    if (!sought.saysLevel) {
      masks[MASKS.level + 2] = -1;
      return -1;
    }
    let any = inAny(slices, at, sought, SOUGHT.fullLevel);
    masks[MASKS.level] = any;
    any |= inAny(slices, at, sought, SOUGHT.roughLevel);
    masks[MASKS.level + 1] = any;
    any |= sought.anyLevel ? -1 : inAny(slices, at, sought, SOUGHT.openLevel);
    masks[MASKS.level + 2] = any;
    return any;
  }

  #lookAtDates(slices: Int32Array, at: number, legs: number): number {
    const q = this.#question!;
    const us = this.#us!;
    const { masks } = this.ways;
    const hosting = us.hosts && (legs & SENDS) !== 0;
    const sending = us.sends && (legs & HOSTS) !== 0;
    if (q.needsReturn && !(hosting && sending)) return 0;
    if (hosting)
      this.#lookAtWay(slices, at, SLICE.sendPrecision, q.host.worth, SOUGHT.hostDays, masks, MASKS.dates);
    else this.#lookAtWay(slices, at, SLICE.hostPrecision, q.send.worth, SOUGHT.sendDays, masks, MASKS.dates);
    if (hosting && sending) {
      const other = this.#sending;
      this.#lookAtWay(slices, at, SLICE.hostPrecision, q.send.worth, SOUGHT.sendDays, other, 0);
      for (let i = 0; i <= LAST; i++) {
        const way = masks[MASKS.dates + i]!;
        masks[MASKS.dates + i] = q.needsReturn ? way & other[i]! : way | other[i]!;
      }
    }
    return masks[MASKS.dates + LAST]!;
  }

  /** @param precision the first slice of the precision of their leg; `worth` of ours, whose days are in a list */
  #lookAtWay(
    slices: Int32Array,
    at: number,
    precision: number,
    worth: number,
    days: number,
    out: Int32Array,
    to: number,
  ): void {
    if (worth === 0) {
      for (let i = 0; i < LAST; i++) out[to + i] = 0;
      out[to + LAST] = -1;
      return;
    }
    const meet = inAny(slices, at, this.#sought, days);
    let any = 0;
    for (let i = 0; i < LAST; i++) {
      any |= slices[at + precision + i]! & meet;
      // Theirs may be finer than ours: it is worth what ours is.
      out[to + i] = DATE_WORTHS[i]! > worth ? 0 : any;
    }
    out[to + LAST] = any | slices[at + precision + NO_DATES]!;
  }

  /** Those whose group and ours are both known. */
  #lookAtGroup(slices: Int32Array, at: number, legs: number): void {
    const { host, send, needsReturn } = this.#question!;
    const us = this.#us!;
    const { masks } = this.ways;
    const hosting = us.hosts && legs & SENDS && host.sized ? slices[at + SLICE.sendSized]! : 0;
    const sending = us.sends && legs & HOSTS && send.sized ? slices[at + SLICE.hostSized]! : 0;
    const sized = needsReturn ? hosting & sending : hosting | sending;
    masks[MASKS.group] = sized;
    masks[MASKS.group + 1] = -1;
  }
}
