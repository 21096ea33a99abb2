import type { LegDirection } from '@jejaring/contracts/listing/kind';
import type { Posting } from '@jejaring/contracts/listing/posting';
import { NameTable } from '../tables/name-table.ts';
import { writeUuid } from '../tables/uuid.ts';
import { countryNumber, encodeCountries } from './countries.ts';
import { encodeDates } from './dates.ts';
import { encodeGroup } from './group.ts';
import { encodeLanguages } from './languages.ts';
import { encodeLevel } from './level.ts';
import { Scratch } from './scratch.ts';
import { encodeFacilities, encodeLodgingAndCosts, encodeNetworks, encodeTraits } from './terms.ts';
import { encodeThemes } from './themes.ts';

/** The texts that occur in listings, by number. */
export class Names {
  readonly languages = new NameTable();
  readonly countries = new NameTable();
  readonly themeWords = new NameTable();

  get size(): number {
    return this.languages.size + this.countries.size + this.themeWords.size;
  }
}

/** A posting in words, to be stored as a row or to be asked about. Made once and filled again and again. */
export class EncodedPosting {
  /** Of the listing and of its school. */
  readonly id = new Int32Array(4);
  readonly schoolId = new Int32Array(4);
  traits = 0;
  lodgingAndCosts = 0;
  facilities = 0;
  networks = 0;
  country = 0;
  hosts = false;
  sends = false;
  readonly languages = new Scratch();
  readonly level = new Scratch();
  readonly themes = new Scratch();
  readonly countries = new Scratch();
  readonly hostDates = new Scratch();
  readonly hostGroup = new Scratch();
  readonly sendDates = new Scratch();
  readonly sendGroup = new Scratch();

  /**
   * Takes over a posting. Throws a RangeError where it holds what no sound posting does.
   *
   * @param known whether its theme words are worth remembering: not those of a draft
   */
  encode(posting: Posting, names: Names, known: boolean): void {
    const { content, school, taken } = posting;
    writeUuid(posting.id, this.id, 0);
    writeUuid(school.id, this.schoolId, 0);
    this.country = countryNumber(school.country, names.countries);
    this.traits = encodeTraits(content, school, this.country);
    this.lodgingAndCosts = encodeLodgingAndCosts(content);
    this.facilities = encodeFacilities(content);
    this.networks = encodeNetworks(content, school);
    encodeLanguages(content.languages, names.languages, this.languages);
    encodeLevel(content.level, this.level);
    encodeThemes(content.themes, names.themeWords, known, this.themes);
    encodeCountries(content.countries, names.countries, this.countries);
    const legOf = (direction: LegDirection) => content.legs.find((leg) => leg.direction === direction);
    const [hosting, sending] = [legOf('hosting'), legOf('sending')];
    this.hosts = hosting !== undefined;
    this.sends = sending !== undefined;
    encodeDates(hosting?.dates, this.hostDates);
    encodeGroup(content.kind, hosting, taken.hosting, this.hostGroup);
    encodeDates(sending?.dates, this.sendDates);
    encodeGroup(content.kind, sending, taken.sending, this.sendGroup);
  }
}
