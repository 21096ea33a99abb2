import { Format } from 'typebox/format';
import { Value } from 'typebox/value';
import { isCountryCode } from '../codes/country.ts';
import { isLanguageTag } from '../codes/language.ts';
import { checkListing } from '../listing/check.ts';
import { ListingContent } from '../listing/content.ts';

Format.Set('bcp47', isLanguageTag);
Format.Set('country', isCountryCode);

/**
 * True for content that the API would take: by its schema and by the rules between fields. The last gate of what was
 * read from words, where the first fault has to be told before (see the readers).
 */
export const isSoundListing = (content: unknown): content is ListingContent =>
  Value.Check(ListingContent, content) && checkListing(content).length === 0;
