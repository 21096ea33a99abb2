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

/** Of what is judged apart from languages, level and dates: whole percents, none below what any row in question reaches. */
export interface AtBest {
  ourGroup: number;
  theirGroup: number;
  ourThemes: number;
  themes: number;
  mode: number;
  reciprocity: number;
}

/**
 * Adds up the most that both views of a pair can come to, all but what languages, level and dates are worth: these are
 * counted as unknown, so that whatever they are only has to be added.
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
   */
  atMost(best: AtBest, stated: number, byAll: number): Tally {
    const rule = this.#rule;
    const weights = this.#weights;
    const ours = this.#ours;
    const tally = this.#tally;
    const open = UNMET * (rule.languages + rule.level + rule.wayWeights[4]!);
    const group = rule.wayWeights[0]!;

    const answered = (stated >>> ANSWERS) & ALL_WISHES;
    const ourMet = weights[ours & (answered | this.#alwaysMet) & ALL_WISHES]!;
    const ourOpen = weights[ours & ~answered & this.#countedOpen & ALL_WISHES]!;
    tally.ourPoints = open + group * worth(best.ourGroup) + MET * ourMet + UNMET * ourOpen;
    tally.ourWeights = this.#baseWeights + ourMet + ourOpen;
    const met = weights[stated & this.#weMeet]!;
    const theirOpen = weights[byAll & this.#weLeaveOpen & ALL_WISHES]!;
    tally.theirPoints = open + group * worth(best.theirGroup) + MET * met + UNMET * theirOpen;
    tally.theirWeights = this.#baseWeights + met + theirOpen;

    const optional = stated & ~byAll;
    tally.add(
      rule.themes,
      counts(ours, ours, SAYS_THEMES, best.ourThemes),
      counts(byAll, stated, SAYS_THEMES, best.themes),
    );
    tally.add(
      rule.mode,
      counts(ours, ours, SAYS_MODE, best.mode),
      counts(byAll, stated, SAYS_MODE, best.mode),
    );
    tally.add(
      rule.reciprocity,
      ours & MAY_LIKE_RETURN ? 100 : counts(ours, ours, LIKES_RETURN, best.reciprocity),
      stated & MAY_LIKE_RETURN || optional & LIKES_RETURN
        ? 100
        : counts(byAll, byAll, LIKES_RETURN, best.reciprocity),
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

const worth = (percent: number): number => 300 + 7 * percent;

/** What is stated for sure counts as it is; what may be stated, if it is met. */
const counts = (byAll: number, stated: number, what: number, percent: number): number =>
  byAll & what ? percent : stated & what ? 100 : SILENT;
