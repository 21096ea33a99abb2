import type { ListingKind } from '@jejaring/contracts/listing/kind';
import type { Posting } from '@jejaring/contracts/listing/posting';
import { EncodedPosting } from '../encode/encoded-posting.ts';
import { legsOf } from '../encode/legs.ts';
import { Fitter } from '../rate/fitter.ts';
import { ruleOf } from '../rate/kind-rule.ts';
import { COLD, COLD_WORDS } from '../rows.ts';
import type { Pool, Store } from '../store.ts';
import { compareUuids } from '../tables/uuid.ts';
import { CoarseSieve } from './coarse-sieve.ts';
import { Question } from './question.ts';

/** Says who fits one posting at a time, of one kind, without asking how well. */
export interface Seeker {
  ask(posting: Posting, today: number): void;
  /** Of the rows or children of a node, in bits, those that may fit. */
  mayFit(pool: Pool, node: number): number;
  /** Whether a row of another school fits. */
  fits(pool: Pool, row: number): boolean;
}

export function seeker(store: Store, kind: ListingKind): Seeker {
  const rule = ruleOf(kind);
  const sieve = new CoarseSieve(rule);
  const fitter = new Fitter(store.tables);
  const us = new EncodedPosting();
  const question = new Question();
  return {
    ask(posting, today) {
      us.encode(posting, store.names, false);
      question.ask(us);
      sieve.begin(us, question);
      const school = store.tables.schools.find(us.schoolId, 4);
      fitter.begin({ us, school, countries: store.names.countries.size, rule, today });
    },
    mayFit: ({ side, tree }, node) => sieve.mayFit(tree, node, legsOf(side)),
    fits({ side, tree: { rows } }, row) {
      if (!fitter.fits(rows, row, legsOf(side))) return false;
      return compareUuids(rows.cold, row * COLD_WORDS + COLD.id, us.id, 0) !== 0;
    },
  };
}
