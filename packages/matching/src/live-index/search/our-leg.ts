import { DATES } from '../encode/dates.ts';
import { freeParts } from '../encode/free-parts.ts';
import { longestRun, shortestStay } from '../encode/stays.ts';
import { WORTH_OF_PRECISION } from '../rate/dates.ts';

/** One of our legs, as far as a row can be held against it without looking anything up. */
export class OurLeg {
  /** Parts of the year in which we are free, see encode/free-parts.ts. */
  days = 0;
  /** The worth of our precision, 0 where we do not say when. */
  worth = 0;
  /** In days, 0 where we do not say: the shortest stay, the longest, and our longest free run. */
  min = 0;
  max = 0;
  run = 0;
  /** Whether the number of places, or of those who travel, is known. */
  sized = false;

  /** @param dates words of encode/dates.ts; `people` is -1 where their number is not known */
  ask(isThere: boolean, dates: Int32Array, people: number): void {
    this.days = freeParts(dates, 0);
    this.worth = isThere ? WORTH_OF_PRECISION[dates[DATES.precision]!]! : 0;
    this.min = shortestStay(dates);
    this.max = dates[DATES.stayMax]!;
    this.run = longestRun(dates);
    this.sized = people >= 0;
  }
}
