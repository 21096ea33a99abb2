import { Memo, NOT_KNOWN } from '../tables/memo.ts';
import type { Tables } from '../tables/tables.ts';
import { CountryWish } from './country-wish.ts';
import { demandCountry, MET, NO_DEMAND, OPEN, REFUSED } from './demands.ts';
import type { Asker } from './gate.ts';
import { rateLanguages } from './languages.ts';
import { rateLevel } from './level.ts';

/** What becomes of countries, languages and levels during a question, each by its number: worked out once, looked up after. */
export class FirstAnswers {
  readonly ourWish = new CountryWish();
  /** Percents, where 0 is unknown and -1 a conflict. */
  readonly languages = new Memo();
  readonly levels = new Memo();
  readonly #tables: Tables;
  #asker: Asker | null = null;

  constructor(tables: Tables) {
    this.#tables = tables;
  }

  begin(asker: Asker): void {
    this.#asker = asker;
    this.ourWish.begin(asker.us.countries.words, asker.countries);
    this.languages.begin(this.#tables.languages.end);
    this.levels.begin(this.#tables.levels.end);
  }

  /** What becomes of a row's wish for countries, in our country. */
  wish(wish: number): number {
    const { country } = this.#asker!.us;
    if (wish === 0) return NO_DEMAND;
    if (wish > 0) return country === 0 ? OPEN : wish === country ? MET : REFUSED;
    const { words, starts } = this.#tables.countries;
    return demandCountry(words, starts[-wish - 1]!, country);
  }

  language(number: number): number {
    const known = this.languages.get(number);
    if (known !== NOT_KNOWN) return known;
    const { words, starts } = this.#tables.languages;
    const ours = this.#asker!.us.languages.words;
    return this.languages.set(number, rateLanguages(ours, 0, words, starts[number]!));
  }

  level(number: number): number {
    const known = this.levels.get(number);
    if (known !== NOT_KNOWN) return known;
    const { us, rule } = this.#asker!;
    const { words, starts } = this.#tables.levels;
    return this.levels.set(number, rateLevel(us.level.words, 0, words, starts[number]!, rule.forAdults));
  }
}
