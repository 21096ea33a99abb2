import { LIFT } from '../../lift.ts';
import type { EncodedPosting } from '../encode/encoded-posting.ts';
import { BOTH_LEGS } from '../encode/legs.ts';
import {
  ALL_WISHES,
  ANSWERS,
  LIKES_RETURN,
  MAY_LIKE_RETURN,
  SAYS_MODE,
  SAYS_THEMES,
  WISH,
} from '../encode/shape.ts';
import { IN_PERSON, TRAITS } from '../encode/terms.ts';
import type { KindRule } from '../rate/kind-rule.ts';
import { PATTERN, PATTERNS, RARE_WISHES } from '../tree/slices.ts';
import type { Question } from './question.ts';
import { Views } from './views.ts';
import type { Ways } from './ways.ts';

/** Ranks that are looked for are rounded down to so many hundredths, so that what follows from them can be kept. */
const RANK_STEP = 128;
const SIDES = 4;

/**
 * What it takes to reach a rank: for each pattern (tree/slices.ts) the number of the last of the {@link Ways} that are
 * enough, -1 where none is; for those with whom we have a theme in common, and for the others.
 */
export class Aim {
  question = 0;
  readonly alike = new Int32Array(PATTERNS);
  readonly unlike = new Int32Array(PATTERNS);
}

/** Works out, once for each question and rank, what it takes to reach it. */
export class Aims {
  readonly #views: Views;
  readonly #rule: KindRule;
  readonly #ways: Ways;
  #us: EncodedPosting | null = null;
  #question: Question | null = null;
  #number = 0;
  #saysThemes = false;
  /** By legs and pattern: points of both sides without language, level, dates and group, and the product of their weights. */
  readonly #knownAt = new Int32Array(SIDES * PATTERNS);
  readonly #ours = new Float64Array(SIDES * PATTERNS);
  readonly #theirs = new Float64Array(SIDES * PATTERNS);
  readonly #weights = new Float64Array(SIDES * PATTERNS);
  readonly #aims: Aim[] = [];

  constructor(rule: KindRule, ways: Ways) {
    this.#rule = rule;
    this.#views = new Views(rule);
    this.#ways = ways;
  }

  /** The ways have to be those of the question already. */
  begin(us: EncodedPosting, question: Question): void {
    this.#us = us;
    this.#question = question;
    this.#number++;
    this.#saysThemes = (question.shape & SAYS_THEMES) !== 0;
    this.#views.begin(us, question.shape);
  }

  /** The highest rank that any row with these legs can have, in hundredths of a point. */
  most(legs: number): number {
    let most = 0;
    const points = this.#ways.mostPoints;
    for (let pattern = 0; pattern < PATTERNS; pattern++) {
      const of = this.#known(pattern, legs);
      most = Math.max(most, ((this.#ours[of]! + points) * (this.#theirs[of]! + points)) / this.#weights[of]!);
    }
    return Math.min(10_000, Math.ceil(Math.sqrt(100 * most))) + this.#lifts();
  }

  /** @param least a rank in hundredths of a point */
  at(legs: number, least: number): Aim {
    const step = Math.max(0, Math.floor(least / RANK_STEP));
    const at = step * SIDES + legs;
    const aim = (this.#aims[at] ??= new Aim());
    if (aim.question !== this.#number) this.#aim(aim, legs, step * RANK_STEP);
    return aim;
  }

  #aim(aim: Aim, legs: number, least: number): void {
    const score = Math.max(0, least - this.#lifts() - ROUNDING);
    aim.question = this.#number;
    for (let pattern = 0; pattern < PATTERNS; pattern++) {
      const of = this.#known(pattern, legs);
      const ours = this.#ours[of]!;
      const theirs = this.#theirs[of]!;
      const needed = (this.#weights[of]! * score * score) / 100;
      aim.alike[pattern] = this.#ways.numberFor(pointsFor(ours, theirs, needed));
      aim.unlike[pattern] = aim.alike[pattern]!;
      if (!this.#saysThemes || !(pattern & PATTERN.themes)) continue;
      const lost = 700 * this.#rule.themes;
      aim.unlike[pattern] = this.#ways.numberFor(pointsFor(ours - lost, theirs - lost, needed));
    }
  }

  /** Who has exchanged before is so rare that everybody is taken for new. */
  #lifts(): number {
    return LIFT * (this.#question!.newcomer + 1);
  }

  /** Where what a pattern is worth stands. */
  #known(pattern: number, legs: number): number {
    const of = legs * PATTERNS + pattern;
    if (this.#knownAt[of] !== this.#number) {
      this.#knownAt[of] = this.#number;
      this.#learn(pattern, legs, of);
    }
    return of;
  }

  #learn(pattern: number, legs: number, of: number): void {
    const { shape } = this.#question!;
    const us = this.#us!;
    const themes = pattern & PATTERN.themes && shape & SAYS_THEMES ? 100 : 0;
    const bothWays = us.hosts && us.sends && legs === BOTH_LEGS;
    const reciprocity = bothWays ? 100 : shape & (LIKES_RETURN | MAY_LIKE_RETURN) ? 50 : 0;
    let known = pattern & (WISH.country | WISH.costs);
    // Whatever is not told may be stated, and be what we wish for; of wishes only those that a pattern tells of.
    let may = SAYS_MODE | ((ALL_WISHES & ~WISH.costs) << ANSWERS) | ((pattern & WISH.costs) << ANSWERS);
    if (pattern & PATTERN.themes) known |= SAYS_THEMES;
    if (pattern & PATTERN.likesReturn) {
      if (((us.traits >>> TRAITS.mode) & 3) === IN_PERSON) known |= LIKES_RETURN;
      else may |= LIKES_RETURN;
    }
    if (pattern & PATTERN.lodging) known |= WISH.lodging;
    if (pattern & PATTERN.rare) may |= RARE_WISHES;
    const sums = this.#views.atMost(known | may, known, themes, reciprocity);
    this.#ours[of] = sums.ourPoints;
    this.#theirs[of] = sums.theirPoints;
    this.#weights[of] = sums.ourWeights * sums.theirWeights;
  }
}

/** The x with `(ours + x) * (theirs + x) = needed`. */
const pointsFor = (ours: number, theirs: number, needed: number): number =>
  (Math.sqrt((ours - theirs) ** 2 + 4 * needed) - ours - theirs) / 2 - 0.5;

/** More than what rounding both views and their mean can add to a rank, in hundredths of a point. */
const ROUNDING = 2;
