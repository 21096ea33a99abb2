import type { EncodedPosting } from '../encode/encoded-posting.ts';
import {
  ALL_WISHES,
  ANSWERS,
  LIKES_RETURN,
  MAY_LIKE_RETURN,
  SAYS_MODE,
  SAYS_THEMES,
  WISH,
} from '../encode/shape.ts';
import { IN_PERSON, NETWORKS_KNOWN, TRAITS, VIRTUAL } from '../encode/terms.ts';
import type { KindRule } from '../rate/kind-rule.ts';

/** Values in thousandths: of a wish that is met, and of one that is open or not met. */
const MET = 1000;
const UNMET = 300;

/** The parts of a pair that a bound looks at, each in whole percent, none below what any row in question reaches. */
export interface AtBest {
  language: number;
  level: number;
  dates: number;
  ourGroup: number;
  theirGroup: number;
  ourThemes: number;
  themes: number;
  mode: number;
  reciprocity: number;
}

/** Adds the best that a pair can be up to a bound on its score: score.ts with every part at its best. */
export class Views {
  readonly #rule: KindRule;
  /** Weights of the wishes, by their bits. */
  readonly #weights = new Int32Array(1 << ANSWERS);
  #baseWeights = 0;
  /** What we state, in the bits of a shape. */
  #ours = 0;
  #ourBaseWeights = 0;
  /** Of our wishes: met whatever they say; not met, but counted, where they do not say what it needs. */
  #alwaysMet = 0;
  #countedOpen = 0;
  /** Of their wishes: may be met by us; counted as open. Any other does not count for sure, and would only lower the mean. */
  #weMeet = 0;
  #weLeaveOpen = 0;

  constructor(rule: KindRule) {
    this.#rule = rule;
    this.#weigh(rule);
  }

  /** @param shape of what we state */
  begin(us: EncodedPosting, shape: number): void {
    const rule = this.#rule;
    const mode = (us.traits >>> TRAITS.mode) & 3;
    const known = (us.networks & NETWORKS_KNOWN) !== 0;
    this.#ours = shape;
    this.#ourBaseWeights = this.#baseWeights;
    if (shape & SAYS_THEMES) this.#ourBaseWeights += rule.themes;
    if (shape & SAYS_MODE) this.#ourBaseWeights += rule.mode;
    if (shape & LIKES_RETURN) this.#ourBaseWeights += rule.reciprocity;

    this.#alwaysMet = WISH.country | WISH.ownLodging;
    this.#countedOpen = WISH.safeguarding | WISH.network;
    if (mode === IN_PERSON) this.#countedOpen |= WISH.costs;
    if (mode === IN_PERSON && !us.hosts) this.#countedOpen |= WISH.lodging | WISH.facilities;

    const answers = shape >>> ANSWERS;
    this.#weMeet =
      WISH.country | (answers & (WISH.costs | WISH.safeguarding | WISH.network | WISH.membership));
    if (us.hosts) this.#weMeet |= answers & WISH.facilities;
    if (us.hosts && mode !== VIRTUAL) this.#weMeet |= WISH.ownLodging | (answers & WISH.lodging);
    this.#weLeaveOpen = ~answers & WISH.safeguarding;
    if (!known) this.#weLeaveOpen |= WISH.network;
    if (mode === IN_PERSON) this.#weLeaveOpen |= ~answers & WISH.costs;
    if (mode === IN_PERSON && !us.sends) this.#weLeaveOpen |= ~answers & (WISH.lodging | WISH.facilities);
  }

  /**
   * A score in hundredths that no row exceeds.
   *
   * @param stated what some row states, in the bits of a shape; `byAll` what every row does
   */
  bound(best: AtBest, stated: number, byAll: number): number {
    const rule = this.#rule;
    const weights = this.#weights;
    const ours = this.#ours;
    const shared =
      rule.languages * (300 + 7 * best.language) +
      rule.level * (300 + 7 * best.level) +
      rule.wayWeights[4]! * (300 + 7 * best.dates);
    const group = rule.wayWeights[0]!;
    const themes = rule.themes * (300 + 7 * best.themes);
    const mode = rule.mode * (300 + 7 * best.mode);
    const reciprocity = rule.reciprocity * (300 + 7 * best.reciprocity);

    const answered = (stated >>> ANSWERS) & ALL_WISHES;
    const ourMet = weights[ours & (answered | this.#alwaysMet) & ALL_WISHES]!;
    const ourOpen = weights[ours & ~answered & this.#countedOpen & ALL_WISHES]!;
    let ourPoints = shared + group * (300 + 7 * best.ourGroup) + MET * ourMet + UNMET * ourOpen;
    let ourWeights = this.#ourBaseWeights + ourMet + ourOpen;
    if (ours & SAYS_THEMES) ourPoints += rule.themes * (300 + 7 * best.ourThemes);
    if (ours & SAYS_MODE) ourPoints += mode;
    if (ours & LIKES_RETURN) ourPoints += reciprocity;
    if (ours & MAY_LIKE_RETURN && reciprocity * ourWeights >= ourPoints * rule.reciprocity) {
      ourPoints += reciprocity;
      ourWeights += rule.reciprocity;
    }

    const met = weights[stated & this.#weMeet]!;
    const open = weights[byAll & this.#weLeaveOpen & ALL_WISHES]!;
    let points = shared + group * (300 + 7 * best.theirGroup) + MET * met + UNMET * open;
    let theirWeights = this.#baseWeights + met + open;
    if (byAll & SAYS_THEMES) {
      points += themes;
      theirWeights += rule.themes;
    }
    if (byAll & SAYS_MODE) {
      points += mode;
      theirWeights += rule.mode;
    }
    if (byAll & LIKES_RETURN) {
      points += reciprocity;
      theirWeights += rule.reciprocity;
    }
    // What only some state counts where it lifts the mean, from the best down: no choice of wishes has a higher one.
    const optional = stated & ~byAll;
    const mayReturn = (stated & MAY_LIKE_RETURN) | (optional & LIKES_RETURN);
    if (mayReturn | (optional & (SAYS_THEMES | SAYS_MODE))) {
      for (let percent = 100; percent >= 0; percent -= 50) {
        if ((300 + 7 * percent) * theirWeights < points) break;
        if (optional & SAYS_THEMES && best.themes === percent) {
          points += themes;
          theirWeights += rule.themes;
        }
        if (optional & SAYS_MODE && best.mode === percent) {
          points += mode;
          theirWeights += rule.mode;
        }
        if (mayReturn && best.reciprocity === percent) {
          points += reciprocity;
          theirWeights += rule.reciprocity;
        }
      }
    }
    const ourView = Math.round((10 * ourPoints) / ourWeights);
    const theirView = Math.round((10 * points) / theirWeights);
    return Math.round(Math.sqrt(ourView * theirView));
  }

  #weigh(rule: KindRule): void {
    const [group, facilities, lodging, costs, dates] = rule.wayWeights as [
      number,
      number,
      number,
      number,
      number,
    ];
    const ofWish: Record<keyof typeof WISH, number> = {
      country: rule.countries,
      costs,
      facilities,
      safeguarding: rule.safeguarding,
      lodging,
      ownLodging: lodging,
      network: rule.networks,
      membership: rule.networks,
    };
    this.#baseWeights = rule.languages + rule.level + group + dates;
    for (let set = 0; set <= ALL_WISHES; set++) {
      let sum = 0;
      for (const [wish, bit] of Object.entries(WISH)) if (set & bit) sum += ofWish[wish as keyof typeof WISH];
      this.#weights[set] = sum;
    }
  }
}
