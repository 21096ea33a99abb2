import { demandCountry } from './demands.ts';

/** Our wish for countries, answered for every country at the beginning of a question: a row only looks it up. */
export class CountryWish {
  #answers = new Int8Array(256);

  /**
   * @param words our wish, as encode/countries.ts writes it
   * @param countries how many countries are known; their numbers begin at 1, and 0 is not known
   */
  begin(words: Int32Array, countries: number): void {
    if (this.#answers.length <= countries) this.#answers = new Int8Array(2 * countries + 1);
    for (let country = 0; country <= countries; country++)
      this.#answers[country] = demandCountry(words, 0, country);
  }

  /** What became of our demand on a school in a country, see {@link ./demands.ts}. */
  of(country: number): number {
    return this.#answers[country]!;
  }
}
