import type { ListingContent } from '@jejaring/contracts/listing/content';
import type { ListingView } from '@jejaring/contracts/listing/view';
import type { ListingEdit } from '../../api/endpoints.ts';

/** The fields that a school writes. A record, so that a field the contract gains fails to compile here until it is named. */
const WRITTEN: Record<keyof ListingContent, true> = {
  kind: true,
  side: true,
  title: true,
  text: true,
  legs: true,
  languages: true,
  level: true,
  themes: true,
  countries: true,
  mode: true,
  accommodation: true,
  costs: true,
  facilities: true,
  networks: true,
  safeguarding: true,
  reciprocity: true,
};
const FIELDS = Object.keys(WRITTEN) as (keyof ListingContent)[];

/** What the school wrote, without what the platform knows of it. */
export const writtenIn = (view: ListingView): ListingContent =>
  Object.fromEntries(
    FIELDS.flatMap((field) => (view[field] === undefined ? [] : [[field, view[field]]])),
  ) as ListingContent;

/** The same text for the same content, whatever order its keys were written in. */
const canonical = (value: unknown): string =>
  JSON.stringify(value, (_key, field: unknown) =>
    typeof field === 'object' && field !== null && !Array.isArray(field)
      ? Object.fromEntries(Object.entries(field).toSorted(([x], [y]) => (x < y ? -1 : 1)))
      : field,
  ) ?? '';

/** The changed fields alone; null for those that were emptied. Null where nothing has changed. */
export function editOf(before: ListingContent, after: ListingContent, version: number): ListingEdit | null {
  const touched = FIELDS.filter((field) => canonical(before[field]) !== canonical(after[field]));
  if (touched.length === 0) return null;
  return { version, ...Object.fromEntries(touched.map((field) => [field, after[field] ?? null])) };
}
