import type { ListingKind } from '@jejaring/contracts/listing/kind';
import type { Posting } from '@jejaring/contracts/listing/posting';
import { EncodedPosting } from '../encode/encoded-posting.ts';
import { Fitter } from '../rate/fitter.ts';
import { ruleOf } from '../rate/kind-rule.ts';
import { COLD, COLD_WORDS } from '../rows.ts';
import type { Pool, Store } from '../store.ts';
import { compareUuids } from '../tables/uuid.ts';
import { SUMMARY } from '../tree/summary.ts';
import { Bounds } from './bound.ts';
import { Question } from './question.ts';

/** Judges the nodes and rows of a store for one posting at a time, of one kind. */
export interface Seeker {
  ask(posting: Posting, today: number): void;
  /** What no row below a node can exceed, -1 where none fits. */
  bound(pool: Pool, node: number): number;
  mayFit(pool: Pool, node: number): boolean;
  /** Whether a row of another school fits. */
  fits(pool: Pool, row: number): boolean;
}

export function seeker(store: Store, kind: ListingKind): Seeker {
  const rule = ruleOf(kind);
  const bounds = new Bounds(rule);
  const fitter = new Fitter(store.tables);
  const us = new EncodedPosting();
  const question = new Question();
  const bound = ({ side, tree }: Pool, node: number): number =>
    bounds.ofNode(tree.summaries, node * SUMMARY, side !== 'need', side !== 'offer');
  return {
    ask(posting, today) {
      us.encode(posting, store.names, false);
      question.ask(us);
      bounds.begin(us, question);
      fitter.begin({
        us,
        school: store.tables.schools.find(us.schoolId, 4),
        countries: store.names.countries.size,
        rule,
        today,
      });
    },
    bound,
    mayFit: (pool, node) => bound(pool, node) >= 0,
    fits({ side, tree: { rows } }, row) {
      if (!fitter.fits(rows, row, side !== 'need', side !== 'offer')) return false;
      return compareUuids(rows.cold, row * COLD_WORDS + COLD.id, us.id, 0) !== 0;
    },
  };
}
