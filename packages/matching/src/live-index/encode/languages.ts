import { cefrRank } from '@jejaring/contracts/codes/cefr';
import { primaryLanguage } from '@jejaring/contracts/codes/language';
import { LANGUAGE_ROLES, type ListingLanguage } from '@jejaring/contracts/listing/languages';
import type { NameTable } from '../tables/name-table.ts';
import type { Scratch } from './scratch.ts';

/** Bits of one language: its number, then role (2), level asked of the partner (3) and best level of our people (3). */
export const LANGUAGE_SHIFT = 8;
export const ROLE_SHIFT = 6;
export const ASKS_SHIFT = 3;
export const LEVEL_MASK = 7;

/** `count, language...`, in the order of their numbers so that equal lists have equal words. Levels are rank + 1, 0 unknown. */
export function encodeLanguages(
  languages: readonly ListingLanguage[] | undefined,
  names: NameTable,
  out: Scratch,
): void {
  out.begin().push(languages?.length ?? 0);
  if (!languages) return;
  for (const { tag, role, asks } of languages) {
    const primary = primaryLanguage(tag);
    let level = 0;
    for (const other of languages) {
      if (primaryLanguage(other.tag) !== primary) continue;
      const known = other.role === 'native' ? 'NS' : other.level;
      if (known) level = Math.max(level, cefrRank(known) + 1);
    }
    out.push(
      (names.numberOf(primary) << LANGUAGE_SHIFT) |
        (LANGUAGE_ROLES.indexOf(role) << ROLE_SHIFT) |
        ((asks ? cefrRank(asks) + 1 : 0) << ASKS_SHIFT) |
        level,
    );
  }
  if (languages.length > 1) out.words.subarray(1, out.length).sort();
}
