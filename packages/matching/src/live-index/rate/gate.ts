import type { EncodedPosting } from '../encode/encoded-posting.ts';
import { TRAITS } from '../encode/terms.ts';
import { HOT, HOT_WORDS, type Rows } from '../rows.ts';
import { Memo, NOT_KNOWN } from '../tables/memo.ts';
import type { Tables } from '../tables/tables.ts';
import { CountryWish } from './country-wish.ts';
import { demandCountry, MET, NO_DEMAND, OPEN, REFUSED } from './demands.ts';
import type { KindRule } from './kind-rule.ts';
import { rateLanguages } from './languages.ts';
import { rateLevel } from './level.ts';
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
  readonly #tables: Tables;
  readonly #ourWish = new CountryWish();
  readonly #languages = new Memo();
  readonly #levels = new Memo();
  #asker: Asker | null = null;

  constructor(tables: Tables) {
    this.#tables = tables;
  }

  begin(asker: Asker): void {
    this.#asker = asker;
    this.#ourWish.begin(asker.us.countries.words, asker.countries);
    this.#languages.begin(this.#tables.languages.end);
    this.#levels.begin(this.#tables.levels.end);
  }

  /** False where the countries, the mode, the languages or the levels conflict. */
  passes({ hot }: Rows, row: number): boolean {
    const { us, rule } = this.#asker!;
    const at = row * HOT_WORDS;
    const traits = hot[at + HOT.traits]!;
    this.wish = this.#ourWish.of(traits >>> TRAITS.country);
    if (this.wish === REFUSED) return false;
    this.theirWish = this.#wishOf(hot[at + HOT.wish]!, us.country);
    if (this.theirWish === REFUSED) return false;
    this.mode = rateMode(us.traits, traits);
    if (this.mode < 0) return false;
    this.language = this.#language(us, hot[at + HOT.languages]!);
    if (this.language < 0) return false;
    this.level = this.#level(us, hot[at + HOT.level]!, rule);
    return this.level >= 0;
  }

  /** What becomes of a row's wish for countries, in our country. */
  #wishOf(wish: number, country: number): number {
    if (wish === 0) return NO_DEMAND;
    if (wish > 0) return country === 0 ? OPEN : wish === country ? MET : REFUSED;
    const { words, starts } = this.#tables.countries;
    return demandCountry(words, starts[-wish - 1]!, country);
  }

  #language(us: EncodedPosting, number: number): number {
    const known = this.#languages.get(number);
    if (known !== NOT_KNOWN) return known;
    const { words, starts } = this.#tables.languages;
    return this.#languages.set(number, rateLanguages(us.languages.words, 0, words, starts[number]!));
  }

  #level(us: EncodedPosting, number: number, rule: KindRule): number {
    const known = this.#levels.get(number);
    if (known !== NOT_KNOWN) return known;
    const { words, starts } = this.#tables.levels;
    return this.#levels.set(number, rateLevel(us.level.words, 0, words, starts[number]!, rule.forAdults));
  }
}
