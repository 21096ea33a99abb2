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
import { SILENT, Tally } from '../rate/tally.ts';

/** Values in thousandths: of a wish that is met, and of one that is open or not met. */
const MET = 1000;
const UNMET = 300;

/**
 * Adds up the most that both views of a pair can come to, all but what languages, level, dates and group are worth:
 * these are counted as unknown, so that whatever they are only has to be added.
 */
export class Views {
  readonly #rule: KindRule;
  readonly #tally = new Tally();
  /** Weights of the wishes, by their bits. */
  readonly #weights = new Int32Array(1 << ANSWERS);
  #baseWeights = 0;
  /** What we state, in the bits of a shape. */
  #ours = 0;
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
    const mode = (us.traits >>> TRAITS.mode) & 3;
    const known = (us.networks & NETWORKS_KNOWN) !== 0;
    this.#ours = shape;

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
   * The sums, in a tally that is filled again at the next call. What may or may not be stated counts if it is met, which
   * lifts a mean whatever else is in it.
   *
   * @param stated what a row may state, in the bits of a shape; `byAll` what it does for sure
   * @param themes and the return of the visit, in whole percent, none below what any such row reaches
   */
  atMost(stated: number, byAll: number, themes: number, reciprocity: number): Tally {
    const rule = this.#rule;
    const weights = this.#weights;
    const ours = this.#ours;
    const tally = this.#tally;
    const unknown = UNMET * this.#baseWeights;

    const answered = (stated >>> ANSWERS) & ALL_WISHES;
    const ourMet = weights[ours & (answered | this.#alwaysMet) & ALL_WISHES]!;
    const ourOpen = weights[ours & ~answered & this.#countedOpen & ALL_WISHES]!;
    tally.ourPoints = unknown + MET * ourMet + UNMET * ourOpen;
    tally.ourWeights = this.#baseWeights + ourMet + ourOpen;
    const met = weights[stated & this.#weMeet]!;
    const theirOpen = weights[byAll & this.#weLeaveOpen & ALL_WISHES]!;
    tally.theirPoints = unknown + MET * met + UNMET * theirOpen;
    tally.theirWeights = this.#baseWeights + met + theirOpen;

    tally.add(rule.themes, ours & SAYS_THEMES ? themes : SILENT, byAll & SAYS_THEMES ? themes : SILENT);
    tally.add(rule.mode, ours & SAYS_MODE ? 100 : SILENT, stated & SAYS_MODE ? 100 : SILENT);
    const mayLike = stated & (MAY_LIKE_RETURN | LIKES_RETURN) & ~(byAll & LIKES_RETURN);
    tally.add(
      rule.reciprocity,
      ours & MAY_LIKE_RETURN ? 100 : ours & LIKES_RETURN ? reciprocity : SILENT,
      mayLike ? 100 : byAll & LIKES_RETURN ? reciprocity : SILENT,
    );
    return tally;
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
