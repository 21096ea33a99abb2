import { isCountryCode } from '@jejaring/contracts/codes/country';
import type { Sentence } from '@jejaring/contracts/sentence';
import { same, say } from './say.ts';

const long = { id: regionNames('id', 'long'), en: regionNames('en', 'long') };
const short = { id: regionNames('id', 'short'), en: regionNames('en', 'short') };

/** Their long names carry a political status that nobody uses in a letter. */
const SHORT_NAMED = new Set(['HK', 'MO', 'PS', 'MM']);
/** Countries whose English name takes an article. */
const WITH_ARTICLE = new Set(
  'AE AX BL BS CC CF CK DO FK FO GM IM IO KM KY MH MP MV NL PH SB TC TF UM US GB VA VG VI'.split(' '),
);

function regionNames(locale: string, style: 'long' | 'short'): Intl.DisplayNames {
  return new Intl.DisplayNames(locale, { type: 'region', style });
}

/** "Jepang" / "Japan", "Belanda" / "the Netherlands", from the Unicode CLDR; the code itself where it is not a country's. */
export function countryName(code: string): Sentence {
  if (!isCountryCode(code)) return same(code);
  const names = SHORT_NAMED.has(code) ? short : long;
  const en = names.en.of(code) ?? code;
  return say(names.id.of(code) ?? code, WITH_ARTICLE.has(code) ? `the ${en}` : en);
}
