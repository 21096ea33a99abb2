import { CEFR_LEVELS, type CefrLevel } from '@jejaring/contracts/codes/cefr';
import { isLanguageTag, primaryLanguage } from '@jejaring/contracts/codes/language';
import type { ListingSide } from '@jejaring/contracts/listing/kind';
import type { LanguageRole, ListingLanguage } from '@jejaring/contracts/listing/languages';
import { readLanguageLevel } from '@jejaring/contracts/reading/read-language-level';
import { CellFault, listed } from './cell-fault.ts';
import type { PostRow } from './open-posts.ts';

type Cells = NonNullable<PostRow['cells']>;

/** School languages beside the most spoken one, which the runtime knows. */
const MORE_LANGUAGES: Record<string, readonly string[]> = {
  BE: ['fr', 'de'],
  CA: ['fr'],
  CH: ['fr', 'it'],
  HK: ['en'],
  IN: ['en'],
  LU: ['de', 'fr'],
  PH: ['en'],
  SG: ['zh', 'ms', 'ta'],
  ZA: ['af', 'zu', 'xh'],
};

/** True where a language is one that schools of the country teach in. */
function isNativeIn(tag: string, country: string): boolean {
  const usual = new Intl.Locale('und', { region: country }).maximize().language;
  return [usual, ...(MORE_LANGUAGES[country] ?? [])].includes(primaryLanguage(tag));
}

/**
 * The languages of a post. It does not say whose each is, so that follows from where: native where the school is at home
 * in it, learnt where the countries it looks to are, and otherwise the one to work in. A level is of the school's own
 * people, except on an offer, which asks it of those who come.
 */
export function readLanguageCells(
  cells: Cells,
  side: ListingSide,
  wanted: readonly string[],
): ListingLanguage[] {
  const explicit = readLanguageLevel(cells.level_as_said).level;
  const items = listed(cells.languages);
  return items.map((item) => {
    const [tag = '', level = items.length === 1 ? explicit : undefined] = item
      .split(':')
      .map((part) => part.trim());
    const canonical = canonicalTag(tag);
    if (level !== undefined && !CEFR_LEVELS.some((known) => known === level)) {
      throw new CellFault('languages', `tingkat "${level}" bukan CEFR`, `the level "${level}" is not CEFR`);
    }
    return {
      tag: canonical,
      role: roleOf(canonical, cells.school_country, wanted),
      ...(level !== undefined && { [side === 'offer' ? 'asks' : 'level']: level as CefrLevel }),
    };
  });
}

function roleOf(tag: string, country: string, wanted: readonly string[]): LanguageRole {
  if (isNativeIn(tag, country)) return 'native';
  return wanted.some((other) => isNativeIn(tag, other)) ? 'learning' : 'working';
}

function canonicalTag(tag: string): string {
  try {
    const [canonical = ''] = Intl.getCanonicalLocales(tag);
    if (isLanguageTag(canonical)) return canonical;
  } catch {
    // Not well-formed: the same fault as an unknown one.
  }
  throw new CellFault('languages', `bahasa "${tag}" tidak dikenal`, `the language "${tag}" is not known`);
}
