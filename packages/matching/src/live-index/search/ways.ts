import { ROUGH_PERCENT } from '../../level/common-level.ts';
import { WORTH_OF_ROLES } from '../rate/languages.ts';

/** The different worths of a common language, best first. */
export const TIERS = [...new Set(WORTH_OF_ROLES)].filter((worth) => worth > 0).sort((x, y) => y - x);
/** What each of four criteria can be worth, in percent, best first; the last is "not known". */
const WORTHS = {
  language: [...TIERS, 0],
  level: [100, ROUGH_PERCENT, 0],
  dates: [100, 80, 60, 0],
  group: [100, 0],
} as const;
export const DATE_WORTHS = WORTHS.dates;

/** Where in {@link Ways.masks} the masks of a criterion begin, one for each worth. */
export const MASKS = {
  language: 0,
  level: WORTHS.language.length,
  dates: WORTHS.language.length + WORTHS.level.length,
  group: WORTHS.language.length + WORTHS.level.length + WORTHS.dates.length,
} as const;
const MASK_COUNT = MASKS.group + WORTHS.group.length;
const WAYS = WORTHS.language.length * WORTHS.level.length * WORTHS.dates.length * WORTHS.group.length;

type Parts = 'language' | 'level' | 'dates' | 'group';
/** Whether a subject can reach a worth at all, by its place in the list. */
export type Reachable = (part: Parts, place: number) => boolean;

/**
 * In which ways language, level, dates and group together can be worth a number of points: at most some hundred for a
 * subject. What it takes to be worth so many is a few of them, the least ones: whoever is as good as one of them in
 * everything is worth as much.
 */
export class Ways {
  /** Of 32 rows or nodes those worth at least each worth. */
  readonly masks = new Int32Array(MASK_COUNT);
  /** The ways by points, the most first: a mask of each part, 8 bits each. */
  readonly #ways = new Int32Array(WAYS);
  readonly #points = new Int32Array(WAYS);
  #count = 0;
  /** Of the first n ways, the least ones; made when first asked for. */
  readonly #least = Array.from({ length: WAYS }, () => new Int32Array(0));
  readonly #leastAt = new Int32Array(WAYS);
  #question = 0;
  readonly #found = new Int32Array(WAYS);
  readonly #foundAt = new Int32Array(WAYS);
  #look = 0;

  /** @param weights of the four */
  ask(weights: Record<Parts, number>, reachable: Reachable): void {
    this.#question++;
    this.#count = 0;
    const { language, level, dates, group } = WORTHS;
    for (let i = 0; i < language.length; i++) {
      if (!reachable('language', i)) continue;
      for (let j = 0; j < level.length; j++) {
        if (!reachable('level', j)) continue;
        for (let k = 0; k < dates.length; k++) {
          if (!reachable('dates', k)) continue;
          for (let l = 0; l < group.length; l++) {
            if (!reachable('group', l)) continue;
            const points =
              weights.language * language[i]! +
              weights.level * level[j]! +
              weights.dates * dates[k]! +
              weights.group * group[l]!;
            this.#insert(
              points,
              i | ((MASKS.level + j) << 8) | ((MASKS.dates + k) << 16) | ((MASKS.group + l) << 24),
            );
          }
        }
      }
    }
  }

  /** The number of ways that are worth so many points, less one; -1 where none is. */
  numberFor(points: number): number {
    let low = 0;
    let high = this.#count;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (this.#points[middle]! >= points) low = middle + 1;
      else high = middle;
    }
    return low - 1;
  }

  /** The most that anything can be worth. */
  get mostPoints(): number {
    return this.#points[0]!;
  }

  /** The masks have changed. */
  look(): void {
    this.#look++;
  }

  /** Which of the 32 are worth as much as the n-th way. */
  those(n: number): number {
    if (this.#foundAt[n] === this.#look) return this.#found[n]!;
    if (this.#leastAt[n] !== this.#question) this.#findLeast(n);
    const masks = this.masks;
    const least = this.#least[n]!;
    let those = 0;
    for (let i = 0; i < least.length; i++) {
      const way = least[i]!;
      those |=
        masks[way & 255]! & masks[(way >>> 8) & 255]! & masks[(way >>> 16) & 255]! & masks[way >>> 24]!;
    }
    this.#foundAt[n] = this.#look;
    this.#found[n] = those;
    return those;
  }

  #insert(points: number, way: number): void {
    let at = this.#count++;
    for (; at > 0 && this.#points[at - 1]! < points; at--) {
      this.#points[at] = this.#points[at - 1]!;
      this.#ways[at] = this.#ways[at - 1]!;
    }
    this.#points[at] = points;
    this.#ways[at] = way;
  }

  #findLeast(n: number): void {
    const least: number[] = [];
    for (let i = n; i >= 0; i--) {
      const way = this.#ways[i]!;
      if (!least.some((other) => isAsGood(way, other))) least.push(way);
    }
    this.#least[n] = Int32Array.from(least);
    this.#leastAt[n] = this.#question;
  }
}

/** In all four: the better worth stands before the worse. */
const isAsGood = (one: number, other: number): boolean =>
  (one & 255) <= (other & 255) &&
  ((one >>> 8) & 255) <= ((other >>> 8) & 255) &&
  ((one >>> 16) & 255) <= ((other >>> 16) & 255) &&
  one >>> 24 <= other >>> 24;
