import { isCountryCode } from '@jejaring/contracts/codes/country';
import type { ListingContent } from '@jejaring/contracts/listing/content';
import type { NameTable } from '../tables/name-table.ts';
import type { Scratch } from './scratch.ts';

/** The number of a school's country; 0 where it is not known, and the school may be anywhere. */
export const countryNumber = (code: string, names: NameTable): number =>
  isCountryCode(code) ? names.numberOf(code) : 0;

/** `wanted, excluded, country...`: how many of each, and their numbers in order. */
export function encodeCountries(
  countries: ListingContent['countries'],
  names: NameTable,
  out: Scratch,
): void {
  const wanted = countries?.wanted ?? [];
  const excluded = countries?.excluded ?? [];
  out.begin().push(wanted.length);
  out.push(excluded.length);
  for (const code of wanted) out.push(names.numberOf(code));
  for (const code of excluded) out.push(names.numberOf(code));
  out.words.subarray(2, 2 + wanted.length).sort();
  out.words.subarray(2 + wanted.length, out.length).sort();
}
