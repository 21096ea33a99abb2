import { BOTH_LEGS } from '../encode/legs.ts';
import { TRAITS } from '../encode/terms.ts';
import { countSafeguarding } from '../rate/demands.ts';
import type { Asker } from '../rate/gate.ts';
import { countMode, meet, rateMode } from '../rate/mode.ts';
import { liftOf } from '../rate/newcomers.ts';
import { bothWaysNeeded, countReciprocity } from '../rate/reciprocity.ts';
import { Tally } from '../rate/tally.ts';

/** All traits but the country. */
const KEYS = 1 << TRAITS.country;
const SIDES = 4;

/**
 * What a row's traits alone decide: mode, safeguarding, the return of the visit, the lift. They are so few bits that each
 * combination is worked out once a question, when it first comes up.
 */
export class TraitsTable {
  readonly ourPoints = new Int32Array(SIDES * KEYS);
  readonly ourWeights = new Int32Array(SIDES * KEYS);
  readonly theirPoints = new Int32Array(SIDES * KEYS);
  readonly theirWeights = new Int32Array(SIDES * KEYS);
  /** {@link CONFLICTS}, or {@link MEETS} and {@link BOTH_NEEDED}. */
  readonly flags = new Uint8Array(SIDES * KEYS);
  readonly lift = new Int32Array(SIDES * KEYS);
  readonly #knownAt = new Int32Array(SIDES * KEYS);
  readonly #tally = new Tally();
  #mark = 0;
  #asker: Asker | null = null;

  begin(asker: Asker): void {
    this.#asker = asker;
    this.#mark++;
  }

  /** Where the answers about a row with these traits stand. */
  indexOf(traits: number, legs: number): number {
    const key = traits & (KEYS - 1);
    const index = legs * KEYS + key;
    if (this.#knownAt[index] !== this.#mark) {
      this.#knownAt[index] = this.#mark;
      this.flags[index] = this.#learn(index, key, legs);
    }
    return index;
  }

  #learn(index: number, theirs: number, legs: number): number {
    const { us, rule } = this.#asker!;
    const ours = us.traits;
    const mode = rateMode(ours, theirs);
    const tally = this.#tally;
    tally.reset();
    if (mode < 0 || !countSafeguarding(rule, ours, theirs, tally)) return CONFLICTS;
    const bothOpen = us.hosts && us.sends && legs === BOTH_LEGS;
    const bothNeeded = bothWaysNeeded(ours, theirs);
    if (bothNeeded && !bothOpen) return CONFLICTS;
    const meets = meet(ours, theirs, rule);
    countMode(rule, ours, theirs, mode, tally);
    countReciprocity(rule, ours, theirs, meets, bothOpen, tally);
    this.ourPoints[index] = tally.ourPoints;
    this.ourWeights[index] = tally.ourWeights;
    this.theirPoints[index] = tally.theirPoints;
    this.theirWeights[index] = tally.theirWeights;
    this.lift[index] = liftOf(ours, theirs);
    return (meets ? MEETS : 0) | (bothNeeded ? BOTH_NEEDED : 0);
  }
}

export const CONFLICTS = 128;
export const MEETS = 1;
export const BOTH_NEEDED = 2;
