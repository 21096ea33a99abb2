import type { EncodedPosting } from '../encode/encoded-posting.ts';
import { TRAITS } from '../encode/terms.ts';
import { HOT, HOT_WORDS, type Rows } from '../rows.ts';
import type { Tables } from '../tables/tables.ts';
import { NO_DEMAND, REFUSED } from './demands.ts';
import { FirstAnswers } from './first-answers.ts';
import type { KindRule } from './kind-rule.ts';
import { rateMode } from './mode.ts';

/** Who asks, and by which rule: set once for each question. */
export interface Asker {
  us: EncodedPosting;
  /** Number of our school, whose own listings are no counterparts; -1 where it has none. */
  school: number;
  /** How many countries are known. */
  countries: number;
  rule: KindRule;
  today: number;
}

/**
 * The first criteria, by which most rows are turned away: they touch one line of memory, and what a language list or a
 * level is worth to us is worked out once a question.
 */
export class Gate {
  /** What the last row that passed has to say: two demands on the country, and percents where 0 is unknown. */
  wish = NO_DEMAND;
  theirWish = NO_DEMAND;
  mode = 0;
  language = 0;
  level = 0;
  readonly answers: FirstAnswers;
  #asker: Asker | null = null;

  constructor(tables: Tables) {
    this.answers = new FirstAnswers(tables);
  }

  begin(asker: Asker): void {
    this.#asker = asker;
    this.answers.begin(asker);
  }

  /** False where the countries, the mode, the languages or the levels conflict. */
  passes({ hot }: Rows, row: number): boolean {
    const { us } = this.#asker!;
    const { answers } = this;
    const at = row * HOT_WORDS;
    const traits = hot[at + HOT.traits]!;
    this.wish = answers.ourWish.of(traits >>> TRAITS.country);
    if (this.wish === REFUSED) return false;
    this.theirWish = answers.wish(hot[at + HOT.wish]!);
    if (this.theirWish === REFUSED) return false;
    this.mode = rateMode(us.traits, traits);
    if (this.mode < 0) return false;
    this.language = answers.language(hot[at + HOT.languages]!);
    if (this.language < 0) return false;
    this.level = answers.level(hot[at + HOT.level]!);
    return this.level >= 0;
  }
}
