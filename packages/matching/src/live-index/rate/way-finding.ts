/** What a criterion says of one direction; above {@link UNKNOWN} only conflicts are missing, which end everything. */
export const CONFLICT = -1;
export const UNKNOWN = 0;
export const FITS = 1;
/** Nobody said anything that could be compared. */
export const ABSENT = 2;

/** A verdict with the whole percents of the host and of the sender, -1 where it does not count for them. Filled again and again. */
export class WayFinding {
  verdict = ABSENT;
  host = -1;
  sender = -1;

  set(verdict: number, host: number, sender: number): void {
    this.verdict = verdict;
    this.host = host;
    this.sender = sender;
  }
}
