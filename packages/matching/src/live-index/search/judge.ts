import type { ListingKind } from '@jejaring/contracts/listing/kind';
import type { Posting } from '@jejaring/contracts/listing/posting';
import { EncodedPosting } from '../encode/encoded-posting.ts';
import { ruleOf } from '../rate/kind-rule.ts';
import { Rater } from '../rate/rater.ts';
import type { Store } from '../store.ts';
import { Aims } from './aims.ts';
import { CoarseSieve } from './coarse-sieve.ts';
import { Question } from './question.ts';
import { Screen } from './screen.ts';

/** Everything that judges rows for one posting at a time, of one kind: from the coarsest to the whole rule. */
export class Judge {
  readonly us = new EncodedPosting();
  readonly coarse: CoarseSieve;
  readonly aims: Aims;
  readonly screen: Screen;
  readonly rater: Rater;
  readonly #rule: ReturnType<typeof ruleOf>;
  readonly #question = new Question();
  readonly #store: Store;

  constructor(store: Store, kind: ListingKind) {
    this.#store = store;
    this.#rule = ruleOf(kind);
    this.coarse = new CoarseSieve(this.#rule);
    this.aims = new Aims(this.#rule, this.coarse.ways);
    this.rater = new Rater(store.tables);
    this.screen = new Screen(this.rater.answers);
  }

  ask(posting: Posting, today: number): void {
    const { us } = this;
    const { tables, names } = this.#store;
    const question = this.#question;
    us.encode(posting, names, false);
    question.ask(us);
    const school = tables.schools.find(us.schoolId, 4);
    const asker = { us, school, countries: names.countries.size, rule: this.#rule, today };
    this.rater.begin(asker);
    this.screen.begin(asker, question);
    this.coarse.begin(us, question);
    this.aims.begin(us, question);
  }
}
