/** "Does not count" for a side: it stated no wish in this criterion. */
export const SILENT = -1;

/** The two views of a pair while they are added up: integers throughout, as in score.ts. */
export class Tally {
  ourPoints = 0;
  ourWeights = 0;
  theirPoints = 0;
  theirWeights = 0;

  reset(): void {
    this.ourPoints = 0;
    this.ourWeights = 0;
    this.theirPoints = 0;
    this.theirWeights = 0;
  }

  /** Adds a criterion's whole percents for us and for them; unknown is 0, {@link SILENT} does not count. */
  add(weight: number, ours: number, theirs: number): void {
    if (ours >= 0) {
      this.ourPoints += weight * (300 + 7 * ours);
      this.ourWeights += weight;
    }
    if (theirs >= 0) {
      this.theirPoints += weight * (300 + 7 * theirs);
      this.theirWeights += weight;
    }
  }

  /** The score in hundredths of a point: the geometric mean of the views. */
  score(): number {
    const ours = this.ourWeights === 0 ? 0 : Math.round((10 * this.ourPoints) / this.ourWeights);
    const theirs = this.theirWeights === 0 ? 0 : Math.round((10 * this.theirPoints) / this.theirWeights);
    return Math.round(Math.sqrt(ours * theirs));
  }
}
