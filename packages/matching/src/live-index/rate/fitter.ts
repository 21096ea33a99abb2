import { HOSTS, SENDS } from '../encode/legs.ts';
import { HOT, HOT_WORDS, type Rows } from '../rows.ts';
import type { Tables } from '../tables/tables.ts';
import { demandNetwork, demandSafeguarding, REFUSED } from './demands.ts';
import { type Asker, Gate } from './gate.ts';
import { meet } from './mode.ts';
import { rateWay, WayFindings } from './rate-ways.ts';
import { bothWaysNeeded } from './reciprocity.ts';

/**
 * Whether a pair fits at all: where {@link ./rater.ts} gives a rank, without what a rank needs, at a third of the price.
 */
export class Fitter {
  readonly #tables: Tables;
  readonly #gate: Gate;
  readonly #findings = new WayFindings();
  #asker: Asker | null = null;

  constructor(tables: Tables) {
    this.#tables = tables;
    this.#gate = new Gate(tables);
  }

  begin(asker: Asker): void {
    this.#asker = asker;
    this.#gate.begin(asker);
  }

  /** @param rows the words of rows; the counterpart's begin at `row`. It is of the same kind, with these legs. */
  fits(rows: Rows, row: number, legs: number): boolean {
    const { us, school, rule } = this.#asker!;
    const at = row * HOT_WORDS;
    if (!this.#gate.passes(rows, row) || rows.hot[at + HOT.school] === school) return false;
    const ours = us.traits;
    const theirs = rows.hot[at + HOT.traits]!;
    if (demandSafeguarding(ours, theirs) === REFUSED || demandSafeguarding(theirs, ours) === REFUSED)
      return false;
    const networks = rows.hot[row * HOT_WORDS + HOT.networks]!;
    if (demandNetwork(us.networks, networks) === REFUSED || demandNetwork(networks, us.networks) === REFUSED)
      return false;

    const meets = meet(ours, theirs, rule);
    const hosting = us.hosts && (legs & SENDS) !== 0 && this.#fitsWay(true, rows, row, meets);
    if (hosting !== bothWaysNeeded(ours, theirs)) return hosting;
    return us.sends && (legs & HOSTS) !== 0 && this.#fitsWay(false, rows, row, meets);
  }

  #fitsWay(weHost: boolean, rows: Rows, row: number, meets: boolean): boolean {
    return rateWay(this.#asker!, weHost, rows, row, this.#tables, meets, this.#findings);
  }
}
