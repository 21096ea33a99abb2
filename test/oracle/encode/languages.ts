import { cefrRank } from '@jejaring/contracts/codes/cefr';
import { primaryLanguage } from '@jejaring/contracts/codes/language';
import type { LanguageRole, ListingLanguage } from '@jejaring/contracts/listing/languages';
import type { PostingRow } from './row.ts';

/** Languages that have a bit of their own in the masks; the rest share the last one, which only says "perhaps". */
const COMMON =
  'en id ms jv su zh ja ko ar es fr de pt it nl ru tr vi th hi ur bn ta tl fa he el pl cs sk hu ro bg uk sr hr sl mk sq ' +
  'sv da nb no fi et lv lt is ga cy eu ca gl mt sw am ne si my km lo';
const BIT_OF = new Map(COMMON.split(' ').map((language, index) => [language, index + 1]));
const LAST_BIT = 62;

const ROLES: Record<LanguageRole, number> = { learning: 1, working: 2, native: 3 };

/** Language entries as parallel arrays, all null where the listing names none. */
export function languageColumns(
  entries: readonly ListingLanguage[] = [],
): Pick<PostingRow, 'langs' | 'lang_roles' | 'lang_levels' | 'lang_asks'> {
  if (entries.length === 0) return { langs: null, lang_roles: null, lang_levels: null, lang_asks: null };
  return {
    langs: entries.map(({ tag }) => languageCode(primaryLanguage(tag))),
    lang_roles: entries.map(({ role }) => ROLES[role]),
    lang_levels: entries.map(({ level }) => (level ? cefrRank(level) : null)),
    lang_asks: entries.map(({ asks }) => (asks ? cefrRank(asks) : null)),
  };
}

/** A number for each language: its bit, or else its letters read as a number above every bit. */
function languageCode(language: string): number {
  const code = BIT_OF.get(language) ?? Number.parseInt(language, 36);
  if (code > LAST_BIT ? code < 2 ** 31 : BIT_OF.has(language)) return code;
  throw new RangeError(`"${language}" is no primary language subtag of two to five letters`);
}
