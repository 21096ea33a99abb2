import { CEFR_LEVELS } from '@jejaring/contracts/codes/cefr';
import { ISCED_LEVELS } from '@jejaring/contracts/codes/isced';
import type { ListingContent } from '@jejaring/contracts/listing/content';
import { LANGUAGE_ROLES, type ListingLanguage } from '@jejaring/contracts/listing/languages';
import type { SchoolLevel } from '@jejaring/contracts/listing/level';
import { ASKS_SHIFT, LANGUAGE_SHIFT, LEVEL_MASK, ROLE_SHIFT } from '../encode/languages.ts';
import type { NameTable } from '../tables/name-table.ts';

/** Each with the best level of the school's people in that language, whichever entry said so. */
export function decodeLanguages(words: Int32Array, at: number, names: NameTable): ListingLanguage[] {
  return Array.from({ length: words[at]! }, (_, index) => {
    const word = words[at + 1 + index]!;
    const asks = CEFR_LEVELS[((word >>> ASKS_SHIFT) & LEVEL_MASK) - 1];
    const level = CEFR_LEVELS[(word & LEVEL_MASK) - 1];
    return {
      tag: names.nameOf(word >>> LANGUAGE_SHIFT),
      role: LANGUAGE_ROLES[(word >>> ROLE_SHIFT) & 3]!,
      ...(asks && { asks }),
      ...(level && { level }),
    };
  });
}

export function decodeLevel(words: Int32Array, at: number): SchoolLevel {
  const [min, max, isced] = [words[at]!, words[at + 1]!, words[at + 2]!];
  return {
    ...(min >= 0 && { ages: { min, max } }),
    isced: ISCED_LEVELS.filter((level) => (isced >>> level) & 1),
  };
}

/** From `wanted, excluded, country...`. */
export function decodeCountries(
  words: Int32Array,
  at: number,
  names: NameTable,
): NonNullable<ListingContent['countries']> {
  const nameAt = (index: number) => names.nameOf(words[at + 2 + index]!);
  const [wanted, excluded] = [words[at]!, words[at + 1]!];
  return {
    ...(wanted > 0 && { wanted: Array.from({ length: wanted }, (_, index) => nameAt(index)) }),
    excluded: Array.from({ length: excluded }, (_, index) => nameAt(wanted + index)),
  };
}
